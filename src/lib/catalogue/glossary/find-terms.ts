import { ENTRIES, TERMS, type Term } from './glossary.ts';
import { wordsIn } from '../search/words.ts';

/** A way to name a term: its words, folded unless it is an acronym. */
interface Form {
  readonly term: Term;
  readonly words: readonly string[];
}

/** Longest first: « bassin d’emploi » is not « bassin » then « emploi ». */
const FORMS: readonly Form[] = TERMS.flatMap((term) =>
  (ENTRIES[term].formes ?? [term]).map((form) => ({ term, words: wordsIn(form).map(({ text }) => folded(text)) }))
).sort((a, b) => b.words.length - a.words.length);
/** By their first word: a page has ten thousand. */
const BY_FIRST = new Map<string | undefined, Form[]>();
for (const form of FORMS) BY_FIRST.set(form.words[0], [...(BY_FIRST.get(form.words[0]) ?? []), form]);

/** The terms of the glossary that texts name, in order: whole words, accents counting, the longest first. */
export function termsIn(texts: readonly string[]): Term[] {
  const found = new Set<Term>();
  for (const text of texts) {
    const words = wordsIn(text).map((word) => folded(word.text));
    for (let at = 0; at < words.length;) {
      const forms = BY_FIRST.get(words[at]);
      const form = forms?.find(({ words: sought }) => sought.every((word, index) => words[at + index] === word));
      if (form) found.add(form.term);
      at += form?.words.length ?? 1;
    }
  }
  return [...found];
}

/** Two capitals or more make an acronym; any other word is in small letters, in the singular. */
function folded(word: string): string {
  if (/^[\p{Lu}\d]*\p{Lu}[\p{Lu}\d]+$/u.test(word)) return word;
  const small = word.toLowerCase();
  return small.length > 3 ? small.replace(/[sx]$/, '') : small;
}
