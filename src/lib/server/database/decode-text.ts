import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { VectorReader } from './vector-reader.ts';

/** DuckDB's string: a length, then 12 bytes in place, or a 4-byte prefix and a pointer. */
const ENTRY = 16;
const INLINE = 12;
const POINTER = 8;

interface Piece {
  /** Byte offset of the entry in its chunk's buffer. */
  readonly entry: number;
  readonly length: number;
}

/** The UTF-8 bytes and offsets of a text column; strings that lie one after the other are copied at once. */
export function decodeText(
  column: number,
  chunks: readonly DuckDBDataChunk[],
  rows: number,
  validity: Uint8Array | null,
  access: VectorReader
): { offsets: Int32Array; bytes: Uint8Array } {
  const offsets = new Int32Array(rows + 1);
  const buffers: Uint8Array[] = [];
  let row = 0;
  let end = 0;
  for (const chunk of chunks) {
    const count = Math.min(chunk.rowCount, rows - row);
    const data = count > 0 ? access.data(chunk, column, count * ENTRY) : new Uint8Array(0);
    buffers.push(data);
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    for (let i = 0; i < count; i++, row++) {
      if (validity === null || ((validity[row >> 3] ?? 0) & (1 << (row & 7))) !== 0)
        end += view.getUint32(i * ENTRY, true);
      if (end > 0x7fffffff) throw new Error('Colonne de texte de plus de 2 Go : réduisez la requête.');
      offsets[row + 1] = end;
    }
  }
  const bytes = new Uint8Array(end);
  row = 0;
  for (const data of buffers) {
    const count = data.byteLength / ENTRY;
    copyChunk(data, offsets, row, count, bytes, access);
    row += count;
  }
  return { offsets, bytes };
}

function copyChunk(
  data: Uint8Array,
  offsets: Int32Array,
  firstRow: number,
  count: number,
  bytes: Uint8Array,
  access: VectorReader
): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const holder = data.buffer as ArrayBuffer;
  let run: { piece: Piece; target: number; pointer: bigint; length: number } | null = null;
  const flush = (): void => {
    if (run) bytes.set(access.behind(holder, data.byteOffset + run.piece.entry + POINTER, run.length), run.target);
    run = null;
  };
  for (let i = 0; i < count; i++) {
    const target = offsets[firstRow + i] ?? 0;
    const length = (offsets[firstRow + i + 1] ?? 0) - target;
    if (length === 0) continue;
    const entry = i * ENTRY;
    if (length <= INLINE) {
      flush();
      bytes.set(data.subarray(entry + 4, entry + 4 + length), target);
      continue;
    }
    const pointer = view.getBigUint64(entry + POINTER, true);
    if (run && run.pointer + BigInt(run.length) === pointer && run.target + run.length === target) {
      run.length += length;
    } else {
      flush();
      run = { piece: { entry, length }, target, pointer, length };
    }
  }
  flush();
}
