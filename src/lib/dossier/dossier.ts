import { createHash } from 'node:crypto';
import type { SourceSummary } from '../catalogue/api/answer.ts';
import type { SnapshotDocument } from '../catalogue/api/snapshot.ts';
import { distinctSources } from '../words/citation.ts';
import type { Term } from '../catalogue/glossary/glossary.ts';
import type { FigureModel } from '../charts/figure-model.ts';
import { fetchSnapshot, fetchTerritories } from '../client/api.ts';
import { defaultComparator, isInside, makeContext } from '../pages/place/make-context.ts';
import { buildSections, type BuiltPage } from '../pages/build-sections.ts';
import type { Subject } from '../pages/subject.ts';
import type { MissingSource } from '../pages/missing-sources.ts';
import { sectionTerms } from '../pages/section-terms.ts';
import type { KeyFigureModel, Place, Section } from '../pages/section.ts';
import type { DossierRequest } from './dossier-address.ts';
import { noteOf, type Note } from './note.ts';

/** A figure of a dossier; `name` and `mark` are what a dossier saved earlier is compared with. */
export interface DossierFigure {
  /** The request, and which of its figures in the section: the same at the next vintage. */
  readonly name: string;
  /** Hash of what a reader sees: title and table. Another one: something moved. */
  readonly mark: string;
  readonly figure: FigureModel;
}

export interface DossierSection {
  readonly section: Section;
  readonly figures: readonly DossierFigure[];
}

/** All that a dossier prints, for a page, a Word file or a PDF. */
export interface Dossier {
  /** Of the sections asked. */
  readonly subjects: readonly Subject[];
  readonly place: Place;
  /** The territories that every part compares; empty for a dossier about one. */
  readonly compared: readonly Place[];
  readonly comparator: Place | null;
  readonly outside: boolean;
  readonly headline: string | null;
  readonly keys: readonly KeyFigureModel[];
  readonly sections: readonly DossierSection[];
  /** The same in two sheets; null unless it is asked. */
  readonly note: Note | null;
  /** Questions asked that have nothing to show for this territory. */
  readonly silent: readonly string[];
  /** Sources that the snapshot has not, and the figures that it would make. */
  readonly missing: readonly MissingSource[];
  /** Sources of all figures, once each, by producer. */
  readonly sources: readonly SourceSummary[];
  readonly terms: readonly Term[];
  readonly snapshot: SnapshotDocument;
}

/** @param place the territory of the request */
export async function makeDossier(fetcher: typeof fetch, request: DossierRequest, place: Place): Promise<Dossier> {
  const snapshot = await fetchSnapshot(fetcher);
  const context = await makeContext(fetcher, place, request.comparer ?? defaultComparator(place, snapshot));
  const inside = isInside(place, snapshot);
  const whole = await buildSections(request.sections, context, inside);
  const page = inBrief(whole, request.note);
  const built = new Set(page.sections.map(({ id }) => id));
  return {
    subjects: [...new Set(request.sections.map(({ subject }) => subject))],
    place,
    compared: await fetchTerritories(fetcher, comparedCodes(request)),
    comparator: context.comparator,
    outside: !inside,
    headline: page.headline,
    keys: page.keys,
    sections: page.sections.map((section) => ({ section, figures: named(section.figures) })),
    note: request.note ? noteOf(whole) : null,
    silent: request.sections.filter(({ id }) => !built.has(id)).map(({ question }) => question),
    missing: page.missing,
    sources: sourcesOf(page.sections.flatMap(({ figures }) => figures)),
    terms: request.note ? [] : [...new Set(page.sections.flatMap(sectionTerms))],
    snapshot
  };
}

function comparedCodes({ sections }: DossierRequest): readonly string[] {
  const [first, ...others] = sections.map(({ among }) => among ?? []);
  return first && others.every((codes) => codes.join() === first.join()) ? first : [];
}

/** Studies that a note cites for a part. */
const NOTE_STUDIES = 3;

/** What a note keeps of each part: its first sentence, its first figure, and what the first studies say. */
function inBrief(page: BuiltPage, note: boolean): BuiltPage {
  if (!note) return page;
  const sections = page.sections.map(({ id, question, sentences, figures, studies }) => ({
    id,
    question,
    sentences: sentences.slice(0, 1),
    figures: figures.slice(0, 1),
    ...(studies === undefined ? {} : { studies: studies.slice(0, NOTE_STUDIES) })
  }));
  return { ...page, sections };
}

function named(figures: readonly FigureModel[]): DossierFigure[] {
  const counts = new Map<string, number>();
  return figures.map((figure) => {
    const request = figure.request.split('?')[0]?.replace('/catalogue/', '') ?? '';
    const count = (counts.get(request) ?? 0) + 1;
    counts.set(request, count);
    return { name: `${request}#${count}`, mark: markOf(figure), figure };
  });
}

/** Hash of the title and of the table as they are read, twelve hexadecimal digits. */
export function markOf({ title, table }: Pick<FigureModel, 'title' | 'table'>): string {
  const cells = table.rows.map((row) => row.map(({ text }) => text));
  return createHash('sha256')
    .update(JSON.stringify([title, cells, table.left]))
    .digest('hex')
    .slice(0, 12);
}

function sourcesOf(figures: readonly FigureModel[]): SourceSummary[] {
  return distinctSources(figures.flatMap(({ sources }) => sources)).sort(
    (a, b) => a.producteur.localeCompare(b.producteur, 'fr') || a.titre.localeCompare(b.titre, 'fr')
  );
}
