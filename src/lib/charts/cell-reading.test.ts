import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../catalogue/api/answer.ts';
import { HOT_SPOT_SCALE, readCells, readingRefused } from './cell-reading.ts';

const centre = latLngToCell(48.1, -2.9, 7);
const land = gridDisk(centre, 12).map((text) => ({ cell: BigInt(`0x${text}`), people: 100 }));
const middle = new Set(gridDisk(centre, 1).map((text) => BigInt(`0x${text}`)));

describe('a layer read over land', () => {
  test('smoothed, keeps its total, to the rounding of a tenth a cell', () => {
    const read = readCells([{ cell: BigInt(`0x${centre}`), value: 5000 }], land, 'lissee');
    expect(read.length).toBe(land.length);
    expect(Math.abs(read.reduce((sum, { value }) => sum + (value ?? 0), 0) - 5000)).toBeLessThan(0.05 * 19);
    expect(read.filter(({ value }) => value !== 0).length).toBe(19);
  });

  test('a heap in a plain is hot, and the plain is neither', () => {
    const read = readCells(
      [...middle].map((cell) => ({ cell, value: 900 })),
      land,
      'points_chauds'
    );
    for (const cell of middle) expect(read.find((other) => other.cell === cell)?.value).toBe(1);
    expect(read.filter(({ value }) => value === -1)).toEqual([]);
    expect(HOT_SPOT_SCALE.classOf(1)).toBe(2);
    expect(HOT_SPOT_SCALE.classOf(0)).toBe(1);
    expect(HOT_SPOT_SCALE.classOf(-1)).toBe(0);
  });

  test('what is everywhere as people are is hot nowhere; a plain that has as much as a town is', () => {
    const town = new Set(gridDisk(centre, 1).map((text) => BigInt(`0x${text}`)));
    const lived = land.map(({ cell }) => ({ cell, people: town.has(cell) ? 5000 : 100 }));
    const alike = readCells(
      lived.map(({ cell, people }) => ({ cell, value: people / 10 })),
      lived,
      'points_chauds'
    );
    expect(alike.filter(({ value }) => value !== 0)).toEqual([]);
    const even = readCells(
      lived.map(({ cell }) => ({ cell, value: 10 })),
      lived,
      'points_chauds'
    );
    expect(even.find(({ cell }) => cell === BigInt(`0x${centre}`))?.value).toBe(-1);
  });

  test('is refused to what is spread from a coarser level, to what is no count, and to a handful of cells', () => {
    const of = (mode: string, role: string, cells = 200): Pick<Answer, 'requete' | 'colonnes' | 'lignes'> =>
      ({
        requete: { carte: { type: 'hexagones', valeur: 'v', mode } },
        colonnes: [{ nom: 'v', role }],
        lignes: Array.from({ length: cells }, () => ({ v: 1 }))
      }) as unknown as Pick<Answer, 'requete' | 'colonnes' | 'lignes'>;
    expect(readingRefused(of('ventile', 'mesure'))).toContain('contours des zones de la source');
    expect(readingRefused(of('observe', 'indice'))).toContain('pas un compte');
    expect(readingRefused(of('observe', 'mesure', 12))).toContain('hexagones');
    expect(readingRefused(of('observe', 'mesure'))).toBeNull();
  });
});
