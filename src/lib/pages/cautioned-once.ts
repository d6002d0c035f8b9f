import type { FigureModel } from '../charts/figure-model.ts';
import type { Section } from './section.ts';
import { shownFigure } from './shown-figure.ts';

/**
 * Sections whose cautions about surveys are each said once, by the first figure that a page shows, else by the first there is.
 * @param before figures that the page shows above
 */
export function cautionedOnce(sections: readonly Section[], before: readonly (FigureModel | null)[] = []): Section[] {
  const above = new Set(before.flatMap((figure) => figure?.caution ?? []));
  const first = new Map<string, FigureModel>();
  for (const figure of [
    ...sections.flatMap((section) => shownFigure(section) ?? []),
    ...sections.flatMap(({ figures }) => figures)
  ])
    if (figure.caution !== undefined && !above.has(figure.caution) && !first.has(figure.caution))
      first.set(figure.caution, figure);
  return sections.map((section) => ({
    ...section,
    figures: section.figures.map((figure) => {
      const { caution, ...rest } = figure;
      return caution === undefined || first.get(caution) === figure ? figure : rest;
    })
  }));
}
