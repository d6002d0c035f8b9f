import { fullWords } from '../../catalogue/search/words.ts';
import { isOneEditAway, plainText } from '../../text/suggest.ts';
import type { SearchIndex } from './search-index.ts';
import { SPELLINGS } from './subject.ts';

const SHORTEST = 5;
/** Shortest of two words that were typed as one. */
const SHORTEST_PART = 4;

/** Whether some occupation, course, skill or sector has a word. @param guessing a letter wrong too */
export function isNamed(
  { occupations, courses, skills, sectors }: SearchIndex,
  word: string,
  guessing = false
): boolean {
  return [occupations.names, courses.names, skills, sectors].some((names) => names.knows(word, guessing));
}

/** A search with its unknown words read as words of the tables; `apart`, as two words without their space. */
export function respell(index: SearchIndex, q: string, apart: boolean): string {
  return fullWords(q).reduceRight((text, { text: word, start, end }) => {
    const plain = plainText(word);
    if (plain.length < SHORTEST || SPELLINGS.has(plain) || isNamed(index, word)) return text;
    if (index.places.find(word, false) !== null) return text;
    const cuts = Array.from(
      { length: Math.max(0, plain.length - 2 * SHORTEST_PART + 1) },
      (_, at) => at + SHORTEST_PART
    );
    const meant = apart
      ? cuts
          .map((cut) => [plain.slice(0, cut), plain.slice(cut)])
          .find((two) => two.every((part) => isNamed(index, part)))
      : [...SPELLINGS].find((one) => one.length >= SHORTEST && isOneEditAway(one, plain));
    return meant === undefined ? text : text.slice(0, start) + [meant].flat().join(' ') + text.slice(end);
  }, q);
}
