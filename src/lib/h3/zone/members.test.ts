import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { membersOf } from './members.ts';
import { zoneOf } from './zone.ts';

/** Seven cells; territory 0 has four of them, territory 1 three. The zone holds two of the first and three of the second, and one outside. */
const cells = zoneOf(gridDisk(latLngToCell(48.1, -2.9, 8), 1).map((text) => BigInt(`0x${text}`)));
const territories = Uint32Array.of(0, 0, 0, 0, 1, 1, 1);
const outside = BigInt(`0x${latLngToCell(47, 0, 8)}`);
const zone = zoneOf([...cells.slice(2), outside]);

describe('territories of a zone', () => {
  test('by cells: the share of each inside, and of the zone in each', () => {
    expect(membersOf(zone, cells, territories)).toEqual([
      { territory: 0, cells: 2, cellsInAll: 4, weight: 2, weightInAll: 4, shareOfTerritory: 0.5, shareOfZone: 2 / 6 },
      { territory: 1, cells: 3, cellsInAll: 3, weight: 3, weightInAll: 3, shareOfTerritory: 1, shareOfZone: 3 / 6 }
    ]);
  });

  test('by people: those of the cells, where known', () => {
    const people = Float64Array.of(10, 20, 30, 40, 0, 5, 25);
    const [first, second] = membersOf(zone, cells, territories, people);
    expect([first?.shareOfTerritory, first?.shareOfZone]).toEqual([0.7, 0.7]);
    expect([second?.shareOfTerritory, second?.shareOfZone]).toEqual([1, 0.3]);
    expect(membersOf(zone, cells, territories, new Float64Array(7)).map(({ shareOfTerritory, shareOfZone }) => [shareOfTerritory, shareOfZone])).toEqual([[null, null], [null, null]]);
  });

  test.each([
    ['columns of two lengths', () => membersOf(zone, cells, territories.slice(1)), /6 territoires/],
    ['a negative weight', () => membersOf(zone, cells, territories, Float64Array.of(1, 1, -1, 1, 1, 1, 1)), /Poids -1/],
    ['cells out of order', () => membersOf(zone, cells.slice().reverse(), territories), /mal rangée/],
    ['an empty zone', () => membersOf(new BigUint64Array(), cells, territories), /vide/]
  ])('refuses %s', (_name, make, message) => {
    expect(make).toThrow(message);
  });
});
