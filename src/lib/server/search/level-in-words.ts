import { LEVELS, MAILLES, type Maille } from '../../catalogue/levels.ts';

export type LevelWords = readonly (readonly [words: RegExp, level: Maille])[];

/** How each level is said before the name of a place, as plain text. */
export const LEVEL_WORDS: LevelWords = MAILLES.flatMap((maille) => {
  const { words } = LEVELS[maille];
  return words === null ? [] : [[words, maille] as const];
});
const ARTICLE = /^(de la|de l|du|des|de|d|la|le|les|l) /;

/** The level that a plain text says, and the name that is left. */
export function levelInWords(plain: string, levels = LEVEL_WORDS): { level: Maille | null; name: string } {
  const [words, level] = levels.find(([said]) => said.test(plain)) ?? [];
  if (words === undefined || level === undefined) return { level: null, name: plain };
  return { level, name: plain.replace(words, '').replace(ARTICLE, '') };
}
