import { LEVELS, MAILLES, type Maille } from '../../catalogue/levels.ts';
import { plainText } from '../../text/suggest.ts';

/** A name of place as compared: without accents, hyphens, articles; « St », « Ste », « s/ » as read. */
export function placeKey(name: string): string {
  return plainText(
    name
      .replace(/\((?:partie |en entier|zone entière|bassin entier)[^)]*\)/g, '')
      .replace(/(?<=\p{L})\s*s\/\s*/giu, ' sur ')
  )
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/^(ca|cc|cu|communaute (d agglomeration|de communes|urbaine)) (de la |de l |du |des |de |d )?/, '');
}

/** What is said of an intercommunality after its name. */
const EPCI_AFTER = / (agglo|agglomeration|interco|com com|comcom)$/;
/** How each level is said before the name of a place, as plain text. */
const LEVEL_BEFORE: readonly (readonly [words: RegExp, level: Maille])[] = [
  ...MAILLES.flatMap((maille) => {
    const { words } = LEVELS[maille];
    return words === null ? [] : [[words, maille] as const];
  }),
  [/^(agglo|interco|com com|comcom|communaute de communes|communaute d agglomeration|metropole|pays) /, 'epci'],
  [/^(iles?|insee|code insee|com) /, 'commune'],
  [/^(ze|zones? emplois?|zone) /, 'zone_emploi'],
  [/^(be|bassins? emplois?) /, 'bassin'],
  [/^(dept|dep) /, 'departement']
];
const ARTICLE = /^(de la|de l|du|des|de|d|la|le|les|l) /;

/** The level that a name says, before it or after it, and the name that is left. */
export function splitLevel(key: string): { name: string; level: Maille | null } {
  const [words, level = null] = LEVEL_BEFORE.find(([said]) => said.test(key)) ?? [];
  if (words !== undefined) return { level, name: key.replace(words, '').replace(ARTICLE, '') };
  return EPCI_AFTER.test(key) ? { name: key.replace(EPCI_AFTER, ''), level: 'epci' } : { name: key, level: null };
}
