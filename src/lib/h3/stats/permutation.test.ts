import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { textToCell } from '../cell.ts';
import { gridOf } from '../grid.ts';
import { neighbourSums, permutationTest } from './permutation.ts';
import { Random } from './random.ts';

const disk = (k: number): BigUint64Array =>
  BigUint64Array.from(gridDisk(latLngToCell(48.2, -2.9, 8), k), textToCell).sort();

/** Sums of every choice of k of the values. */
function choiceSums(values: readonly number[], k: number, from = 0): number[] {
  if (k === 0) return [0];
  const sums: number[] = [];
  for (let first = from; first <= values.length - k; first++) {
    for (const rest of choiceSums(values, k - 1, first + 1)) sums.push((values[first] ?? 0) + rest);
  }
  return sums;
}

describe('the permutation test', () => {
  // A ring of 19 cells, some with 3 neighbours, some with 4, the inner ones with 6; one value far from all others, so
  // that a draw that took the cell itself would show.
  const grid = gridOf(disk(2), 1);
  const values = Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 400, 3, 2, 3, 8]);
  const sums = neighbourSums(grid, { values });

  it('gives what all the choices of neighbours give', () => {
    const { p, side } = permutationTest(grid, { values }, sums, { permutations: 60_000, seed: 8 });
    for (let cell = 0; cell < 19; cell++) {
      const others = [...values].filter((_, other) => other !== cell);
      const all = choiceSums(others, sums.counts[cell] ?? 0);
      const larger = all.filter((sum) => sum >= (sums.sums[cell] ?? 0)).length / all.length;
      const smaller = all.filter((sum) => sum <= (sums.sums[cell] ?? 0)).length / all.length;
      const exact = Math.min(1, 2 * Math.min(larger, smaller));
      // Five standard errors of a share estimated from what is left of 60,000 draws.
      expect(Math.abs((p[cell] ?? 0) - exact), `cellule ${cell}`).toBeLessThan(
        5 * 2 * Math.sqrt((exact * (1 - exact / 2)) / 2 / 35_000) + 2 / 35_000
      );
      if (exact < 0.9) expect(side[cell]).toBe(larger < smaller ? 1 : -1);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const [a, b, c] = [1, 1, 2].map((seed) => permutationTest(grid, { values }, sums, { permutations: 999, seed }).p);
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  it('stays between its floor and 1', () => {
    const cells = disk(15);
    const wide = gridOf(cells, 2);
    const random = new Random(1);
    const layer = { values: Float64Array.from(cells, (_, at) => (at < 40 ? 1000 : random.below(100))) };
    const { p } = permutationTest(wide, layer, neighbourSums(wide, layer), { permutations: 499 });
    expect(Math.max(...p)).toBeLessThanOrEqual(1);
    expect(Math.min(...p)).toBeGreaterThanOrEqual(2 / 500);
    expect(Math.min(...p)).toBeLessThan(2.3 / 500);
  });

  it('is true to its level on values without pattern: about one cell in twenty under 0.05', () => {
    const cells = disk(40);
    const wide = gridOf(cells, 1);
    const random = new Random(21);
    const layer = { values: Float64Array.from(cells, () => random.next() ** 3) };
    const { p } = permutationTest(wide, layer, neighbourSums(wide, layer), { permutations: 9_999 });
    const under = p.filter((value) => value <= 0.05).length / p.length;
    expect(under).toBeGreaterThan(0.04);
    expect(under).toBeLessThan(0.06);
  });

  it('sees neither the value nor the place of what is not known', () => {
    const known = Uint8Array.from(values, (_, cell) => (cell === 14 || cell === 3 ? 0 : 1));
    const own = neighbourSums(grid, { values, known });
    const result = permutationTest(grid, { values, known }, own, { permutations: 999 });
    const other = permutationTest(
      grid,
      { values: values.map((value, cell) => (known[cell] === 1 ? value : 1e9)), known },
      own,
      { permutations: 999 }
    );
    expect(other).toEqual(result);
    expect([result.p[14], result.side[14]]).toEqual([1, 0]);
  });

  it('counts as ties sums that differ by rounding', () => {
    // Seven cells: the centre has all the others as neighbours, and every draw is the same six values in another order.
    const seven = disk(1);
    const tenths = { values: Float64Array.of(0.1, 0.2, 0.3, 0.7, 0.15, 0.65, 1.1) };
    const small = gridOf(seven, 1);
    const { p, side } = permutationTest(small, tenths, neighbourSums(small, tenths), { permutations: 9_999 });
    const centre = seven.indexOf(textToCell(latLngToCell(48.2, -2.9, 8)));
    expect([p[centre], side[centre]]).toEqual([1, 0]);
  });

  it('says nothing of a lone cell, or of none', () => {
    for (const cells of [disk(0), new BigUint64Array()]) {
      const layer = { values: new Float64Array(cells.length).fill(3) };
      const lone = gridOf(cells, 1);
      expect([...permutationTest(lone, layer, neighbourSums(lone, layer), {}).p]).toEqual(
        new Array(cells.length).fill(1)
      );
    }
  });

  it('refuses impossible options', () => {
    expect(() => permutationTest(grid, { values }, sums, { permutations: 0 })).toThrow('0 permutations');
    expect(() => permutationTest(grid, { values }, sums, { permutations: 10 ** 9 })).toThrow('trop de tirages');
    expect(() => permutationTest(grid, { values }, sums, { seed: -3 })).toThrow('Graine -3');
  });
});
