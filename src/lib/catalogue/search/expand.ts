import { plainText } from '../../text/suggest.ts';
import { formsOf, fullWords, isEmptyWord, wordsIn } from './words.ts';

/** One thing sought: any of these phrases, each a list of words. The first is what was typed. */
export interface SearchTerm {
  readonly phrases: readonly (readonly string[])[];
}

export interface Thesaurus {
  /** Phrases to seek besides the one typed, by the key of that one. */
  readonly meanings: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Every word that a key is made of, without accents. */
  readonly words: readonly string[];
}

/** Longest phrase of a synonym, in words. */
const LONGEST = 5;

/** @param synonyms what is typed → what it means, alternatives separated by commas on both sides. */
export function makeThesaurus(synonyms: Iterable<readonly [typed: string, meant: string]>): Thesaurus {
  const meanings = new Map<string, string[][]>();
  const known: string[] = [];
  for (const [typed, meant] of synonyms) {
    for (const phrase of typed.split(',')) {
      const words = wordsIn(phrase).map(({ text }) => text);
      const kept = words.length === 1 ? words : words.filter((word) => !isEmptyWord(word));
      known.push(...kept.map(plainText));
      meanings.set(keyOf(kept), [...(meanings.get(keyOf(kept)) ?? []), ...meant.split(',').map(textsOf)]);
    }
  }
  return { meanings, words: known };
}

/**
 * What a search asks for: each phrase that has synonyms with them, each other word by itself. Small words are left out.
 */
export function expandSearch(search: string, { meanings }: Thesaurus): SearchTerm[] {
  const shouted = search === search.toUpperCase();
  const all = wordsIn(search);
  const words = all
    .filter(
      ({ text }) =>
        !isEmptyWord(text) ||
        (/^\p{Lu}{2,}$/u.test(text) && (!shouted || all.length === 1) && meanings.has(keyOf([text])))
    )
    .map(({ text }) => text);
  const sought: SearchTerm[] = [];
  for (let from = 0; from < words.length;) {
    const phrase = longestPhrase(words.slice(from, from + LONGEST), meanings);
    sought.push({ phrases: [phrase, ...(meanings.get(keyOf(phrase)) ?? [])] });
    from += phrase.length;
  }
  return sought;
}

/** The longest beginning that has a meaning of its own, or the first word. */
function longestPhrase(words: readonly string[], meanings: Thesaurus['meanings']): readonly string[] {
  for (let size = words.length; size > 1; size--)
    if (meanings.has(keyOf(words.slice(0, size)))) return words.slice(0, size);
  return words.slice(0, 1);
}

const textsOf = (phrase: string): string[] => fullWords(phrase).map(({ text }) => text);

/** Plurals and accents aside. */
function keyOf(words: readonly string[]): string {
  return words.map((word) => formsOf(plainText(word)).at(-1) ?? '').join(' ');
}
