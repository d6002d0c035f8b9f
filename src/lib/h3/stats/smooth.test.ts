import { gridDisk, gridRing, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellToText, textToCell } from '../cell.ts';
import { gridOf } from '../grid.ts';
import { Random } from './random.ts';
import { KERNELS, smooth } from './smooth.ts';

const centre = latLngToCell(48.2, -2.9, 8);
const disk = (k: number): BigUint64Array => BigUint64Array.from(gridDisk(centre, k), textToCell).sort();
const at = (cells: BigUint64Array, text: string): number => cells.indexOf(textToCell(text));
const massAt = (cells: BigUint64Array, text: string, mass: number): Float64Array =>
  Float64Array.from(cells, (cell) => (cell === textToCell(text) ? mass : 0));

describe('smoothing', () => {
  it('shares a mass as its kernel says, worked by hand', () => {
    const cells = disk(1);
    const grid = gridOf(cells, 1);
    const layer = { values: massAt(cells, centre, 7), mode: 'observe' as const };
    expect([...smooth(grid, layer, 'uniforme')]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    // Weights 1 and 1/2 over 1 + 6 × 1/2 = 4: 7 × 1/4 at the centre, 7 × 1/8 around.
    const linear = smooth(grid, layer, 'lineaire');
    expect(linear[at(cells, centre)]).toBeCloseTo(1.75, 12);
    for (const text of gridRing(centre, 1)) expect(linear[at(cells, text)]).toBeCloseTo(0.875, 12);
    // σ = 1/2: exp(−2) at ring 1.
    const gaussian = smooth(grid, layer, 'gaussien');
    expect(gaussian[at(cells, centre)]).toBeCloseTo(7 / (1 + 6 * Math.exp(-2)), 12);
  });

  it('keeps at the coast what would fall into the sea', () => {
    const [, neighbour = ''] = gridDisk(centre, 1);
    const cells = BigUint64Array.of(textToCell(centre), textToCell(neighbour)).sort();
    const smoothed = smooth(gridOf(cells, 1), { values: massAt(cells, centre, 9), mode: 'observe' }, 'lineaire');
    // Two cells only: 9 × 1 / 1.5 and 9 × 0.5 / 1.5.
    expect(smoothed[at(cells, centre)]).toBeCloseTo(6, 12);
    expect(smoothed[at(cells, neighbour)]).toBeCloseTo(3, 12);
  });

  it.each(KERNELS)('conserves the total over a ragged domain (%s)', (kernel) => {
    const random = new Random(5);
    const cells = disk(20).filter(() => random.below(10) < 6);
    for (const k of [0, 1, 3]) {
      const values = Float64Array.from(cells, () => (random.below(4) === 0 ? random.below(10_000) / 7 : 0));
      const smoothed = smooth(gridOf(cells, k), { values, mode: 'observe' }, kernel);
      const total = values.reduce((a, b) => a + b, 0);
      expect(Math.abs(smoothed.reduce((a, b) => a + b, 0) - total)).toBeLessThan(1e-9 * total);
      if (k === 0) expect(smoothed).toEqual(values);
      else
        expect(smoothed.filter((value) => value > 0).length).toBeGreaterThan(
          values.filter((value) => value > 0).length
        );
    }
  });

  it.each(KERNELS)('leaves an even layer even away from the edge (%s)', (kernel) => {
    const cells = disk(8);
    const smoothed = smooth(
      gridOf(cells, 2),
      { values: new Float64Array(cells.length).fill(3), mode: 'observe' },
      kernel
    );
    for (const text of gridDisk(centre, 4)) expect(smoothed[at(cells, text)]).toBeCloseTo(3, 12);
  });

  it('gives no mass to what is not known', () => {
    const cells = disk(1);
    const smoothed = smooth(
      gridOf(cells, 1),
      {
        values: new Float64Array(7).fill(5),
        known: Uint8Array.from(cells, (cell) => (cell === textToCell(centre) ? 1 : 0)),
        mode: 'observe'
      },
      'uniforme'
    );
    expect(smoothed.reduce((a, b) => a + b, 0)).toBeCloseTo(5, 12);
  });

  it('refuses allocated values, and values of other cells', () => {
    const cells = disk(1);
    const grid = gridOf(cells, 1);
    expect(() => smooth(grid, { values: new Float64Array(7), mode: 'ventile' }, 'uniforme')).toThrow(
      'Un lissage de valeurs ventilées ne montrerait que les contours des zones de la source'
    );
    expect(() => smooth(grid, { values: new Float64Array(6), mode: 'observe' }, 'uniforme')).toThrow(RangeError);
  });

  it('moves nothing farther than k rings', () => {
    const cells = disk(4);
    const smoothed = smooth(gridOf(cells, 2), { values: massAt(cells, centre, 1), mode: 'observe' }, 'gaussien');
    const reached = gridDisk(centre, 2).map(textToCell);
    cells.forEach((cell, index) => expect((smoothed[index] ?? 0) > 0, cellToText(cell)).toBe(reached.includes(cell)));
  });
});
