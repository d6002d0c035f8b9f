import type { Answer, AnswerColumn } from '../catalogue/api/answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { territoryName } from './chart-options.ts';
import { tableModel, type TableCell, type TableModel } from './table-model.ts';

/** Which columns of the table twin name and say what a mark shows, and the rows that the twin does not hold. */
export interface TouchWords {
  /** Places in the table of the columns that name a row. */
  readonly names: readonly number[];
  /** Places in the table of the columns drawn, in the order of the header; -1 for one that the table leaves out. */
  readonly columns: readonly number[];
  /** Their headings. */
  readonly headings: readonly string[];
  /** Rows of the answer after those of the table. */
  readonly beyond: readonly WordedRow[];
}

/** A page that the row is of, empty without one; its name; its figures in words. */
type WordedRow = readonly [href: string, name: string, ...figures: string[]];

/** What a figure writes for the script of touch. */
export interface TouchAttributes {
  readonly 'data-names': string;
  readonly 'data-columns': string;
  readonly 'data-words'?: string;
}

/** Parts of a header that name the rows of each type of drawing, and those that are drawn. */
const PARTS: Readonly<Record<ChartSpec['type'], { names: (keyof ChartSpec)[]; drawn: (keyof ChartSpec)[] }>> = {
  barres: { names: ['y', 'facette'], drawn: ['x', 'dont', 'etiquette'] },
  intervalles: { names: ['y'], drawn: ['x', 'cible', 'attendu'] },
  courbe: { names: ['x'], drawn: ['y'] },
  lignes: { names: ['serie', 'x'], drawn: ['y'] },
  nuage: { names: ['etiquette'], drawn: ['x', 'y'] },
  quadrant: { names: ['etiquette'], drawn: ['x', 'y'] },
  empile: { names: ['y', 'facette'], drawn: ['x'] },
  matrice: { names: ['y'], drawn: ['x'] },
  controle: { names: ['x'], drawn: ['y', 'centre', 'bande', 'cible'] }
};

/** The words of the marks of a chart. */
export function chartWords(answer: Answer, table: TableModel): TouchWords | undefined {
  const spec = answer.requete.graphique;
  if (!spec) return undefined;
  const named = (parts: readonly (keyof ChartSpec)[]): string[] =>
    [...new Set(parts.flatMap((part) => (spec[part] ?? []) as string | readonly string[]).flat())].filter((name) =>
      answer.colonnes.some(({ nom }) => nom === name)
    );
  return touchWords(answer, table, named(PARTS[spec.type].names), named(PARTS[spec.type].drawn));
}

/** The words of the territories of a map. */
export function mapWords(answer: Answer, table: TableModel, column: AnswerColumn): TouchWords {
  const name = territoryName(answer);
  return touchWords(
    { ...answer, lignes: answer.lignes.slice(0, table.rows.length) },
    table,
    name === null ? [] : [name],
    [column.nom]
  );
}

/** @param held whether the table stands in the figure: else its rows are written in words */
export function touchAttributes(touch: TouchWords, table: TableModel, held: boolean): TouchAttributes {
  const { names, columns, headings, beyond } = touch;
  const first = held ? [] : table.rows.map((row) => wordedRow(row, names, columns));
  const rows = [...first, ...beyond];
  const from = held ? table.rows.length : 0;
  return {
    'data-names': names.join(','),
    'data-columns': columns.join(','),
    ...(rows.length === 0 ? {} : { 'data-words': JSON.stringify({ from, headings, rows }) })
  };
}

function touchWords(answer: Answer, table: TableModel, names: readonly string[], drawn: readonly string[]): TouchWords {
  const placeOf = (name: string): number => table.columns.findIndex(({ key }) => key === name);
  const rest = { ...answer, lignes: answer.lignes.slice(table.rows.length) };
  const asked = [...names, ...drawn];
  const { columns, rows } = tableModel(rest, { names: asked, limit: Infinity });
  const at = (name: string): number => columns.findIndex(({ key }) => key === name);
  return {
    names: names.map(placeOf).filter((place) => place >= 0),
    columns: drawn.map(placeOf),
    headings: drawn.map((name) => columns[at(name)]?.label ?? ''),
    beyond: rows.map((row) => wordedRow(row, names.map(at), drawn.map(at)))
  };
}

function wordedRow(row: readonly TableCell[], names: readonly number[], columns: readonly number[]): WordedRow {
  const named = names.length > 0 ? names.flatMap((place) => row[place] ?? []) : row.slice(0, 1);
  return [
    (named.find(({ href }) => href) ?? row.find(({ href }) => href))?.href ?? '',
    named.map(wordsOf).join(' · '),
    ...columns.map((place) => wordsOf(row[place]))
  ];
}

/** A cell as a screen reader says it. */
function wordsOf(cell: TableCell | undefined): string {
  return cell ? [cell.spoken ?? cell.text, ...(cell.marks ?? []).map(({ spoken }) => spoken)].join(', ') : '';
}
