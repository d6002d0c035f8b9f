import { cellToChildren, cellToParent, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellToText } from '../cell.ts';
import { Random } from '../stats/random.ts';
import { countOf, distinctOf, maxOf, minOf, quantileOf, ratioOf, sumOf, weightedMeanOf } from './aggregates.ts';
import { groupByParent } from './rollup.ts';

const random = new Random(11);
const texts = Array.from({ length: 3_000 }, () => latLngToCell(47.5 + random.next() / 2 ** 32, -4 + (2 * random.next()) / 2 ** 32, 9));
const cells = BigUint64Array.from(texts, (text) => BigInt(`0x${text}`));
const whole = (most: number): Float64Array => Float64Array.from(cells, () => random.below(most) - most / 4);
const known = Uint8Array.from(cells, () => (random.below(5) === 0 ? 0 : 1));
const column = { values: whole(1000), known };

/** The rows of each parent by way of text and h3-js. */
function rowsByParent(resolution: number): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  texts.forEach((text, row) => {
    const parent = cellToParent(text, resolution);
    rows.set(parent, [...(rows.get(parent) ?? []), row]);
  });
  return rows;
}

describe('groups', () => {
  it('are the rows of each parent, in any order of the input', () => {
    const groups = groupByParent(cells, 6);
    const expected = rowsByParent(6);
    expect(Array.from(groups.cells, cellToText)).toEqual([...expected.keys()].sort());
    groups.cells.forEach((cell, group) => {
      expect([...(groups.rows ?? [])].slice(groups.start[group], groups.start[group + 1])).toEqual(expected.get(cellToText(cell)));
    });
  });

  it('need no reordering when cells ascend', () => {
    const sorted = cells.slice().sort();
    const groups = groupByParent(sorted, 7);
    expect(groups.rows).toBeNull();
    expect([...groups.cells]).toEqual([...groupByParent(cells, 7).cells]);
    expect([...countOf(groups)]).toEqual([...countOf(groupByParent(cells, 7))]);
  });

  it('gather repeated cells at their own resolution', () => {
    const [a = 0n, b = 0n] = [...new Set(cells)].sort();
    const groups = groupByParent(BigUint64Array.of(b, a, b), 9);
    expect([...groups.cells]).toEqual([a, b]);
    expect([...countOf(groups)]).toEqual([1, 2]);
  });

  it('are none without rows', () => {
    const groups = groupByParent(new BigUint64Array(), 7);
    expect(groups.cells).toHaveLength(0);
    expect(sumOf(groups, { values: new Float64Array() }).values).toHaveLength(0);
  });
});

describe('aggregates', () => {
  const parent = latLngToCell(48.1, -1.7, 8);
  const children = BigUint64Array.from(cellToChildren(parent, 9), (text) => BigInt(`0x${text}`));
  const groups = groupByParent(children, 8);
  const values = Float64Array.of(10, 2, 0, 4, 1, 99, 99);
  const marks = Uint8Array.of(1, 1, 0, 1, 1, 0, 0);
  const weights = { values: Float64Array.of(1, 0, 7, 2, 0, 1, 1), known: Uint8Array.of(1, 1, 1, 1, 0, 1, 1) };

  it('worked by hand: known values 10, 2, 4, 1', () => {
    const measure = { values, known: marks };
    expect(sumOf(groups, measure).values[0]).toBe(17);
    expect(minOf(groups, measure).values[0]).toBe(1);
    expect(maxOf(groups, measure).values[0]).toBe(10);
    expect(countOf(groups, measure)[0]).toBe(4);
    expect(countOf(groups)[0]).toBe(7);
    // Both known on rows 0, 1 and 3: (10 × 1 + 2 × 0 + 4 × 2) / (1 + 0 + 2) = 6, and (10 + 2 + 4) / 3.
    expect(weightedMeanOf(groups, measure, weights).values[0]).toBe(6);
    expect(ratioOf(groups, measure, weights).values[0]).toBeCloseTo(16 / 3, 12);
    // Sorted 1, 2, 4, 10: at 3 × 0.25 = 0.75 between 1 and 2; at 1.5 between 2 and 4; at 2.7 between 4 and 10.
    expect([0, 0.25, 0.5, 0.9, 1].map((order) => quantileOf(groups, measure, order).values[0])).toEqual([1, 1.75, 3, expect.closeTo(8.2, 12), 10]);
    expect(distinctOf(groups, ['a', 'b', 'c', 'a', 'b', 'd', 'd'], marks)[0]).toBe(2);
    expect(distinctOf(groups, [1n, 2n, 3n, 1n, 2n, 4n, 4n])[0]).toBe(4);
  });

  it('are not known where no row is, or the denominator is 0', () => {
    const none = { values, known: new Uint8Array(7) };
    for (const result of [sumOf(groups, none), minOf(groups, none), maxOf(groups, none), quantileOf(groups, none, 0.5), ratioOf(groups, none, weights)]) {
      expect([...result.known, ...result.values]).toEqual([0, 0]);
    }
    expect(countOf(groups, none)[0]).toBe(0);
    expect(weightedMeanOf(groups, { values }, { values: new Float64Array(7) }).known[0]).toBe(0);
  });

  it('are those of a loop over the texts of h3-js', () => {
    const byParent = rowsByParent(7);
    const result = { groups: groupByParent(cells, 7) };
    const [sum, least, most, median] = [sumOf, minOf, maxOf, (g: typeof groups, c: typeof column) => quantileOf(g, c, 0.5)].map((of) => of(result.groups, column));
    result.groups.cells.forEach((cell, group) => {
      const kept = (byParent.get(cellToText(cell)) ?? []).filter((row) => known[row] === 1).map((row) => column.values[row] ?? 0);
      expect(sum?.values[group]).toBe(kept.reduce((a, b) => a + b, 0));
      expect(sum?.known[group]).toBe(kept.length > 0 ? 1 : 0);
      if (kept.length === 0) return;
      expect(least?.values[group]).toBe(Math.min(...kept));
      expect(most?.values[group]).toBe(Math.max(...kept));
      const below = kept.filter((value) => value < (median?.values[group] ?? 0)).length;
      const above = kept.filter((value) => value > (median?.values[group] ?? 0)).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(kept.length / 2);
    });
  });

  it('commute: 9 → 8 → 7 is 9 → 7', () => {
    const by8 = groupByParent(cells, 8);
    const by7 = groupByParent(cells, 7);
    const from8 = groupByParent(by8.cells, 7);
    expect(from8.cells).toEqual(by7.cells);
    for (const of of [sumOf, minOf, maxOf]) expect(of(from8, of(by8, column))).toEqual(of(by7, column));
    expect(sumOf(from8, { values: countOf(by8, column) }).values).toEqual(countOf(by7, column));
    const denominator = { values: whole(50).map(Math.abs) };
    const masked = { values: denominator.values, known };
    expect(ratioOf(from8, sumOf(by8, column), sumOf(by8, masked))).toEqual(ratioOf(by7, column, denominator));
  });

  it('name what is wrong', () => {
    expect(() => sumOf(groups, { values: new Float64Array(6) })).toThrow('6 valeurs pour 7 lignes');
    expect(() => sumOf(groups, { values, known: new Uint8Array(2) })).toThrow('7 valeurs et 2 marques');
    expect(() => sumOf(groups, { values: values.map((value, row) => (row === 3 ? Number.NaN : value)) })).toThrow('Valeur NaN à la ligne 3');
    expect(sumOf(groups, { values: values.map((value, row) => (row === 2 ? Number.NaN : value)), known: marks }).values[0]).toBe(17);
    expect(() => quantileOf(groups, { values }, 1.5)).toThrow('Ordre de quantile 1.5');
    expect(() => distinctOf(groups, ['a'])).toThrow('1 clés pour 7 lignes');
  });
});
