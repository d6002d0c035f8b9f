/** A zone of these cells, of one resolution, in any order, repeated or not. */
export function zoneOf(cells: Iterable<bigint>): BigUint64Array {
  return BigUint64Array.from(new Set(cells)).sort();
}
