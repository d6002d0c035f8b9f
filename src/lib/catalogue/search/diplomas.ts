import { WORDS } from './tables.gen.ts';
import { plainText } from '../../text/suggest.ts';

/** What one says of a course whatever its diploma. */
export const ANY_DIPLOMA = 'formation';

const BY_WORDS: readonly (readonly [words: string, code: string])[] = WORDS.diplomas
  .flatMap(({ code, words }) => words.map((text): [string, string] => [plainText(text), code]))
  .sort(([a], [b]) => b.length - a.length);
const BY_CODE = new Map(WORDS.diplomas.map((diploma) => [diploma.code, diploma]));

/** The diploma that a text begins with, its level (« de niveau 3 »), and what it says after; null for none. */
export function leadingDiploma(text: string): { code: string; rest: string } | null {
  // « infirmier(ière) »
  const plain = plainText(text.replace(/(?<=\p{L})\(\p{L}{1,6}\)/gu, ''));
  for (const [words, code] of BY_WORDS) {
    if (plain !== words && !plain.startsWith(`${words} `)) continue;
    return {
      code,
      rest: plain
        .slice(words.length)
        .replace(/^ (de )?niveau \d( |$)/, ' ')
        .replace(/^ (de la|de l|du|des|de|d|en|option) /, ' ')
        .trim()
    };
  }
  return null;
}

/** Codes of the diplomas that a name stands for. */
export function diplomasMeant(code: string): readonly string[] {
  return [code, ...(BY_CODE.get(code)?.also ?? [])];
}
