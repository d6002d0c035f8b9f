import { createRequire } from 'node:module';
import type { DuckDBDataChunk, DuckDBMaterializedResult } from '@duckdb/node-api';
import { buildColumn } from '../../table/build-column.ts';
import { columnTypeOf, type ColumnType } from '../../table/column-type.ts';
import { makeTable, type CellValue, type Column, type Table } from '../../table/table.ts';
import { decodeText } from './decode-text.ts';
import { loadVectorReader, type VectorReader } from './vector-reader.ts';

const reader = loadVectorReader(createRequire(import.meta.url));

export interface DecodedAnswer {
  readonly table: Table;
  /** There were more rows than `rowLimit`. */
  readonly truncated: boolean;
}

/**
 * Copies a materialized result into columns, chunk by chunk.
 * @param access the driver's buffers; null reads value by value through the public API, slower, with the same result.
 * @throws Error for a column type outside the list of `columnTypeOf`.
 */
export function decodeResult(
  result: DuckDBMaterializedResult,
  rowLimit: number,
  access: VectorReader | null = reader
): DecodedAnswer {
  const names = result.columnNames();
  const types = names.map((_, index) => columnTypeOf(String(result.columnType(index))));
  const chunks: DuckDBDataChunk[] = [];
  let rows = 0;
  for (let index = 0; index < result.chunkCount && rows < rowLimit; index++) {
    const chunk = result.getChunk(index);
    chunks.push(chunk);
    rows += chunk.rowCount;
  }
  const kept = Math.min(rows, rowLimit);
  const columns = names.map((name, index) =>
    decodeColumn(name, index, types[index] ?? 'text', String(result.columnType(index)), chunks, kept, access)
  );
  return { table: makeTable(columns, kept), truncated: result.rowCount > kept };
}

function decodeColumn(
  name: string,
  index: number,
  type: ColumnType,
  duckdbType: string,
  chunks: readonly DuckDBDataChunk[],
  rows: number,
  access: VectorReader | null
): Column {
  if (!access || !COPIED.has(duckdbType)) return decodeByValue(name, index, type, chunks, rows);
  const { validity, nullCount } = readValidity(index, chunks, rows, access);
  // Spread last, as in build-column.ts: a shape of its own costs each column more than itself.
  const base = { name, length: rows, validity, nullCount };
  if (type === 'text') return { type, ...decodeText(index, chunks, rows, validity, access), ...base };
  const { column, bytes } = emptyColumn(base, type);
  const width = rows === 0 ? 0 : bytes.length / rows;
  let row = 0;
  for (const chunk of chunks) {
    const count = Math.min(chunk.rowCount, rows - row);
    if (count > 0) bytes.set(access.data(chunk, index, count * width), row * width);
    row += count;
  }
  if (validity !== null) clearAbsent(bytes, width, validity, rows);
  return column;
}

/** What the engine left under a missing value is its own memory: files would carry it, and never be the same twice. */
function clearAbsent(bytes: Uint8Array, width: number, validity: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row++)
    if ((((validity[row >> 3] ?? 0) >> (row & 7)) & 1) === 0) bytes.fill(0, row * width, (row + 1) * width);
}

/** DuckDB types whose memory is already what the column holds. */
const COPIED = new Set(['INTEGER', 'BIGINT', 'UBIGINT', 'DOUBLE', 'DATE', 'VARCHAR']);

interface Base {
  readonly name: string;
  readonly length: number;
  readonly validity: Uint8Array | null;
  readonly nullCount: number;
}

function emptyColumn(base: Base, type: Exclude<ColumnType, 'text'>): { column: Column; bytes: Uint8Array } {
  const rows = base.length;
  switch (type) {
    case 'boolean': {
      const values = new Uint8Array(rows);
      return { column: { type, values, ...base }, bytes: values };
    }
    case 'int32':
    case 'date': {
      const values = new Int32Array(rows);
      return { column: { type, values, ...base }, bytes: new Uint8Array(values.buffer) };
    }
    case 'int64': {
      const values = new BigInt64Array(rows);
      return { column: { type, values, ...base }, bytes: new Uint8Array(values.buffer) };
    }
    case 'cell': {
      const values = new BigUint64Array(rows);
      return { column: { type, values, ...base }, bytes: new Uint8Array(values.buffer) };
    }
    case 'double': {
      const values = new Float64Array(rows);
      return { column: { type, values, ...base }, bytes: new Uint8Array(values.buffer) };
    }
  }
}

/** Chunks hold 2048 rows, a whole number of bytes, so bitmaps are copied side by side. */
function readValidity(
  index: number,
  chunks: readonly DuckDBDataChunk[],
  rows: number,
  access: VectorReader
): { validity: Uint8Array | null; nullCount: number } {
  const validity = new Uint8Array((rows + 7) >> 3).fill(0xff);
  let row = 0;
  let found = false;
  for (const chunk of chunks) {
    const count = Math.min(chunk.rowCount, rows - row);
    const bitmap = count > 0 ? access.validity(chunk, index, count) : null;
    if (bitmap) {
      found = true;
      copyBits(bitmap, count, validity, row);
    }
    row += count;
  }
  if (!found) return { validity: null, nullCount: 0 };
  let present = 0;
  for (let i = 0; i < rows; i++) present += ((validity[i >> 3] ?? 0) >> (i & 7)) & 1;
  return present === rows ? { validity: null, nullCount: 0 } : { validity, nullCount: rows - present };
}

function copyBits(source: Uint8Array, count: number, target: Uint8Array, start: number): void {
  if ((start & 7) === 0) {
    target.set(source.subarray(0, (count + 7) >> 3), start >> 3);
    return;
  }
  for (let i = 0; i < count; i++) {
    const bit = ((source[i >> 3] ?? 0) >> (i & 7)) & 1;
    const at = start + i;
    const mask = 1 << (at & 7);
    target[at >> 3] = bit ? (target[at >> 3] ?? 0) | mask : (target[at >> 3] ?? 0) & ~mask;
  }
}

const MS_PER_DAY = 86_400_000;

function decodeByValue(
  name: string,
  index: number,
  type: ColumnType,
  chunks: readonly DuckDBDataChunk[],
  rows: number
): Column {
  const values: CellValue[] = [];
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(index);
    for (let row = 0; row < chunk.rowCount && values.length < rows; row++)
      values.push(plainValue(vector.getItem(row), type));
  }
  return buildColumn(name, type, values);
}

function plainValue(value: unknown, type: ColumnType): CellValue {
  if (value === null || value === undefined) return null;
  if (type === 'date' && typeof value === 'object' && 'days' in value)
    return new Date(Number(value.days) * MS_PER_DAY).toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return value;
  throw new Error(`Valeur inattendue du moteur pour une colonne de type ${type}.`);
}
