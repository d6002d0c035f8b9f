import { stemmer } from '@orama/stemmers/french';
import { LRUCache } from 'lru-cache';
import { plainText } from '../../text/suggest.ts';

/** A word of a text, with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Of each word of a text that says something, its forms. */
export type Forms = readonly (readonly string[])[];

const WORD = /[\p{L}\p{N}]+/gu;
const STOP_WORDS = new Set(
  'a ai au aux avec beaucoup bien ce ces cet cette combien comment comme d dans de des du elle en entre est et etant eux il ils je l la le les leur leurs lui m ma mais me meme mes moins mon n ne ni nombre nos notre nous on ou par pas peu plus pour qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont sous sur t ta te tes ton tout toute toutes tous trop tu un une vers vos votre vous y'.split(
    ' '
  )
);

export function wordsIn(text: string): Word[] {
  return [...text.normalize('NFC').matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length
  }));
}

/** Words that say nothing of a subject, and lone letters. */
export function isEmptyWord(word: string): boolean {
  const plain = plainText(word);
  return STOP_WORDS.has(plain) || !/..|\d/.test(plain);
}

/** The full words of a text. */
export function fullWords(text: string): Word[] {
  return wordsIn(text).filter((word) => !isEmptyWord(word.text));
}

/** Roots cost more than all the rest of a search, and the same words come back. */
const FORMS = new LRUCache<string, readonly string[]>({
  max: 20_000,
  memoMethod: (word) => {
    const plain = plainText(word);
    if (/\d/.test(plain)) return [plain];
    const roots = [plainText(stemmer(word.toLowerCase())), stemmer(plain.replace(/(?<=\w{3})[sx]$/, ''))];
    return [...new Set([plain, ...roots])].filter(Boolean);
  }
});

/**
 * The forms under which a word is kept and sought: itself without accents, then its French root (Snowball), taken with and
 * without accents, since people type both. The root of a plural is that of its singular, even where Snowball keeps the « s »
 * (emplois).
 */
export function formsOf(word: string): readonly string[] {
  return FORMS.memo(word);
}

export function formsIn(text: string): Forms {
  return fullWords(text).map(({ text: word }) => formsOf(word));
}

/** Whether a text holds every word of a phrase, whatever their endings. */
export function holdsPhrase(text: Forms, phrase: string): boolean {
  const wanted = formsIn(phrase);
  return wanted.length > 0 && wanted.every((word) => text.some((own) => own.some((form) => word.includes(form))));
}
