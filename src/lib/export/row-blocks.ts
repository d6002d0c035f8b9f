import type { Table } from '../table/table.ts';

/** Figures written between two chunks: some hundred kilobytes of text. */
const CELLS = 16_384;

export interface RowBlock {
  readonly first: number;
  /** The row after the last one. */
  readonly last: number;
}

/** The rows, as many at a time as make a chunk. @param more what a row holds beside, in columns */
export function* rowBlocks({ rowCount, columns }: Table, more = 0): Generator<RowBlock> {
  const rows = Math.max(1, Math.floor(CELLS / (columns.length + more)));
  for (let first = 0; first < rowCount; first += rows) yield { first, last: Math.min(first + rows, rowCount) };
}

/** UTF-8. */
export function toBytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
