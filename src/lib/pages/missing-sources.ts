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

/** The requests of figures that wait for a file, by their id, each once. */
export function waitingRequests(missing: readonly MissingSource[]): string[] {
  const pages = missing.flatMap(({ figures }) => figures.map(({ request }) => request));
  return [...new Set(pages.map((page) => page.replace(/^\/catalogue\/|\?.*$/g, '')))];
}
