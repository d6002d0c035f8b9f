import { isSourceAccess, type SourceAccess } from '$lib/catalogue/access.ts';
import type { RequestSummary } from '$lib/catalogue/api/documents.ts';
import type { RowOf } from '$lib/catalogue/api/rows.ts';
import { fetchAnswer, fetchCatalogue, fetchSnapshot } from '$lib/client/api.ts';
import { numbered, sentence } from '$lib/text/grammar.ts';
import { answeredWith, questionsOf, type Question } from '../questions.ts';

/** A file that the snapshot has not: what it would open, who holds it, how to have it. */
export interface Requestable {
  readonly source: string;
  readonly title: string;
  readonly producer: string;
  readonly access: SourceAccess;
  readonly brings: string;
  readonly add: string;
  /** Questions that it would answer by itself. */
  readonly opens: readonly { readonly text: string; readonly href: string }[];
  /** Requests that would answer, or answer better, in words; empty for none. */
  readonly awaited: string;
  /** Requests without a row for want of it. */
  readonly silent: number;
  /** All those that wait for it, by their id. */
  readonly waiting: readonly string[];
}

/** What answers most questions comes first. */
export async function fetchRequestables(
  fetcher: typeof fetch
): Promise<{ files: Requestable[]; region: string; catalogue: readonly RequestSummary[] }> {
  const [snapshot, sources, catalogue] = await Promise.all([
    fetchSnapshot(fetcher),
    fetchAnswer(fetcher, 'reference/sources', {}),
    fetchCatalogue(fetcher)
  ]);
  const questions = questionsOf(catalogue);
  const files = sources.lignes
    .filter(({ presente }) => presente !== true)
    .map((row) => requestable(row, catalogue, questions))
    .sort((a, b) => b.opens.length - a.opens.length || b.silent - a.silent);
  return { files, region: snapshot.region_nom, catalogue };
}

function requestable(
  { source, titre, producteur, acces, apport, ajout }: RowOf<'reference/sources'>,
  catalogue: readonly RequestSummary[],
  questions: readonly Question[]
): Requestable {
  const name = source ?? '';
  const waiting = catalogue.filter(
    ({ non_lues: unread, attend }) => unread.includes(name) || attend.some((ways) => ways.includes(name))
  );
  const silent = waiting.filter(({ disponible }) => !disponible).length;
  const awaited = [
    silent > 0 ? `${numbered(silent, 'requête', 'requêtes')} sans réponse` : '',
    waiting.length > silent ? numbered(waiting.length - silent, 'réponse partielle', 'réponses partielles') : ''
  ].filter(Boolean);
  return {
    source: name,
    title: titre ?? '',
    producer: producteur ?? '',
    access: isSourceAccess(acces) ? acces : 'ouvert',
    brings: sentence(apport ?? ''),
    add: sentence(ajout ?? ''),
    opens: answeredWith(name, questions).flatMap(({ requests: [first] }) =>
      first ? [{ text: first.title, href: first.href }] : []
    ),
    awaited: awaited.length === 0 ? '' : `Sans ce fichier : ${awaited.join(', ')}.`,
    silent,
    waiting: waiting.map(({ id }) => id)
  };
}
