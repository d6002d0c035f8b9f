import { formsOf, wordsIn } from '../search/words.ts';

export interface MarkedPiece {
  readonly texte: string;
  readonly trouve: boolean;
}

/** A text cut where the words found stand, so that a page marks them without writing HTML. */
export function markWords(text: string, forms: readonly string[]): MarkedPiece[] {
  const source = text.normalize('NFC');
  const wanted = new Set(forms);
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const { start, end } of wordsIn(source).filter((word) => holds(word.text, wanted))) {
    if (start > from) pieces.push({ texte: source.slice(from, start), trouve: false });
    pieces.push({ texte: source.slice(start, end), trouve: true });
    from = end;
  }
  if (from < source.length || pieces.length === 0) pieces.push({ texte: source.slice(from), trouve: false });
  return pieces;
}

/** The first of some texts that holds a word found, or null. */
export function firstHolding(texts: readonly string[], forms: readonly string[]): string | null {
  const wanted = new Set(forms);
  return texts.find((text) => wordsIn(text).some((word) => holds(word.text, wanted))) ?? null;
}

function holds(word: string, wanted: ReadonlySet<string>): boolean {
  return formsOf(word).some((form) => wanted.has(form));
}
