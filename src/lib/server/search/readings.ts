import type { NamedPlaces, PlaceIndex } from './places.ts';
import { trimLinks } from './subject.ts';
import { wordsIn } from '../../catalogue/search/words.ts';

/** A way of reading a search as a subject and a place. */
export interface Reading {
  readonly subject: string;
  /** Words that were read as the place. */
  readonly place: string;
  readonly places: NamedPlaces;
  /** What it adds to the score of what it finds: a place understood says more of what was typed. */
  readonly worth: number;
}

/** Words of a place's name, its level included: « zone d’emploi de Saint-Pol-de-Léon ». */
const LONGEST = 8;
const WORTH: Readonly<Record<NamedPlaces['by'], number>> = {
  code: 4,
  postal: 5,
  name: 5,
  initials: 1,
  begins: 0,
  near: -6
};
/** Of a name that is not at an end of the search, of a town elsewhere, and for each word. */
const MORE = { inside: -4, elsewhere: -4, word: 0.5 };
/** Towns outside the region that are read beside a subject: names of small ones are words like others. */
const KNOWN_TOWN = 10_000;
const MOST = 3;
const NUMBERS = /^(\d{2}|2[ab]|97\d|\d{5})$/i;

/** The ways of reading a search, best first. @param isKnown a word that is no place with a letter wrong, or begun */
export function readingsOf(
  search: string,
  places: PlaceIndex,
  guessing: boolean,
  isKnown: (word: string) => boolean = () => false
): Reading[] {
  const tokens = search.split(/[\s,;]+/).filter(Boolean);
  const found: Reading[] = [];
  for (let size = Math.min(LONGEST, tokens.length - 1); size >= 1; size--)
    for (let from = tokens.length - size; from >= 0; from--) {
      const text = tokens.slice(from, from + size).join(' ');
      const atEnd = from + size === tokens.length || from === 0;
      // « à moins de 30 minutes » is in no département.
      if (size === 1 && /^\d/.test(text) && !(atEnd && NUMBERS.test(text))) continue;
      const isGuessed = guessing && atEnd && size <= 4;
      // « dans l’Orne »
      const named = places.find(text, isGuessed) ?? places.find(text.replace(/^[ld]['’]/iu, ''), isGuessed);
      const isElsewhere = named?.territories.length === 0;
      if (named === null || (isElsewhere && !named.outside.some(({ population }) => population >= KNOWN_TOWN)))
        continue;
      if ((named.by === 'near' || named.by === 'begins') && wordsIn(text).every((word) => isKnown(word.text))) continue;
      const subject = trimLinks([...tokens.slice(0, from), ...tokens.slice(from + size)].join(' '));
      const worth = (atEnd ? 0 : MORE.inside) + MORE.word * size + (isElsewhere ? MORE.elsewhere : 0);
      if (subject !== '') found.push({ subject, place: text, places: named, worth: WORTH[named.by] + worth });
    }
  // Of two, the longest was found first.
  return found.sort((a, b) => b.worth - a.worth).slice(0, MOST);
}

const BETWEEN = /\s*(?:\s+(?:et|ou|vs|versus|contre|avec|à|a|face à|plutôt que)\s+|[,/&+]|\s+-\s+)\s*/iu;
const COMPARING =
  /^\s*(?:comparer|comparaison|comparatif|compare|différences?|diff|entre)\s+(?:entre\s+|de\s+|d['’])?(?:le |la |les |l['’])?/iu;

export function twoPlaces(search: string, places: PlaceIndex): readonly [NamedPlaces, NamedPlaces] | null {
  const left = search.replace(COMPARING, '').trim();
  const asked = left !== search.trim();
  const parts = left.split(BETWEEN).map((part) => trimLinks(part));
  const pairs = parts.length === 2 ? [parts] : [];
  const tokens = left.split(/\s+/);
  if (pairs.length === 0 || asked)
    for (let cut = 1; cut < tokens.length; cut++)
      pairs.push([tokens.slice(0, cut).join(' '), tokens.slice(cut).join(' ')].map((part) => trimLinks(part)));
  for (const [one = '', other = ''] of pairs) {
    const [a, b] = [one, other].map((part) => places.find(part, asked));
    if (a && b && a.territories.length > 0 && b.territories.length > 0 && places.find(left, false) === null)
      return [a, b];
  }
  return null;
}
