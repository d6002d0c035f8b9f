import type { Section } from './section.ts';

/** A source that the snapshot has not, and the figures that it would make. */
export interface MissingSource {
  /** Which source. */
  readonly reason: string;
  readonly figures: readonly { readonly title: string; readonly request: string }[];
}

/**
 * Takes out of sections the figures whose source is absent, and names each source once, with all the figures that it takes away.
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
    sections: sections.map((section) => ({ ...section, figures: section.figures.filter(({ absent }) => !absent) })),
    missing: [...byReason].map(([reason, figures]) => ({
      reason,
      figures: [...figures].map(([title, request]) => ({ title, request }))
    }))
  };
}

/** Figures that wait for a file, each once. */
export function waitingFigures(missing: readonly MissingSource[]): number {
  return new Set(missing.flatMap(({ figures }) => figures.map(({ request }) => request))).size;
}
