import type { Section } from './section.ts';

/** A source that the snapshot has not, and the figures that it would make. */
export interface MissingSource {
  /** Which source, and what to bring. */
  readonly reason: string;
  readonly figures: readonly { readonly title: string; readonly request: string }[];
  /** Figures that are shown, and would hold more with it. */
  readonly partly?: readonly { readonly title: string; readonly request: string }[];
}

/** Said where a question keeps its place without a figure. */
const NOTHING = 'Rien n’est montré ici, faute de source : « Ce qui n’est pas montré », plus bas, dit laquelle.';

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
      return bare ? { ...section, figures, sentences: [NOTHING], bare } : { ...section, figures };
    }),
    missing: [...byReason].map(([reason, figures]) => ({
      reason,
      figures: [...figures].map(([title, request]) => ({ title, request }))
    }))
  };
}
