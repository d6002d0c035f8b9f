import type { FigureModel } from '../charts/figure-model.ts';
import { shownSources } from './shown-sources.ts';

/** What stands at the left of a drawing, in the order of the page. */
export interface SectionWords {
  readonly question: string;
  readonly sentences: readonly string[];
  /** Whether other sentences are behind a door. */
  readonly folded: boolean;
  readonly terms: readonly string[];
  /** A line each, or more: doors, and what is not known. */
  readonly lines: readonly string[];
}

/** Where the words that go with a drawing stand: `under` the drawing; at the left with where it comes from; or with that `across` both columns. */
export type SectionLayout = 'under' | 'left' | 'across';

/** Letters that a line holds: of the question, of a sentence, of small words in a column of two fifths, of three fifths, and of both. */
const LETTERS = { question: 30, sentence: 39, left: 55, right: 84, both: 146 };
/** Pixels of a line of each. */
const LINE = { question: 25, sentence: 25.5, small: 20 };
/** Pixels of the title of a figure, of its links, and what a wide drawing is reduced to in three fifths of the width. */
const [CAPTION, LINKS, REDUCED] = [75, 42, 0.83];

/** The lowest of the three, by about how high each part is: only pixels depend on it, never what is said. */
export function sectionLayout(words: SectionWords, figure: FigureModel): SectionLayout {
  const said =
    linesOf(words.question, LETTERS.question) * LINE.question +
    sum(words.sentences, (text) => linesOf(text, LETTERS.sentence) * LINE.sentence + 10) +
    (words.folded ? 37 : 0) +
    (words.terms.length > 0 ? linesOf(`Les mots ${words.terms.join('     ')}`, 42) * 30 : 0) +
    sum(words.lines, (text) => linesOf(text, LETTERS.left) * LINE.small + 11);
  const reading = [...figure.reading, 'Comment lire'].join(' ');
  const drawn = Number(/ height="([\d.]+)"/.exec(figure.drawing?.wide ?? '')?.[1] ?? 0) * REDUCED + CAPTION;
  const notes = (letters: number): number =>
    sum([figure.reading.length > 0 ? reading : '', figure.note ?? ''], (text) => linesOf(text, letters) * LINE.small) +
    (figure.legend ? 32 : 0);
  const foot = (letters: number): number => linesOf(shownSources(figure.source).shown, letters) * LINE.small + LINKS;
  const heights: Readonly<Record<SectionLayout, number>> = {
    left: Math.max(said + notes(LETTERS.left) + foot(LETTERS.left), drawn),
    across: Math.max(said + notes(LETTERS.left), drawn) + foot(LETTERS.both),
    under: Math.max(said, drawn + notes(LETTERS.right) + foot(LETTERS.right))
  };
  return (['left', 'across', 'under'] as const).reduce((best, one) => (heights[one] < heights[best] ? one : best));
}

function linesOf(text: string, letters: number): number {
  return Math.ceil(text.length / letters);
}

function sum(texts: readonly string[], height: (text: string) => number): number {
  return texts.reduce((total, text) => total + (text === '' ? 0 : height(text)), 0);
}
