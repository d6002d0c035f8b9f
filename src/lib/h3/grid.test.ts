import { cellToParent, getPentagons, gridDisk, gridDistance, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellToText, textToCell } from './cell.ts';
import { gridOf } from './grid.ts';
import { Random } from './stats/random.ts';

const cellsOf = (texts: readonly string[]): BigUint64Array => BigUint64Array.from(texts, textToCell).sort();

describe('neighbours', () => {
  it.each([0, 1, 2, 4])('are the cells of the set that h3-js finds within %i rings', (k) => {
    const random = new Random(3);
    const cells = cellsOf(gridDisk(latLngToCell(48.2, -2.9, 8), 12).filter(() => random.below(10) < 7));
    const grid = gridOf(cells, k);
    cells.forEach((cell, at) => {
      const [from, to] = [grid.start[at], grid.start[at + 1]];
      const near = [...grid.neighbour.subarray(from, to)].map((other) => cells[other] ?? 0n);
      const expected = gridDisk(cellToText(cell), k)
        .map(textToCell)
        .filter((other) => other !== cell && cells.includes(other));
      expect([...near].sort()).toEqual(expected.sort());
      const rings = [...grid.ring.subarray(from, to)];
      expect(rings).toEqual(near.map((other) => gridDistance(cellToText(cell), cellToText(other))));
      const places = rings.map((ring, place) => ring * cells.length + (grid.neighbour[(from ?? 0) + place] ?? 0));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
  });

  it('are five around a pentagon', () => {
    const [pentagon = ''] = getPentagons(3);
    const cells = cellsOf(gridDisk(pentagon, 2));
    const grid = gridOf(cells, 1);
    const at = cells.indexOf(textToCell(pentagon));
    expect((grid.start[at + 1] ?? 0) - (grid.start[at] ?? 0)).toBe(5);
  });

  it('are none in an empty set', () => {
    expect(gridOf(new BigUint64Array(), 2)).toMatchObject({ start: Int32Array.of(0), neighbour: new Int32Array() });
  });

  it('names what is wrong', () => {
    const [a = 0n, b = 0n] = cellsOf(gridDisk(latLngToCell(48.2, -2.9, 8), 1));
    expect(() => gridOf(BigUint64Array.of(b, a), 1)).toThrow('répétée ou mal rangée (rang 1)');
    expect(() => gridOf(BigUint64Array.of(a, a), 1)).toThrow('répétée ou mal rangée');
    expect(() => gridOf(BigUint64Array.of(textToCell(cellToParent(cellToText(a), 7)), a), 1)).toThrow(
      'Résolutions mêlées'
    );
    expect(() => gridOf(BigUint64Array.of(a), -1)).toThrow('-1 couronnes');
    expect(() => gridOf(BigUint64Array.of(a), 1.5)).toThrow('1.5 couronnes');
  });
});
