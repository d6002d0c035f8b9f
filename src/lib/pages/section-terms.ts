import { termsIn } from '../catalogue/glossary/find-terms.ts';
import type { Term } from '../catalogue/glossary/glossary.ts';
import type { FigureModel } from '../charts/figure-model.ts';
import type { Section } from './section.ts';

/** The terms of the glossary that a section names, in its sentences, its findings and its figures, in the order in which they are read. */
export function sectionTerms({ question, sentences, findings = [], figures }: Section): Term[] {
  const said = [question, ...sentences, ...findings.flatMap(({ title, sentence, rule }) => [title, sentence, rule])];
  return [...new Set([...termsIn(said), ...figures.flatMap(figureTerms)])];
}

/** Cells hold labels of data, which call for no definition; the mode of a figure is a term by itself. */
function figureTerms({ title, subtitle, mode, reading, note = '', table }: FigureModel): Term[] {
  const headings = [...table.columns, ...table.signs].map(({ label }) => label);
  return [...termsIn([title, subtitle]), ...(mode ? [mode] : []), ...termsIn([...reading, note, ...headings])];
}
