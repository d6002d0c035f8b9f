import { gridDisk, gridRing, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { textToCell } from '../cell.ts';
import { gridOf } from '../grid.ts';
import { localMoran, MORAN_CLASSES } from './moran.ts';
import { Random } from './random.ts';

const centre = latLngToCell(48.2, -2.9, 8);
const disk = (k: number): BigUint64Array => BigUint64Array.from(gridDisk(centre, k), textToCell).sort();

describe('local Moran', () => {
  it('worked by hand on seven hexagons', () => {
    // 4 at the centre; 4, 4, 1, 0, 0, 1 around it in turn: mean 2, z = 2 | 2, 2, −1, −2, −2, −1, s² = 22 / 7.
    const around = gridRing(centre, 1);
    const cells = disk(1);
    const at = (text: string): number => cells.indexOf(textToCell(text));
    const values = new Float64Array(7);
    [4, 4, 1, 0, 0, 1].forEach((value, turn) => (values[at(around[turn] ?? '')] = value));
    values[at(centre)] = 4;
    const { local, global } = localMoran(gridOf(cells, 1), { values, mode: 'observe' });
    const s2 = 22 / 7;
    expect(local[at(centre)]).toBeCloseTo((2 * (-2 / 6)) / s2, 12);
    // Each ring cell has the centre (2), the one before and the one after.
    const expected = [2 * (2 - 1 + 2), 2 * (2 + 2 - 1), -1 * (2 + 2 - 2), -2 * (2 - 1 - 2), -2 * (2 - 2 - 1), -1 * (2 - 2 + 2)].map((product) => product / 3 / s2);
    around.forEach((text, turn) => expect(local[at(text)]).toBeCloseTo(expected[turn] ?? 0, 12));
    expect(global).toBeCloseTo(((2 * -2) / 6 + (6 + 6 - 2 + 2 + 2 - 2) / 3) / s2 / 7, 12);
  });

  const cells = disk(30);
  const grid = gridOf(cells, 1);
  const random = new Random(6);
  const centred = (text: string, k: number): bigint[] => gridDisk(text, k).map(textToCell);

  it('adds up to the global Moran of the textbook formula', () => {
    const values = Float64Array.from(cells, (_, at) => random.below(100) + at / 50);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    let [cross, square] = [0, 0];
    values.forEach((value, cell) => {
      const [from, to] = [grid.start[cell] ?? 0, grid.start[cell + 1] ?? 0];
      square += (value - mean) ** 2;
      for (let at = from; at < to; at++) cross += ((value - mean) * ((values[grid.neighbour[at] ?? 0] ?? 0) - mean)) / (to - from);
    });
    expect(localMoran(grid, { values, mode: 'observe' }).global).toBeCloseTo(cross / square, 10);
  });

  it('names what was planted: a high and a low patch, a low cell among high, a high cell among low', () => {
    const [high, low, odd] = [latLngToCell(48.3, -2.9, 8), latLngToCell(48.1, -2.9, 8), latLngToCell(48.2, -2.65, 8)];
    const values = Float64Array.from(cells, (cell) => {
      const base = 50 + random.below(20);
      if (cell === textToCell(high) || centred(odd, 2).includes(cell) !== (cell === textToCell(odd))) return base - 30;
      if (centred(high, 2).includes(cell) || cell === textToCell(odd)) return base + 30;
      return centred(low, 2).includes(cell) ? base - 30 : base;
    });
    const { classes, p } = localMoran(grid, { values, mode: 'observe' });
    const classOf = (text: string): string | undefined => MORAN_CLASSES[classes[cells.indexOf(textToCell(text))] ?? 0];
    expect([classOf(high), classOf(low), classOf(odd)]).toEqual(['bas_haut', 'bas_bas', 'haut_bas']);
    const beside = gridRing(high, 1).map(classOf);
    expect(beside.filter((name) => name === 'haut_haut').length).toBeGreaterThanOrEqual(4);
    expect(p.every((value) => value > 0 && value <= 1)).toBe(true);
  });

  it('finds nothing where all is equal, nor in a cell alone', () => {
    const flat = localMoran(grid, { values: new Float64Array(cells.length).fill(0.3), mode: 'observe' });
    expect([new Set(flat.local), flat.global, new Set(flat.p), new Set(flat.classes)]).toEqual([new Set([0]), 0, new Set([1]), new Set([0])]);
    const alone = localMoran(gridOf(disk(0), 1), { values: Float64Array.of(4), mode: 'observe' });
    expect([alone.local[0], alone.global, alone.p[0], alone.classes[0]]).toEqual([0, 0, 1, 0]);
    expect(localMoran(gridOf(new BigUint64Array(), 1), { values: new Float64Array(), mode: 'observe' }).global).toBe(0);
  });

  it('says nothing of a cell at the very mean, whatever its neighbours', () => {
    const [high, low] = [latLngToCell(48.3, -2.9, 8), latLngToCell(48.1, -2.9, 8)];
    const [above, below] = [centred(high, 3), centred(low, 3)];
    const zeros = [textToCell(high), textToCell(low)];
    // As many +10 as −10; the others +1 and −1 in turn, an even number once one is 0.
    let sign = 0;
    const values = Float64Array.from(cells, (cell) => {
      if (zeros.includes(cell)) return 0;
      if (above.includes(cell)) return 10;
      if (below.includes(cell)) return -10;
      return sign === 0 ? ((sign = 1), 0) : (sign = -sign);
    });
    expect(values.reduce((a, b) => a + b, 0)).toBe(0);
    const { local, p, classes } = localMoran(grid, { values, mode: 'observe' });
    const at = cells.indexOf(textToCell(high));
    expect([Math.abs(local[at] ?? 1), p[at], classes[at]]).toEqual([0, 1, 0]);
    expect(MORAN_CLASSES[classes[cells.indexOf(textToCell(gridRing(high, 1)[0] ?? ''))] ?? 0]).toBe('haut_haut');
  });

  it('leaves out what is not known', () => {
    const known = Uint8Array.from(cells, () => (random.below(4) === 0 ? 0 : 1));
    const values = Float64Array.from(cells, () => random.below(100));
    const result = localMoran(grid, { values, known, mode: 'observe' });
    expect(localMoran(grid, { values: values.map((value, at) => (known[at] === 1 ? value : -1e6)), known, mode: 'observe' })).toEqual(result);
  });

  it('refuses allocated values', () => {
    expect(() => localMoran(grid, { values: new Float64Array(cells.length), mode: 'ventile' })).toThrow('valeurs ventilées');
  });
});
