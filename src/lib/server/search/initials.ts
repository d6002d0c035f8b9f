import { plainText } from '../../text/suggest.ts';

const SMALL = /^(a|au|aux|d|de|des|du|en|et|l|la|le|les|ou|par|pour|sa|ses|son|sur|un|une)$/;
/** Letters of a word that an acronym may take. */
const MOST_LETTERS = 4;

/** « SP3S » is SPSSS. */
export function spelledOut(acronym: string): string {
  return plainText(acronym)
    .replaceAll(' ', '')
    .replace(/(\d)([a-z])/g, (_, count: string, letter: string) => letter.repeat(Number(count)));
}

/** A title that files do not give is that of its field, with its code: it has no initials. */
const NO_TITLE = /\(\w{8}\)$/;

export function hasTitle(label: string): boolean {
  return !NO_TITLE.test(label);
}

/** Initials of a title up to its option: of its full words, then of all. */
export function initialsIn(title: string): string[] {
  if (!hasTitle(title)) return [];
  const heads = [headOf(title), title].map((text) => plainText(text).split(' '));
  const letters = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
  return [
    ...new Set(heads.flatMap((words) => [letters(words.filter((word) => !SMALL.test(word))), letters(words)]))
  ].filter((text) => text.length >= 2);
}

/** Acronyms that a title gives between brackets: « … (ACSE) ». */
export function bracketedAcronyms(title: string): string[] {
  return [...title.matchAll(/\(([\p{L}\d'’&-]{2,10})\)/gu)].map(([, inside = '']) =>
    plainText(inside).replaceAll(' ', '')
  );
}

function headOf(title: string): string {
  return title.replace(/\s*\(.*$|\s+options?\s.*$|\s+-\s.*$|\s*:.*$/iu, '');
}

/** Whether an acronym is made of beginnings of words, in order: « CIEL ». Null, or how many full words it leaves. */
export function wordsLeftOut(acronym: string, title: string): number | null {
  const words = plainText(headOf(title))
    .split(' ')
    .filter((word) => !SMALL.test(word));
  const first = words[0];
  if (first === undefined || !first.startsWith(acronym.charAt(0))) return null;
  const best = fewest(acronym, words, 0);
  return best === Infinity ? null : best;
}

/** The fewest words of a title left out, of those from `at`; the first one must be taken. */
function fewest(acronym: string, words: readonly string[], at: number): number {
  if (acronym === '') return words.length - at;
  const word = words[at];
  if (word === undefined) return Infinity;
  let best = at === 0 ? Infinity : 1 + fewest(acronym, words, at + 1);
  for (let size = 1; size <= MOST_LETTERS && size <= acronym.length; size++) {
    if (!word.startsWith(acronym.slice(0, size))) break;
    best = Math.min(best, fewest(acronym.slice(size), words, at + 1));
  }
  return best;
}
