import type { FigureModel } from '../charts/figure-model.ts';
import { enumerated } from '../text/grammar.ts';
import type { Section } from './section.ts';

/** A source that the snapshot has not, and the figures that it would make. */
export interface MissingSource {
  /** Which source, and what to bring. */
  readonly reason: string;
  readonly figures: readonly { readonly title: string; readonly request: string }[];
  /** Figures that are shown, and would hold more with it. */
  readonly partly?: readonly { readonly title: string; readonly request: string }[];
}

/** Sources that a question left without a figure names; the others are below, with what to bring of each. */
const MOST_NAMED = 3;

/** Said where a question keeps its place without a figure: what is not read, by its name. */
function nothingShown(figures: readonly FigureModel[]): string {
  const names = [
    ...new Set(figures.flatMap(({ unavailable }) => unavailable).flatMap((reason) => nameOfMissing(reason) ?? []))
  ];
  const others = names.length - MOST_NAMED;
  const named = others > 1 ? names.slice(0, MOST_NAMED) : names;
  const list = [...named.map((name) => `« ${name} »`), ...(others > 1 ? [`${others} autres sources`] : [])];
  return list.length === 0
    ? 'Rien n’est montré ici, faute de source : « Ce qui n’est pas montré », plus bas, dit laquelle.'
    : `Rien n’est montré ici, faute de ${enumerated(list)} : « Ce qui n’est pas montré », plus bas, dit quoi déposer.`;
}

/** The source that a reason names: « La source « Avis d’usagers » … n’est pas dans cet instantané ». */
export function nameOfMissing(reason: string): string | undefined {
  return /« ([^»]+) »/.exec(reason)?.[1]?.trim();
}

/**
 * Takes out of sections the figures whose source is absent, and says each absence once, with all the figures that it takes away:
 * a page short of one file would otherwise say it under every figure. A question left with nothing says why.
 */
export function setMissingApart(sections: readonly Section[]): { sections: Section[]; missing: MissingSource[] } {
  const byReason = new Map<string, Map<string, string>>();
  for (const { title, request, unavailable } of sections
    .flatMap(({ figures }) => figures)
    .filter(({ absent }) => absent)) {
    for (const reason of unavailable)
      byReason.set(reason, (byReason.get(reason) ?? new Map<string, string>()).set(title, request));
  }
  return {
    sections: sections.map((section) => {
      const figures = section.figures.filter(({ absent }) => !absent);
      const bare =
        section.quiet !== true &&
        figures.length === 0 &&
        section.figures.length > 0 &&
        section.sentences.length === 0 &&
        (section.findings ?? []).length === 0;
      return bare ? { ...section, figures, sentences: [nothingShown(section.figures)], bare } : { ...section, figures };
    }),
    missing: [...byReason].map(([reason, figures]) => ({
      reason,
      figures: [...figures].map(([title, request]) => ({ title, request }))
    }))
  };
}
