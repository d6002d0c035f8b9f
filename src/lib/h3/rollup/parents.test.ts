import { cellToParent, getPentagons, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellToText } from '../cell.ts';
import { commonResolution, parentsOf, prefixesOf } from './parents.ts';

const texts = (resolution: number): string[] => [
  ...gridDisk(latLngToCell(48.1173, -1.6778, resolution), 2),
  ...gridDisk(latLngToCell(-16.5, 180, resolution), 2),
  ...getPentagons(resolution).flatMap((pentagon) => gridDisk(pentagon, 1))
];
const cellsOf = (names: readonly string[]): BigUint64Array => BigUint64Array.from(names, (name) => BigInt(`0x${name}`));

describe('parents in bulk', () => {
  it.each([0, 1, 4, 5, 9, 15])('agree with h3-js from resolution %i to every coarser one', (finest) => {
    const names = texts(finest);
    for (let resolution = 0; resolution <= finest; resolution++) {
      expect(Array.from(parentsOf(cellsOf(names), resolution), cellToText)).toEqual(names.map((name) => cellToParent(name, resolution)));
    }
  });

  it('share a prefix exactly when they share a parent, in the order of the cells', () => {
    const cells = cellsOf([...new Set(texts(9))]).sort();
    for (const resolution of [0, 4, 5, 6, 9]) {
      const prefixes = prefixesOf(cells, resolution);
      const parents = parentsOf(cells, resolution);
      for (let at = 1; at < cells.length; at++) {
        expect(prefixes[at] === prefixes[at - 1]).toBe(parents[at] === parents[at - 1]);
        expect(prefixes[at]).toBeGreaterThanOrEqual(prefixes[at - 1] ?? 0);
      }
    }
  });

  it('reads the cells of a part of a larger array', () => {
    const cells = cellsOf(texts(8));
    expect([...parentsOf(cells.subarray(5, 9), 3)]).toEqual([...parentsOf(cells, 3).subarray(5, 9)]);
  });

  it('names what is wrong', () => {
    const [cell = ''] = texts(8);
    expect(commonResolution(new BigUint64Array())).toBeNull();
    expect(commonResolution(cellsOf([cell]))).toBe(8);
    expect(() => parentsOf(cellsOf([cell]), 9)).toThrow('Résolution 9 plus fine que celle des cellules (8)');
    expect(() => parentsOf(cellsOf([cell]), 2.5)).toThrow('Résolution 2.5 impossible');
    expect(() => parentsOf(cellsOf([cell, cellToParent(cell, 7)]), 5)).toThrow('Résolutions mêlées, 8 et 7 (ligne 1)');
    expect(() => commonResolution(BigUint64Array.of(5n))).toThrow('« 000000000000005 », ligne 0, n’est pas une cellule');
    expect(() => commonResolution(BigUint64Array.of(0x88f41ac65ffffffn))).toThrow('n’est pas une cellule');
  });
});
