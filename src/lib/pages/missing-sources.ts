import { requestOfPage } from '../catalogue/api/address-query.ts';
import { numbered } from '../text/grammar.ts';
import { sourceMissing } from '../words/missing-source.ts';
import type { Section } from './section.ts';

/** A source that the snapshot has not, and the figures that it would make. */
export interface MissingSource {
  /** Which source. */
  readonly reason: string;
  /** `at`: the place of the figure among those of the page that are absent. */
  readonly figures: readonly { readonly title: string; readonly request: string; readonly at: number }[];
}

/**
 * Takes out of sections the figures whose source is absent, and names each source once, with all the figures that it takes away.
 */
export function setMissingApart(sections: readonly Section[]): { sections: Section[]; missing: MissingSource[] } {
  const absences = sections.flatMap(({ figures }) => figures).filter(({ absent }) => absent);
  const byReason = new Map<string, Map<string, { request: string; at: number }>>();
  for (const [at, { title, request, unavailable }] of absences.entries())
    for (const reason of unavailable)
      byReason.set(
        reason,
        (byReason.get(reason) ?? new Map<string, { request: string; at: number }>()).set(title, { request, at })
      );
  return {
    sections: sections.map((section) => ({ ...section, figures: section.figures.filter(({ absent }) => !absent) })),
    missing: [...byReason].map(([reason, figures]) => ({
      reason,
      figures: [...figures].map(([title, of]) => ({ title, ...of }))
    }))
  };
}

/** The requests of figures that wait for a file, by their id, each once. */
export function waitingRequests(missing: readonly MissingSource[]): string[] {
  const all = missing.flatMap(({ figures }) => figures.map(({ request }) => requestOfPage(request).id));
  return [...new Set(all)];
}

/** Holders that a line names. */
const MOST_NAMED = 2;

/** What a page lacks to conclude, each with who holds it, by its short name: « Les formations qui y mènent : Réseau des Carif-Oref ; Drees »; why, where none is named. */
export function lackingInWords(missing: readonly MissingSource[]): string[] {
  const holders = new Map<string, Set<string>>();
  const lacks = missing.flatMap(({ reason, figures }) => figures.map((figure) => ({ reason, ...figure })));
  for (const { reason, title } of lacks.sort((a, b) => a.at - b.at)) {
    const [holder] = sourceMissing(reason)?.holder.split(/ \(|, (?:et|avec|fichier|jusqu)/) ?? [];
    if (holder !== undefined) holders.set(title, (holders.get(title) ?? new Set()).add(holder));
  }
  if (holders.size === 0) return [...new Set(lacks.map(({ title, reason }) => `${title} : ${reason}`))];
  return [...holders].map(([title, by]) => {
    const left = by.size - MOST_NAMED;
    const named = [...by].slice(0, MOST_NAMED).join(' ; ');
    return `${title.replace(/ \(.*/, '')} : ${named}${left > 0 ? ` ; ${numbered(left, 'autre', 'autres')}` : ''}`;
  });
}
