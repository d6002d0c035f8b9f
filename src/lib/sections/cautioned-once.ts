import type { FigureModel } from '../charts/figure-model.ts';
import type { Section } from './section.ts';

/** Sections whose cautions about surveys are each said once, where their first figure is. @param before figures that the page shows above */
export function cautionedOnce(sections: readonly Section[], before: readonly (FigureModel | null)[] = []): Section[] {
  const said = new Set(before.flatMap((figure) => figure?.caution ?? []));
  return sections.map((section) => ({
    ...section,
    figures: section.figures.map(({ caution, ...figure }) => {
      if (caution === undefined || said.has(caution)) return figure;
      said.add(caution);
      return { ...figure, caution };
    })
  }));
}
