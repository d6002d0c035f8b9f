interface ColumnBase {
  readonly name: string;
  readonly length: number;
  /** One bit per row, least significant first, 1 = present; null when no row is missing. */
  readonly validity: Uint8Array | null;
  readonly nullCount: number;
}

export interface BooleanColumn extends ColumnBase {
  readonly type: 'boolean';
  /** One byte per row, 0 or 1. */
  readonly values: Uint8Array;
}
export interface Int32Column extends ColumnBase {
  readonly type: 'int32' | 'date';
  readonly values: Int32Array;
}
export interface Int64Column extends ColumnBase {
  readonly type: 'int64';
  readonly values: BigInt64Array;
}
export interface CellColumn extends ColumnBase {
  readonly type: 'cell';
  readonly values: BigUint64Array;
}
export interface DoubleColumn extends ColumnBase {
  readonly type: 'double';
  readonly values: Float64Array;
}
export interface TextColumn extends ColumnBase {
  readonly type: 'text';
  /** Row i is the UTF-8 bytes from offsets[i] to offsets[i + 1]. */
  readonly offsets: Int32Array;
  readonly bytes: Uint8Array;
}

export type Column = BooleanColumn | Int32Column | Int64Column | CellColumn | DoubleColumn | TextColumn;
export type CellValue = string | number | bigint | boolean | null;

/** Columns of one length, in the layout Arrow uses, so that encoding copies memory instead of visiting values. */
export interface Table {
  readonly rowCount: number;
  readonly columns: readonly Column[];
}

const MS_PER_DAY = 86_400_000;
const decoder = new TextDecoder();

/** @throws Error when the columns differ in length or share a name. */
export function makeTable(columns: readonly Column[], rowCount = columns[0]?.length ?? 0): Table {
  const names = new Set<string>();
  for (const column of columns) {
    if (column.length !== rowCount) {
      throw new Error(`Colonne « ${column.name} » : ${column.length} lignes au lieu de ${rowCount}.`);
    }
    if (names.has(column.name)) throw new Error(`Colonne « ${column.name} » présente deux fois.`);
    names.add(column.name);
  }
  return { rowCount, columns };
}

/** @throws Error naming the columns there are, when `name` is not one of them. */
export function columnNamed(table: Table, name: string): Column {
  const column = findColumn(table, name);
  if (column) return column;
  throw new Error(`Colonne « ${name} » absente ; colonnes : ${table.columns.map((c) => c.name).join(', ')}.`);
}

export function findColumn(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}

export function isPresent(column: Column, row: number): boolean {
  const validity = column.validity;
  return validity === null || ((validity[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

/** The value of one row: text, number, boolean, ISO date, or bigint for int64 and cells; null when missing. */
export function valueAt(column: Column, row: number): CellValue {
  if (!isPresent(column, row)) return null;
  switch (column.type) {
    case 'text':
      return decoder.decode(column.bytes.subarray(column.offsets[row], column.offsets[row + 1]));
    case 'boolean':
      return column.values[row] === 1;
    case 'date':
      return new Date((column.values[row] ?? 0) * MS_PER_DAY).toISOString().slice(0, 10);
    default:
      return column.values[row] ?? null;
  }
}

/** Texts that a reader remembers: a status, a level or a unit is one of a few. */
const REMEMBERED = 4;

/**
 * Reads a column of texts row by row, remembering the last ones by their bytes. @param make what is wanted of a text
 */
export function textReader<T>(column: TextColumn, make: (text: string) => T): (row: number) => T | null {
  const { bytes, offsets } = column;
  const known: { start: number; length: number; made: T }[] = [];
  let next = 0;
  return (row) => {
    if (!isPresent(column, row)) return null;
    const start = offsets[row] ?? 0;
    const length = (offsets[row + 1] ?? 0) - start;
    for (const one of known) if (one.length === length && sameBytes(bytes, one.start, start, length)) return one.made;
    const made = make(decoder.decode(bytes.subarray(start, start + length)));
    known[next++ % REMEMBERED] = { start, length, made };
    return made;
  };
}

function sameBytes(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
}

/** One row as a number; null when missing. @throws Error for no numbers, and beyond 2^53. */
export function numberAt(column: Column, row: number): number | null {
  if (!isPresent(column, row)) return null;
  if (column.type === 'int32' || column.type === 'double') return column.values[row] ?? null;
  if (column.type === 'int64') return safeNumber(column.values[row] ?? 0n, column.name);
  throw new Error(`Colonne « ${column.name} » : du type ${column.type}, pas un nombre.`);
}

/** @throws Error when an integer of the table has no exact JavaScript number: said before any of it is written. */
export function assertExactIntegers({ columns }: Table): void {
  for (const column of columns) {
    if (column.type !== 'int64') continue;
    for (let row = 0; row < column.length; row++)
      if (isPresent(column, row)) safeNumber(column.values[row] ?? 0n, column.name);
  }
}

/** @throws Error when the integer has no exact JavaScript number. */
export function safeNumber(value: bigint, where: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`Colonne « ${where} » : l’entier ${value} dépasse 2^53.`);
  return number;
}
