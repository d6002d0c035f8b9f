import { cellName, memberOf, type PublicAxis, type PublicCube } from './public-cube.ts';

/** Rows of JSON, as an answer gives them, with the parameters that were asked. */
export interface HeardAnswer {
  /** Where it was heard: a request and its parameters, or a file. */
  readonly from: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Numeric columns that the answer describes as something else than the measure (a rank, an index…). */
  readonly described?: ReadonlySet<string>;
  /** Columns that are a part over a whole, both in the row. */
  readonly ratios?: readonly { readonly column: string; readonly of: readonly [string, string] }[];
}

/** What is known of a cell, both bounds included, and who said so last. */
export interface Known {
  low: number;
  high: number;
  lowFrom: string;
  highFrom: string;
}

/** Everything heard of one vintage of one cube. */
export interface Heard {
  readonly cells: Map<string, Known>;
}

/** What an attacker wrote down, by vintage. */
export type Notebook = Map<string, Heard>;

/** A middle says nothing that its bounds do not: taken for a rounding, it would mislead. */
const COMPANIONS = ['_min', '_max', '_milieu', '_marge', '_statut', '_visible'];
/** Rows that must bear out the reading of a column before it is believed on hidden cells. */
const PROOFS = 20;
/** A column that stays this close to the value on every shown cell is a rounding of it. */
const ROUNDING = 5;
const RATIO_SLACK = 1e-6;

/** Writes down what an answer says of the cube: its measure, its bounds, any column that follows the measure. */
export function hear(
  notebook: Notebook,
  cube: PublicCube,
  answer: HeardAnswer,
  territories: { has(code: string): boolean }
): void {
  const located = answer.rows.flatMap((row) => {
    // A hexagon is no cell of the cube.
    if ('cellule' in row) return [];
    const place = placeOf(row, answer.parameters, territories);
    const vintage = row[cube.vintage] ?? answer.parameters[cube.vintage];
    if (place === null || vintage === undefined) return [];
    const members = cube.axes.map((axis) => memberIn(axis, row, answer.parameters));
    return [{ row, vintage: String(vintage), cell: cellName(place, members) }];
  });
  for (const { row, vintage, cell } of located) {
    const heard = notebook.get(vintage) ?? { cells: new Map<string, Known>() };
    notebook.set(vintage, heard);
    hearMeasure(heard, cube.measure, cell, row, answer.from);
  }
  for (const {
    column,
    of: [part, whole]
  } of answer.ratios ?? []) {
    for (const { row, vintage, cell } of located) {
      const heard = notebook.get(vintage);
      if (heard) hearRatio(heard, cube, cell, row, column, part, whole, answer.from);
    }
  }
  for (const column of unexpectedColumns(answer, cube)) {
    const error = errorOf(
      cube,
      column,
      located.map(({ row }) => row)
    );
    if (error === null) continue;
    for (const { row, vintage, cell } of located) {
      const value = numberOf(row[column]);
      const heard = notebook.get(vintage);
      if (value !== null && heard) note(heard, cell, value - error, value + error, `colonne ${column}, ${answer.from}`);
    }
  }
}

/** Adds one statement: it can only narrow what was known. */
export function note(heard: Heard, cell: string, low: number, high: number, from: string): void {
  const known = heard.cells.get(cell) ?? { low: 0, high: Infinity, lowFrom: '', highFrom: '' };
  if (Number.isNaN(low) || Number.isNaN(high)) return;
  if (low > known.low) [known.low, known.lowFrom] = [low, from];
  if (high < known.high) [known.high, known.highFrom] = [high, from];
  heard.cells.set(cell, known);
}

function hearMeasure(
  heard: Heard,
  measure: string,
  cell: string,
  row: Readonly<Record<string, unknown>>,
  from: string
): void {
  const value = numberOf(row[measure]);
  if (value !== null) note(heard, cell, value, value, `publiée, ${from}`);
  note(
    heard,
    cell,
    numberOf(row[`${measure}_min`]) ?? 0,
    numberOf(row[`${measure}_max`]) ?? Infinity,
    `bornes, ${from}`
  );
}

/** In the column or the parameter of that name, else in one whose words are of this axis, else the total. */
function memberIn(
  axis: PublicAxis,
  row: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, unknown>>
): string {
  const candidates = [
    row[axis.name],
    parameters[axis.name],
    ...Object.values(row).filter((value) => value !== axis.total)
  ];
  return candidates.map((value) => memberOf(axis, value)).find((member) => member !== null) ?? axis.total;
}

/** A shown part over a shown whole tells the hidden one of the two: part = ratio × whole, whole = part / ratio. */
function hearRatio(
  heard: Heard,
  cube: PublicCube,
  cell: string,
  row: Readonly<Record<string, unknown>>,
  column: string,
  part: string,
  whole: string,
  from: string
): void {
  const ratio = boundsOf(row, column);
  if (part === cube.measure) {
    const of = boundsOf(row, whole);
    note(
      heard,
      cell,
      ratio.low * of.low - RATIO_SLACK,
      ratio.high * of.high + RATIO_SLACK,
      `rapport ${column}, ${from}`
    );
  } else if (whole === cube.measure && ratio.low > 0) {
    const of = boundsOf(row, part);
    note(
      heard,
      cell,
      of.low / ratio.high - RATIO_SLACK,
      of.high / ratio.low + RATIO_SLACK,
      `rapport ${column}, ${from}`
    );
  }
}

function boundsOf(row: Readonly<Record<string, unknown>>, column: string): { low: number; high: number } {
  const value = numberOf(row[column]);
  return {
    low: value ?? numberOf(row[`${column}_min`]) ?? 0,
    high: value ?? numberOf(row[`${column}_max`]) ?? Infinity
  };
}

/** A typed code in a column of that name, in any other column, or among the parameters. */
function placeOf(
  row: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, unknown>>,
  territories: { has(code: string): boolean }
): string | null {
  const candidates = [
    row.territoire,
    ...Object.entries(row).flatMap(([name, value]) => (name.endsWith('_visible') ? [] : [value])),
    parameters.territoire
  ];
  return candidates.find((value): value is string => typeof value === 'string' && territories.has(value)) ?? null;
}

function unexpectedColumns({ rows, described }: HeardAnswer, cube: PublicCube): string[] {
  const names = new Set(rows.slice(0, 1).flatMap((row) => Object.keys(row)));
  return [...names].filter((name) => {
    if (described?.has(name) || name === cube.measure || name === cube.vintage) return false;
    if (COMPANIONS.some((suffix) => name === cube.measure + suffix)) return false;
    return rows.some((row) => numberOf(row[name]) !== null);
  });
}

/** How far the column strays from the measure where both are shown; null when it does not follow it. */
function errorOf(cube: PublicCube, column: string, rows: readonly Readonly<Record<string, unknown>>[]): number | null {
  let error = 0;
  const different = new Set<number>();
  for (const row of rows) {
    const value = numberOf(row[cube.measure]);
    const other = numberOf(row[column]);
    if (value === null || other === null) continue;
    different.add(value);
    error = Math.max(error, Math.abs(value - other));
    if (error > ROUNDING) return null;
  }
  return different.size >= PROOFS ? error : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
