import type { ColumnOf, RowOf } from '$lib/catalogue/api/rows.ts';
import { formatMonth, isPastMonth, vintageNames } from '$lib/text/dates.ts';
import { numbered } from '$lib/text/grammar.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { textOf } from '$lib/words/figure.ts';

/** A source that the snapshot has, in words. */
export interface SourceView {
  source: string;
  title: string;
  producer: string;
  licence: string;
  vintage: string;
  address: string;
  files: string;
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
  /** What a new edition of a list touches, in words; requests alone of another source. */
  touched: string;
  /** The month in which a later file was expected is over; synthetic ones await none. */
  late: boolean;
}

/** @param row of `reference/sources` */
export function sourceView(row: RowOf<'reference/sources'>, touched = 'Requêtes'): SourceView {
  return {
    source: textOf(row, 'source'),
    title: textOf(row, 'titre'),
    producer: textOf(row, 'producteur'),
    licence: textOf(row, 'licence'),
    vintage: vintageNames(textOf(row, 'millesime')),
    address: textOf(row, 'adresse'),
    files: textOf(row, 'fichiers'),
    read: count(row, 'lignes_lues'),
    kept: count(row, 'lignes_retenues'),
    next: formatMonth(textOf(row, 'prochaine_parution')),
    late: row['synthetique'] !== true && isPastMonth(textOf(row, 'prochaine_parution'), new Date().toISOString()),
    rejected: count(row, 'lignes_rejetees'),
    synthetic: row['synthetique'] === true,
    list: String(row['referentiel']) === 'true',
    regional: regionalRows(row),
    touched,
    useless: row['lignes_region'] === 0
  };
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

function count(row: RowOf<'reference/sources'>, name: ColumnOf<'reference/sources'>): string {
  const value = row[name];
  return typeof value === 'number' ? formatNumber(value) : '…';
}
