import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { territoryName } from '../cartography/territory-rows.ts';
import { tableModel, type TableCell, type TableModel } from './table-model.ts';

/** Which columns of the table twin name and say what a mark shows, and the rows that the twin does not hold. */
export interface TouchWords {
  /** Places in the table of the columns that name a row. */
  readonly names: readonly number[];
  /** Places in the table of the columns drawn, in the order of the header; -1 for one that the table leaves out. */
  readonly columns: readonly number[];
  readonly headings: readonly string[];
  /** Places in the answer of the rows drawn. */
  readonly drawn: readonly number[];
  /** Those that the table does not hold, by their place. */
  readonly beyond: ReadonlyMap<number, WordedRow>;
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
  pentes: { names: ['serie', 'facette', 'x'], drawn: ['y'] },
  nuage: { names: ['etiquette'], drawn: ['x', 'y'] },
  quadrant: { names: ['etiquette'], drawn: ['x', 'y'] },
  essaim: { names: ['etiquette', 'y', 'facette'], drawn: ['x', 'taille'] },
  empile: { names: ['y', 'facette'], drawn: ['x'] },
  matrice: { names: ['y'], drawn: ['x'] },
  controle: { names: ['x'], drawn: ['y', 'centre', 'bande', 'cible'] }
};

/** The words of the marks of a chart. @param rows those that it draws */
export function chartWords(answer: Answer, table: TableModel, rows: readonly AnswerRow[]): TouchWords | undefined {
  const spec = answer.requete.graphique;
  if (!spec) return undefined;
  const named = (parts: readonly (keyof ChartSpec)[]): string[] =>
    [...new Set(parts.flatMap((part) => (spec[part] ?? []) as string | readonly string[]).flat())].filter((name) =>
      answer.colonnes.some(({ nom }) => nom === name)
    );
  return touchWords(answer, table, rows, named(PARTS[spec.type].names), named(PARTS[spec.type].drawn));
}

/** The words of the territories of a map; those that the table has no room for say themselves. */
export function mapWords(answer: Answer, table: TableModel, column: AnswerColumn): TouchWords {
  const name = territoryName(answer);
  return touchWords(answer, table, answer.lignes.slice(0, table.rows.length), name === null ? [] : [name], [
    column.nom
  ]);
}

/** @param held whether the table stands in the figure: else its rows are written in words */
export function touchAttributes(touch: TouchWords, table: TableModel, held: boolean): TouchAttributes {
  const { names, columns, headings, drawn, beyond } = touch;
  const rows = drawn.flatMap((place) => {
    const row = table.rows[place];
    const words = row === undefined ? beyond.get(place) : held ? undefined : wordedRow(row, names, columns);
    return words ? [[place, words] as const] : [];
  });
  return {
    'data-names': names.join(','),
    'data-columns': columns.join(','),
    ...(rows.length === 0 ? {} : { 'data-words': JSON.stringify({ headings, rows: Object.fromEntries(rows) }) })
  };
}

function touchWords(
  answer: Answer,
  table: TableModel,
  rows: readonly AnswerRow[],
  names: readonly string[],
  drawn: readonly string[]
): TouchWords {
  const placeOf = (name: string): number => table.columns.findIndex(({ key }) => key === name);
  const places = new Map(answer.lignes.map((row, index) => [row, index]));
  const placed = rows.map((row) => places.get(row) ?? -1);
  const left = rows.filter((_, index) => (placed[index] ?? -1) >= table.rows.length);
  const rest = tableModel({ ...answer, lignes: left }, { names: [...names, ...drawn], limit: Infinity });
  const at = (name: string): number => rest.columns.findIndex(({ key }) => key === name);
  return {
    names: names.map(placeOf).filter((place) => place >= 0),
    columns: drawn.map(placeOf),
    headings: drawn.map((name) => rest.columns[at(name)]?.label ?? ''),
    drawn: placed,
    beyond: new Map(
      rest.rows.map((row, index) => [places.get(left[index] ?? {}) ?? -1, wordedRow(row, names.map(at), drawn.map(at))])
    )
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
