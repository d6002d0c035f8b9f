import { isPresent, valueAt, type TextColumn } from './table.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The texts of rows `first` to `last`, excluded; null when missing. Decoded together, several times faster. */
export function textsBetween(column: TextColumn, first: number, last: number): (string | null)[] {
  const { bytes, offsets } = column;
  const [start = 0, end = 0] = [offsets[first], offsets[last]];
  const whole = decoder.decode(bytes.subarray(start, end));
  const ascii = whole.length === end - start;
  const texts: (string | null)[] = [];
  let at = 0;
  let byte = start;
  for (let row = first; row < last; row++) {
    const stop = offsets[row + 1] ?? end;
    const length = ascii ? stop - byte : unitsBetween(bytes, byte, stop);
    texts.push(isPresent(column, row) ? whole.slice(at, at + length) : null);
    at += length;
    byte = stop;
  }
  // Bytes that are not UTF-8 are replaced, and count otherwise: read one by one then.
  return at === whole.length ? texts : texts.map((_, row) => valueAt(column, first + row) as string | null);
}

/** UTF-16 units of UTF-8 bytes: one a character, two for one of four bytes, none for the bytes that continue it. */
function unitsBetween(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
