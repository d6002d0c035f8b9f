import type { ColumnType } from './column-type.ts';
import type { CellValue, Column } from './table.ts';

const encoder = new TextEncoder();
const MS_PER_DAY = 86_400_000;

/** A column from plain values, bigint for int64 and cells, ISO text for dates. @throws Error for a misfit. */
export function buildColumn(name: string, type: ColumnType, source: readonly CellValue[]): Column {
  const length = source.length;
  const { validity, nullCount } = buildValidity(source);
  // What is its own comes first: after a spread, V8 keeps a shape for each object, twice its size, for as long as it lives.
  const base = { name, length, validity, nullCount };
  switch (type) {
    case 'boolean':
      return { type, values: Uint8Array.from(source, (value) => (value === true ? 1 : 0)), ...base };
    case 'int32':
      return { type, values: Int32Array.from(source, (value) => integer(value, name)), ...base };
    case 'date':
      return { type, values: Int32Array.from(source, (value) => days(value, name)), ...base };
    case 'int64':
      return { type, values: BigInt64Array.from(source, (value) => big(value, name)), ...base };
    case 'cell':
      return { type, values: BigUint64Array.from(source, (value) => big(value, name)), ...base };
    case 'double':
      return {
        type,
        values: Float64Array.from(source, (value) => (value === null ? 0 : number(value, name))),
        ...base
      };
    case 'text':
      return { type, ...buildText(source), ...base };
  }
}

function buildValidity(source: readonly CellValue[]): { validity: Uint8Array | null; nullCount: number } {
  const validity = new Uint8Array((source.length + 7) >> 3);
  let nullCount = 0;
  source.forEach((value, row) => {
    if (value === null) nullCount++;
    else setBit(validity, row);
  });
  return { validity: nullCount === 0 ? null : validity, nullCount };
}

/** Marks one row in a bitmap, least significant bit first. */
export function setBit(bitmap: Uint8Array, row: number): void {
  bitmap[row >> 3] = (bitmap[row >> 3] ?? 0) | (1 << (row & 7));
}

function buildText(source: readonly CellValue[]): { offsets: Int32Array; bytes: Uint8Array } {
  const offsets = new Int32Array(source.length + 1);
  const parts = new Map<string, Uint8Array>();
  const encoded = source.map((value) => {
    const text = value === null ? '' : String(value);
    const known = parts.get(text);
    if (known) return known;
    const part = encoder.encode(text);
    parts.set(text, part);
    return part;
  });
  encoded.forEach((part, row) => (offsets[row + 1] = (offsets[row] ?? 0) + part.length));
  const bytes = new Uint8Array(offsets[source.length] ?? 0);
  encoded.forEach((part, row) => bytes.set(part, offsets[row]));
  return { offsets, bytes };
}

function number(value: CellValue, name: string): number {
  if (typeof value !== 'number') throw new Error(`Colonne « ${name} » : ${String(value)} n’est pas un nombre.`);
  return value;
}

function integer(value: CellValue, name: string): number {
  if (value === null) return 0;
  const n = number(value, name);
  if ((n | 0) !== n) throw new Error(`Colonne « ${name} » : ${n} n’est pas un entier de 32 bits.`);
  return n;
}

function big(value: CellValue, name: string): bigint {
  if (value === null) return 0n;
  if (typeof value === 'bigint') return value;
  const n = number(value, name);
  if (!Number.isSafeInteger(n)) throw new Error(`Colonne « ${name} » : ${n} n’est pas un entier.`);
  return BigInt(n);
}

function days(value: CellValue, name: string): number {
  if (value === null) return 0;
  const time = Date.parse(`${String(value)}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`Colonne « ${name} » : ${String(value)} n’est pas une date.`);
  return time / MS_PER_DAY;
}
