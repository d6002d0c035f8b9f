import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { examples } from '../../../../tests/support/depth.ts';
import { textToCell } from '../cell.ts';
import { gridOf } from '../grid.ts';
import { giStar, HOT_SPOT_CLASSES, hotSpots } from './hot-spots.ts';
import { Random } from './random.ts';

const centre = latLngToCell(48.2, -2.9, 8);
const disk = (k: number, around = centre): BigUint64Array =>
  BigUint64Array.from(gridDisk(around, k), textToCell).sort();

describe('Gi*', () => {
  it('is that of the documentation of PySAL (esda, G_Local with star and binary weights)', () => {
    // Six points, neighbours within 15: 0–1, 0–3, 1–3, 1–4, 2–4, 3–4, 4–5.
    const values = Float64Array.of(2, 3, 3.2, 5, 8, 7);
    const neighbours = [[1, 3], [0, 3, 4], [4], [0, 1, 4], [1, 2, 3, 5], [4]];
    const counts = Int32Array.from(neighbours, (list) => list.length);
    const sums = Float64Array.from(neighbours, (list) => list.reduce((sum, other) => sum + (values[other] ?? 0), 0));
    const z = giStar({ values }, { counts, sums });
    [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331].forEach((expected, at) =>
      expect(z[at]).toBeCloseTo(expected, 8)
    );
  });

  it('worked by hand on seven hexagons: 8 at the centre, 1 around', () => {
    // Ring cells: W = 4 (itself, the centre, two of the ring), Σ = 11; n = 7, x̄ = 2, s² = (36 + 6) / 7 = 6.
    // z = (11 − 8) / (√6 √(4 × 3 / 6)) = 3 / √12. The centre has every cell as neighbour: 0.
    const cells = disk(1);
    const values = Float64Array.from(cells, (cell) => (cell === textToCell(centre) ? 8 : 1));
    const { z } = hotSpots(gridOf(cells, 1), { values, mode: 'observe' });
    z.forEach((score, at) => expect(score).toBeCloseTo(cells[at] === textToCell(centre) ? 0 : 3 / Math.sqrt(12), 12));
  });
});

describe('hot spots', () => {
  const cells = disk(30);
  const grid = gridOf(cells, 2);
  const random = new Random(9);
  const noise = (): Float64Array => Float64Array.from(cells, () => 50 + random.below(20));
  const [hot, cold] = [latLngToCell(48.3, -2.9, 8), latLngToCell(48.1, -2.9, 8)].map((text) =>
    gridDisk(text, 3).map(textToCell)
  ) as [bigint[], bigint[]];
  const classOf = (classes: Uint8Array, cell: bigint): string =>
    HOT_SPOT_CLASSES[classes[cells.indexOf(cell)] ?? 0] ?? '';

  it('are found where they were put, and almost nowhere else', () => {
    const values = noise().map(
      (value, at) => value + (hot.includes(cells[at] ?? 0n) ? 15 : 0) - (cold.includes(cells[at] ?? 0n) ? 15 : 0)
    );
    const { classes, p, z } = hotSpots(grid, { values, mode: 'observe' });
    for (const cell of gridDisk(latLngToCell(48.3, -2.9, 8), 2))
      expect(classOf(classes, textToCell(cell))).toBe('chaud');
    for (const cell of gridDisk(latLngToCell(48.1, -2.9, 8), 2))
      expect(classOf(classes, textToCell(cell))).toBe('froid');
    const near = new Set([...hot, ...cold].flatMap((cell) => gridDisk(cell.toString(16), 2)).map(textToCell));
    const far = [...cells].filter((cell) => !near.has(cell));
    expect(far.filter((cell) => classOf(classes, cell) !== 'non_significatif').length).toBeLessThan(far.length / 100);
    classes.forEach((code, at) => {
      if (code > 0) expect([(p[at] ?? 1) < 0.05, Math.sign(z[at] ?? 0)]).toEqual([true, code === 2 ? 1 : -1]);
    });
  });

  it('are none on values without pattern, whatever the seed', () => {
    for (const seed of [1, 2, 3].slice(0, examples(3, 1)))
      expect(hotSpots(grid, { values: noise(), mode: 'observe' }, { seed }).classes.some((code) => code > 0)).toBe(
        false
      );
  });

  it('are none where all is equal: no division by zero', () => {
    const { z, p, classes } = hotSpots(grid, { values: new Float64Array(cells.length).fill(0.1), mode: 'observe' });
    expect([new Set(z), new Set(p), new Set(classes)]).toEqual([new Set([0]), new Set([1]), new Set([0])]);
  });

  it('are not one extreme cell among ordinary ones', () => {
    const values = noise().map((value, at) => (cells[at] === textToCell(centre) ? 100_000 : value));
    expect(classOf(hotSpots(grid, { values, mode: 'observe' }).classes, textToCell(centre))).toBe('non_significatif');
  });

  it('are not an extreme cell in a hollow: its Gi* is high, its neighbours are low', () => {
    const middle = textToCell(latLngToCell(48.1, -2.9, 8));
    const values = noise().map((value, at) =>
      cells[at] === middle ? 100_000 : cold.includes(cells[at] ?? 0n) ? value - 30 : value
    );
    const { z, p, classes } = hotSpots(grid, { values, mode: 'observe' });
    const at = cells.indexOf(middle);
    expect([(z[at] ?? 0) > 5, (p[at] ?? 1) < 0.001, classOf(classes, middle)]).toEqual([
      true,
      true,
      'non_significatif'
    ]);
  });

  it('leave out what is not known', () => {
    const known = Uint8Array.from(cells, (cell) => (hot.includes(cell) ? 0 : 1));
    const values = noise();
    const { z, p, classes } = hotSpots(grid, { values, known, mode: 'observe' });
    expect(
      hotSpots(grid, { values: values.map((value, at) => (known[at] === 1 ? value : 1e6)), known, mode: 'observe' })
    ).toEqual({ z, p, classes });
    for (const cell of hot)
      expect([z[cells.indexOf(cell)], p[cells.indexOf(cell)], classOf(classes, cell)]).toEqual([
        0,
        1,
        'non_significatif'
      ]);
  });

  it('refuse allocated values', () => {
    expect(() => hotSpots(grid, { values: noise(), mode: 'ventile' })).toThrow(
      'Une carte de points chauds de valeurs ventilées'
    );
  });
});
