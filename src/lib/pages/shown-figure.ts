import type { FigureModel } from '../charts/figure-model.ts';
import type { SectionBody } from './section.ts';

/** The figure that stands for a section where it has room for one: the first that draws something; a table alone is on the page of its request. */
export function shownFigure({ figures }: Pick<SectionBody, 'figures'>): FigureModel | undefined {
  return figures.find(({ drawing }) => drawing !== undefined);
}
