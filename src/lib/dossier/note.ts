import type { FigureModel } from '../charts/figure-model.ts';
import { highlightsOf } from '../pages/territory/first-screen/first-screen.ts';
import type { BuiltPage } from '../pages/build-sections.ts';
import { sectionOpening } from '../pages/section-opening.ts';
import { shownFigure } from '../pages/shown-figure.ts';
import type { Finding, KeyFigureModel } from '../pages/section.ts';

/** A figure of a note, and what is said above it. */
export interface NotePart {
  /** Its first sentence, where it is short enough for its cell; empty otherwise. */
  readonly sentence: string;
  readonly figure: FigureModel;
}

/** Two sheets: what is particular here, what changes, what is to be decided. */
export interface Note {
  readonly keys: readonly KeyFigureModel[];
  readonly findings: readonly Finding[];
  /** Of what there is no recent figure, where findings are few. */
  readonly lack: string;
  /** Two at most: of the place as it is. */
  readonly particular: readonly NotePart[];
  /** Four at most: what changes first. */
  readonly changing: readonly NotePart[];
  /** What each finding calls for, once each. */
  readonly decide: readonly string[];
}

/** What a sheet holds: key figures, figures beside each other, letters above one. */
const [KEYS, FIRST, SECOND, LETTERS] = [4, 2, 4, 190];

/** What a note keeps of a page: as much as two sheets hold, whatever the place. */
export function noteOf({ sections, keys }: Pick<BuiltPage, 'sections' | 'keys'>): Note {
  const { highlights, highlightsLack } = highlightsOf(sections);
  const parts = sections
    .filter(({ findings }) => findings === undefined)
    .flatMap((section) => {
      const figure = shownFigure(section);
      const sentence = sectionOpening(section.sentences).first.join(' ');
      return figure ? [{ sentence: sentence.length <= LETTERS ? sentence : '', figure }] : [];
    });
  const moving = parts.filter(({ figure }) => figure.overTime);
  const still = parts.filter((part) => !moving.includes(part));
  return {
    keys: keys.slice(0, KEYS),
    findings: highlights,
    lack: highlightsLack,
    particular: still.slice(0, FIRST),
    changing: [...moving, ...still.slice(FIRST)].slice(0, SECOND),
    decide: [...new Set(highlights.map(({ next }) => next))]
  };
}
