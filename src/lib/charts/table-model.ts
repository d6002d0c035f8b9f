import { pageOfAddress } from '../catalogue/api/address-query.ts';
import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import { MAILLES } from '../catalogue/levels.ts';
import { ASKED_NAME, ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import { formatStyled } from '../text/numbers.ts';
import {
  alike,
  confidence,
  gapOf,
  inShort,
  inWords,
  isHidden,
  middleOf,
  readFigure,
  type Reading
} from '../words/figure.ts';
import { signsOf, type Sign } from './signs.ts';

export interface TableCell {
  text: string;
  /** Said by a screen reader instead of a sign or of bounds. */
  spoken?: string;
  /** A sign after the figure: provisional, not significant… */
  marks?: { sign: string; spoken: string }[];
  /** The page of what the cell names: an occupation. */
  href?: string;
  /** The nearest coarser territory that shows a hidden figure, and the page that does. */
  visible?: { text: string; href: string };
}

/** The table twin of a figure: everything a chart shows, in words and numbers. */
export interface TableModel {
  /** A signal that no row raises is left out. */
  columns: {
    key: string;
    label: string;
    numeric: boolean;
    /** Holds names of several words, or sentences, which a narrow column would stretch over many lines. */ wide?:
      | 'name'
      | 'sentence';
    /** Of a column of figures, the rank of each row by what it holds, parted by spaces: `-` where nothing is known. */
    ranks?: string;
    /** The page in the order of this column, and whether its rows are in it. */
    order?: { href: string; sorted: 'ascending' | 'descending' | 'none' };
  }[];
  rows: TableCell[][];
  /** Rows of the answer that are not in the table. */
  left: number;
  signs: Sign[];
}

const NUMERIC_ROLES = new Set([
  'mesure',
  'taux',
  'quotient',
  'difference',
  'evolution',
  'rang',
  'indice',
  'classe',
  'latitude',
  'longitude'
]);
/** Characters from which a text needs room. */
const LONG = { name: 30, sentence: 60 };
const UNITS_NOT_WRITTEN = new Set(['pourcent', 'pour_un']);

/** @param names the columns to keep; all when left out @param limit rows to keep: pages show the first ones */
export function tableModel(
  answer: Answer,
  { names, limit = 250 }: { names?: readonly string[]; limit?: number } = {}
): TableModel {
  const asked = names
    ? names.map((name) => answer.colonnes.find(({ nom }) => nom === name)).filter((column) => column !== undefined)
    : inReadingOrder(answer);
  const columns = asked.filter(({ nom, role }) => role !== 'signal' || answer.lignes.some((row) => row[nom] === true));
  const rows = answer.lignes.slice(0, limit);
  const readings = new Map(columns.filter(isNumeric).map((column) => [column, readingsOf(rows, column)]));
  return {
    columns: columns.map((column) => ({
      key: column.nom,
      label: columnHeading(column),
      numeric: isNumeric(column),
      ...ranksOf(readings.get(column)),
      ...widthOf(column, rows)
    })),
    rows: rows.map((row, index) => columns.map((column) => cell(answer, row, column, readings.get(column)?.[index]))),
    left: Math.max(0, answer.lignes.length - limit),
    signs: signsOf(rows, columns)
  };
}

/** What a row comes to, where its request says it in words. */
const CONCLUSIONS = ['position', 'situation', 'verdict', 'proposition'];

/** The name that the chart writes comes first, then what the row comes to; codes follow. */
function inReadingOrder({ colonnes, requete: { graphique } }: Answer): readonly AnswerColumn[] {
  const named = [graphique?.etiquette, graphique?.y].find((name) =>
    colonnes.some(({ nom, type }) => nom === name && type === 'texte')
  );
  const first = colonnes.find(({ nom }) => nom === named) ?? colonnes[0];
  const told = colonnes.filter(({ nom, role }) => role === 'texte' && CONCLUSIONS.includes(nom));
  const before = [...(first ? [first] : []), ...told];
  return [...before, ...colonnes.filter((column) => !before.includes(column))];
}

/** A figure known by its bounds stands at their middle; two rows are not worth sorting. */
function ranksOf(readings: readonly Reading[] = []): Pick<TableModel['columns'][number], 'ranks'> {
  if (readings.length < 3) return {};
  const values = readings.map(middleOf);
  const ranks = [...new Set(values.filter((value) => value !== null))].sort((a, b) => a - b);
  const places = new Map(ranks.map((value, index) => [value, index]));
  return { ranks: values.map((value) => (value === null ? '-' : (places.get(value) ?? '-'))).join(' ') };
}

function widthOf(column: AnswerColumn, rows: readonly AnswerRow[]): Pick<TableModel['columns'][number], 'wide'> {
  if (isNumeric(column)) return {};
  const longest = Math.max(0, ...rows.map((row) => String(row[column.nom] ?? '').length));
  if (column.role === 'texte' && longest >= LONG.sentence) return { wide: 'sentence' };
  return longest >= LONG.name ? { wide: 'name' } : {};
}

function isNumeric({ role, type }: AnswerColumn): boolean {
  return NUMERIC_ROLES.has(role) && type !== 'texte';
}

/** Figures of one kind are written with the same decimals; a column of counts may hold several kinds. */
function readingsOf(rows: readonly AnswerRow[], column: AnswerColumn): Reading[] {
  const readings = rows.map((row) => readFigure(row, column));
  return column.role === 'indice' || column.role === 'quotient' ? alike(readings) : readings;
}

/** The label of a column with its unit, unless the label or the way numbers are written says it. */
export function columnHeading(column: Pick<AnswerColumn, 'libelle' | 'unite'>): string {
  const unit = column.unite && !UNITS_NOT_WRITTEN.has(column.unite) ? column.unite : null;
  return unit && !column.libelle.toLowerCase().includes(unit.toLowerCase())
    ? `${column.libelle} (${unit})`
    : column.libelle;
}

function cell(answer: Answer, row: AnswerRow, column: AnswerColumn, reading: Reading | undefined): TableCell {
  const value = row[column.nom];
  if (typeof value === 'boolean') return { text: value ? 'oui' : 'non' };
  if (reading === undefined) {
    if (value === null || value === undefined) return { text: '…', spoken: 'non disponible' };
    const href = pageNamed(row, column, String(value));
    return { text: String(value), ...(href === null ? {} : { href }) };
  }
  const bounds = confidence(row, column);
  const text =
    inShort(reading) +
    (bounds && reading.value !== null
      ? ` [${formatStyled(bounds.low, reading.style)} – ${formatStyled(bounds.high, reading.style)}]`
      : '');
  const gap = gapOf(row, column);
  const marks = [...(reading.status.code === 'provisoire' ? [reading.status] : []), ...(gap ? [gap] : [])].map(
    ({ sign, spoken }) => ({ sign, spoken })
  );
  const visible = visibleIn(answer, row[`${column.nom}_visible`]);
  return {
    text,
    ...(isHidden(reading) ? { spoken: inWords(reading) } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(visible ? { visible } : {})
  };
}

/** Pages of what a typed code names. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:fap2009|fap2021|rome):\w+$/, '/metiers/'],
  [/^cfd:\w{8}$/, '/formations/'],
  [new RegExp(`^(?:${MAILLES.join('|')}):[\\w-]+$`), '/territoires/'],
  [/^(?:agence|cio|mission_locale|cap_emploi|apec|information_jeunesse|france_services|gare):\S+$/, '/lieux/']
];
/** Columns that name what a code of the row is of, and those that may hold this code. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  metier: ['code'],
  formation: ['code'],
  nom: ['code', 'territoire'],
  [`${ASKED_PREFIX}territoire${ASKED_NAME}`]: [`${ASKED_PREFIX}territoire`]
};

/** The page of an occupation, a course or a territory, from its typed code, or its name beside a code. */
function pageNamed(row: AnswerRow, { nom }: AnswerColumn, text: string): string | null {
  const held = NAMES[nom]?.map((name) => row[name]).find((code) => typeof code === 'string');
  const code = typeof held === 'string' ? held : text;
  const page = PAGES.find(([pattern]) => pattern.test(code));
  return page === undefined ? null : `${page[1]}${code}`;
}

function visibleIn(answer: Answer, code: unknown): TableCell['visible'] {
  const found = answer.territoires_visibles.find(({ territoire }) => territoire === code);
  if (!found) return undefined;
  return {
    text: `visible : ${found.nom}`,
    href: found.adresse ? pageOfAddress(found.adresse) : `/territoires/${found.territoire}`
  };
}
