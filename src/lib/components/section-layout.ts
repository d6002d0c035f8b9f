import type { FigureModel } from '../charts/figure-model.ts';
import { citedSources } from './cited-sources.ts';

/** What stands at the left of a drawing, in the order of the page. */
export interface SectionWords {
  readonly question: string;
  /** Those that the section opens on, and those that may stand behind a door. */
  readonly first: readonly string[];
  readonly rest: readonly string[];
  readonly terms: readonly string[];
  /** A line each, or more: doors, and what is not known. */
  readonly lines: readonly string[];
  /** Whether other figures are behind a door. */
  readonly others: boolean;
}

export interface SectionLayout {
  /** Where how to read a drawing and where it comes from stand: `under` it; both at the `left`, under the words; on both `sides`, the second at the left; or the second `across` both columns. */
  readonly place: 'under' | 'left' | 'sides' | 'across';
  /** All sentences stand open on a wide screen: that is no higher than a door. */
  readonly roomy: boolean;
  /** The door of other figures stands at the left, under the words, where the drawing is higher. */
  readonly aside: boolean;
}

/** Letters that a line holds: of the question, of a sentence, of a title and what is under it, of small words at the left, at the right, and across both. */
const LETTERS = {
  drawing: { question: 30, sentence: 39, title: 56, subtitle: 74, left: 55, right: 84, both: 146 },
  map: { question: 37, sentence: 49, title: 46, subtitle: 61, left: 69, right: 69, both: 146 }
};
/** Pixels of a line of each. */
const LINE = { question: 25, sentence: 25.5, title: 20.5, subtitle: 22.5, small: 20 };
/** Pixels that part a title, or a foot, from a drawing; letters of the links of a figure, and of the door of its other sources. */
const [PARTED, LINKS, SOURCES] = [15, 50, 25];
/** Pixels of a door on a line of its own, or on two in the column of words; and of one for sentences. */
const [DOOR, ASIDE, FOLDED] = [47, 62, 33];
/** Pixels that a door for sentences is worth. */
const WORTH = 30;
/** What a wide drawing is reduced to in three fifths of the width, and a map in half. */
const REDUCED = { drawing: 0.83, map: 0.68 };

/** What takes the least height, by about how high each part is: only pixels depend on it, never what is said. */
export function sectionLayout(words: SectionWords, figure: FigureModel): SectionLayout {
  const open = lowest([...words.first, ...words.rest], false, words, figure);
  const folded = words.rest.length > 0 ? lowest(words.first, true, words, figure) : open;
  const roomy = open.height - folded.height < WORTH;
  const { place, aside } = roomy ? open : folded;
  return { place, roomy, aside };
}

function lowest(
  sentences: readonly string[],
  folded: boolean,
  words: SectionWords,
  figure: FigureModel
): Omit<SectionLayout, 'roomy'> & { readonly height: number } {
  const shape = figure.mode ? 'map' : 'drawing';
  const letters = LETTERS[shape];
  const said =
    linesOf(words.question, letters.question) * LINE.question +
    sum(sentences, (text) => linesOf(text, letters.sentence) * LINE.sentence + 10) +
    (folded ? FOLDED : 0) +
    (words.terms.length > 0 ? linesOf(`Les mots ${words.terms.join('     ')}`, letters.left - 13) * 26 + 8 : 0) +
    sum(words.lines, (text) => linesOf(text, letters.left) * LINE.small + 11);
  const reading = [...figure.reading, 'Comment lire'].join(' ');
  const drawn =
    Number(/ height="([\d.]+)"/.exec(figure.drawing?.wide ?? '')?.[1] ?? 0) * REDUCED[shape] +
    linesOf(figure.title, letters.title) * LINE.title +
    linesOf(`${figure.subtitle} ${figure.mode ?? ''}`, letters.subtitle) * LINE.subtitle +
    PARTED;
  const notes = (width: number): number =>
    sum([figure.reading.length > 0 ? reading : '', figure.note ?? ''], (text) => linesOf(text, width) * LINE.small) +
    (figure.legend ? 32 : 0);
  const { shown: named, others } = citedSources(figure.source);
  const shown = `Source : ${named}`;
  const foot = (width: number): number => {
    const links = LINKS + (others.length > 0 ? SOURCES : 0);
    // They stand together, where the source ends or on a line of their own.
    const held = (shown.length % width) + links <= width;
    return PARTED + (linesOf(shown, width) + (held ? 0 : Math.ceil(links / width))) * LINE.small;
  };
  const columns = {
    left: [said + notes(letters.left) + foot(letters.left), drawn, 0],
    sides: [said + foot(letters.left), drawn + notes(letters.right), 0],
    across: [said + notes(letters.left), drawn, foot(letters.both)],
    under: [said, drawn + notes(letters.right) + foot(letters.right), 0]
  } as const;
  // A legend stays under the drawing whose colours it names.
  const places = figure.legend ? (['sides', 'under'] as const) : (['left', 'sides', 'across', 'under'] as const);
  const all = places.flatMap((place) => {
    const [left, right, both] = columns[place];
    const row = { place, aside: false, height: Math.max(left, right) + both + (words.others ? DOOR : 0) };
    const beside = { place, aside: true, height: Math.max(left + ASIDE, right) };
    return words.others && place !== 'across' ? [row, beside] : [row];
  });
  return all.reduce((best, one) => (one.height < best.height ? one : best));
}

function linesOf(text: string, letters: number): number {
  return Math.ceil(text.length / letters);
}

function sum(texts: readonly string[], height: (text: string) => number): number {
  return texts.reduce((total, text) => total + (text === '' ? 0 : height(text)), 0);
}
