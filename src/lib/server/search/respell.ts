import { isEmptyWord, wordsIn } from '../../catalogue/search/words.ts';
import { isOneEditAway, plainText } from '../../text/suggest.ts';
import type { SearchIndex } from './search-index.ts';
import { CONTEXT } from './subject.ts';

const SHORTEST = 5;
/** Shortest of two words that were typed as one. */
const SHORTEST_PART = 4;

/** A search with its unknown words read as words that say what is asked; `apart`, as two words without their space. */
export function respell({ occupations, courses, skills, places }: SearchIndex, q: string, apart: boolean): string {
  const isNamed = (word: string): boolean => [occupations, courses, skills].some((list) => list.knows(word));
  const isKnown = (word: string): boolean => isEmptyWord(word) || isNamed(word) || places.find(word, false) !== null;
  return wordsIn(q).reduceRight((text, { text: word, start, end }) => {
    const plain = plainText(word);
    if (plain.length < SHORTEST || isKnown(word) || CONTEXT.has(plain)) return text;
    const meant = apart
      ? inTwo(plain, isNamed)
      : [...CONTEXT].find((one) => one.length >= SHORTEST && isOneEditAway(one, plain));
    return meant === undefined ? text : text.slice(0, start) + meant + text.slice(end);
  }, q);
}

function inTwo(word: string, isKnown: (word: string) => boolean): string | undefined {
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every(isKnown)) return parts.join(' ');
  }
  return undefined;
}
