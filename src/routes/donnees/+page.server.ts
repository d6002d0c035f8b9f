import { fetchAllChanges, fetchAnswer, fetchCatalogue, fetchSnapshot } from '$lib/client/api.ts';
import { LAND_SOURCE } from '$lib/charts/land/land.ts';
import { requestPage, spreadsheet } from '$lib/charts/figure-model.ts';
import { formatDate, formatMonth, isPastMonth, periodName, vintageNames } from '$lib/text/dates.ts';
import { DOMAIN_NAMES } from '$lib/catalogue/request/domains.gen.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { numbered, sentence } from '$lib/text/grammar.ts';
import type { AnswerRow } from '$lib/catalogue/api/answer.ts';
import type { ColumnOf, RowOf } from '$lib/catalogue/api/rows.ts';
import type { RequestSummary } from '$lib/catalogue/api/documents.ts';
import { answeredWith, gainOf, questionCounts, questionsOf, type Question } from './questions.ts';
import { secrecy } from './secrecy.ts';
import type { PageServerLoad } from './$types';

export interface SourceView {
  source: string;
  title: string;
  producer: string;
  licence: string;
  vintage: string;
  address: string;
  files: string;
  brings: string;
  add: string;
  read: string;
  kept: string;
  /** When the vintage after the last one read is expected, in words; empty when unknown. */
  next: string;
  rejected: string;
  synthetic: boolean;
  /** Codes, names and outlines, on which figures rest. */
  list: boolean;
  /** What it brings to the region, when that can be counted. */
  regional: string;
  /** Read, and of no use here. */
  useless: boolean;
  /** The month in which a later file was expected is over; synthetic ones await none. */
  late: boolean;
  /** Of a missing one: the requests that its file would make answer, or answer better, in words. */
  awaited: string;
  /** How many requests have no rows for want of it. */
  silenced: number;
  /** Of a missing one: the questions that it would answer by itself, in words and counted. */
  gain: string;
  gained: number;
}

export const load: PageServerLoad = async ({ fetch }) => {
  const [snapshot, sources, vintages, hidden, changes, catalogue] = await Promise.all([
    fetchSnapshot(fetch),
    fetchAnswer(fetch, 'reference/sources', {}),
    fetchAnswer(fetch, 'reference/millesimes', {}),
    secrecy(fetch),
    fetchAllChanges(fetch),
    fetchCatalogue(fetch)
  ]);
  const questions = questionsOf(catalogue);
  const present = sources.lignes.filter((row) => row['presente'] === true);
  const absent = sources.lignes.filter((row) => row['presente'] !== true);
  return {
    snapshot,
    failed: snapshot.essai === null ? null : { ...snapshot.essai, date: formatDate(snapshot.essai.le) },
    withdrawn: snapshot.retraits.map(({ id, construit_le: built, le, raison }) => ({
      id,
      sentence: sentence(
        `L’instantané ${built === '' ? id : `du ${formatDate(built)} (${id})`} a été retiré le ${formatDate(le)} : ${raison.replace(/\.$/, '')}`
      )
    })),
    held: snapshot.retenus.map(({ phrase }) => phrase),
    answering: { answered: catalogue.filter(({ disponible }) => disponible).length, total: catalogue.length },
    questions,
    counts: questionCounts(questions),
    present: present.map((row) => sourceView(row, catalogue, questions)),
    // What answers most questions first.
    absent: absent
      .map((row) => sourceView(row, catalogue, questions))
      .sort((a, b) => b.gained - a.gained || b.silenced - a.silenced),
    vintages: byDomain(vintages.lignes),
    secrecy: hidden,
    changes,
    land: LAND_SOURCE,
    request: requestPage(sources),
    download: spreadsheet(sources)
  };
};

function sourceView(
  row: RowOf<'reference/sources'>,
  catalogue: readonly RequestSummary[],
  questions: readonly Question[]
): SourceView {
  const gained = answeredWith(text(row, 'source'), questions);
  const waiting = requestsAwaiting(text(row, 'source'), catalogue);
  return {
    source: text(row, 'source'),
    title: text(row, 'titre'),
    producer: text(row, 'producteur'),
    licence: text(row, 'licence'),
    vintage: vintageNames(text(row, 'millesime')),
    address: text(row, 'adresse'),
    files: text(row, 'fichiers'),
    brings: sentence(text(row, 'apport')),
    add: sentence(text(row, 'ajout')),
    read: count(row, 'lignes_lues'),
    kept: count(row, 'lignes_retenues'),
    next: formatMonth(text(row, 'prochaine_parution')),
    late: row['synthetique'] !== true && isPastMonth(text(row, 'prochaine_parution'), new Date().toISOString()),
    rejected: count(row, 'lignes_rejetees'),
    synthetic: row['synthetique'] === true,
    list: String(row['referentiel']) === 'true',
    regional: regionalRows(row),
    useless: row['lignes_region'] === 0,
    awaited: awaitedBy(waiting),
    silenced: waiting.silent,
    gain: gainOf(gained),
    gained: gained.length
  };
}

/** Requests that did not read a source: those without rows, and those whose answer is partial. */
function requestsAwaiting(source: string, catalogue: readonly RequestSummary[]): { silent: number; partial: number } {
  const waiting = catalogue.filter(
    ({ non_lues: unread, attend }) => unread.includes(source) || attend.some((ways) => ways.includes(source))
  );
  const silent = waiting.filter(({ disponible }) => !disponible).length;
  return { silent, partial: waiting.length - silent };
}

function awaitedBy({ silent, partial }: { silent: number; partial: number }): string {
  const parts = [
    silent > 0 ? `${numbered(silent, 'requête', 'requêtes')} sans réponse` : '',
    partial > 0 ? `${numbered(partial, 'réponse partielle', 'réponses partielles')}` : ''
  ].filter(Boolean);
  return parts.length === 0 ? '' : `Sans ce fichier : ${parts.join(', ')}.`;
}

/** « 12 lignes publiées sur 2 territoires de la région »; nothing when it is not known. */
function regionalRows(row: RowOf<'reference/sources'>): string {
  const [rows, places] = [row['lignes_region'], row['territoires_region']];
  if (typeof rows !== 'number') return '';
  if (rows === 0) return 'lu, n’apporte rien sur cette région';
  const of =
    typeof places === 'number' && places > 0
      ? ` sur ${numbered(places, 'territoire', 'territoires')} de la région`
      : '';
  return `${numbered(rows, 'ligne publiée', 'lignes publiées')}${of}`;
}

function text<Row extends AnswerRow>(row: Row, name: keyof Row & string): string {
  const value = row[name];
  return value === null || value === undefined ? '' : String(value);
}

function count(row: RowOf<'reference/sources'>, name: ColumnOf<'reference/sources'>): string {
  const value = row[name];
  return typeof value === 'number' ? formatNumber(value) : '…';
}

interface DomainVintages {
  name: string;
  latest: string;
  earlier: string;
}

/** One line per domain: its latest vintage, and the earlier ones, the first and the last of a long list. */
function byDomain(rows: readonly RowOf<'reference/millesimes'>[]): DomainVintages[] {
  return [...new Set(rows.map((row) => text(row, 'domaine')))].map((domain) => {
    const own = rows.filter((row) => text(row, 'domaine') === domain);
    const earlier = own.filter((row) => row['dernier'] !== true).map((row) => periodName(text(row, 'libelle')));
    return {
      name: DOMAIN_NAMES[domain] ?? domain,
      latest: own
        .filter((row) => row['dernier'] === true)
        .map((row) => periodName(text(row, 'libelle')))
        .join(', '),
      earlier: earlier.length > 6 ? `${earlier.length} autres, le plus ancien : ${earlier.at(-1)}` : earlier.join(', ')
    };
  });
}
