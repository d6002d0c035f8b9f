import { cellToParent, getPentagons, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { commonResolution } from './grid.ts';

const cellsOf = (names: readonly string[]): BigUint64Array => BigUint64Array.from(names, (name) => BigInt(`0x${name}`));

describe('the resolution of a set of cells', () => {
  it.each([0, 1, 4, 5, 9, 15])(
    'is that of each of them (%i), pentagons included, in a part of a larger array too',
    (resolution) => {
      const cells = cellsOf([...gridDisk(latLngToCell(48.1173, -1.6778, resolution), 2), ...getPentagons(resolution)]);
      expect(commonResolution(cells)).toBe(resolution);
      expect(commonResolution(cells.subarray(3, 9))).toBe(resolution);
    }
  );

  it('is none of an empty set, and names what is wrong', () => {
    const cell = latLngToCell(48.1173, -1.6778, 8);
    expect(commonResolution(new BigUint64Array())).toBeNull();
    expect(() => commonResolution(cellsOf([cell, cellToParent(cell, 7)]))).toThrow(
      'Résolutions mêlées, 8 et 7 (ligne 1)'
    );
    expect(() => commonResolution(BigUint64Array.of(5n))).toThrow(
      '« 000000000000005 », ligne 0, n’est pas une cellule'
    );
    expect(() => commonResolution(BigUint64Array.of(0x88f41ac65ffffffn))).toThrow('n’est pas une cellule');
  });
});
