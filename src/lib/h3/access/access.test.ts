import { greatCircleDistance, gridDisk, gridDistance, latLngToCell, cellToLatLng, UNITS } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { cellToText, type Cell } from '../cell.ts';
import { Random } from '../stats/random.ts';
import { zoneOf } from '../../../../tests/support/zone.ts';
import { gridCosts } from './distances.ts';
import { HEXAGON_EXCESS, landGrid, type LandGrid } from './land-grid.ts';

const cell = (text: string): Cell => BigInt(`0x${text}`);
const MIDDLE = latLngToCell(48.1, -2.9, 8);
const disk = (k: number): BigUint64Array => zoneOf(gridDisk(MIDDLE, k).map(cell));
const rank = (grid: LandGrid, value: Cell): number => grid.cells.indexOf(value);

/** Kilometres from one cell, by relaxing every way until nothing changes (Bellman and Ford), with no queue. */
function relaxed(grid: LandGrid, from: number): number[] {
  const km = Array.from(grid.cells, (_, at) => (at === from ? 0 : Infinity));
  for (let changed = true; changed;) {
    changed = false;
    for (let at = 0; at < km.length; at++) {
      for (let way = grid.start[at] ?? 0; way < (grid.start[at + 1] ?? 0); way++) {
        const next = grid.neighbour[way] ?? 0;
        const length = (km[at] ?? 0) + (grid.km[way] ?? 0);
        if (length < (km[next] ?? 0)) [km[next], changed] = [length, true];
      }
    }
  }
  return km;
}

/** Every catchment of some costs, as what each cell pays. */
function table(costs: ReturnType<typeof gridCosts>): number[][] {
  return Array.from({ length: costs.placeCount }, (_, place) => {
    const row = Array.from({ length: costs.cellCount }, () => Infinity);
    const { cells, costs: paid } = costs.catchment(place);
    cells.forEach((at, index) => (row[at] = paid[index] ?? 0));
    return row;
  });
}

describe('the land', () => {
  test('a step counts for the great circle between centres, times the detour over the excess of hexagons', () => {
    const grid = landGrid(disk(2), 1.3);
    const from = rank(grid, cell(MIDDLE));
    for (let way = grid.start[from] ?? 0; way < (grid.start[from + 1] ?? 0); way++) {
      const other = cellToText(grid.cells[grid.neighbour[way] ?? 0] ?? 0n);
      const straight = greatCircleDistance(cellToLatLng(MIDDLE), cellToLatLng(other), UNITS.km);
      // h3-js takes the Earth's radius of WGS84, 6371.007180918475 km.
      expect(grid.km[way]).toBeCloseTo((straight * 1.3 * (6371.0088 / 6371.007180918475)) / 1.1026577908, 6);
    }
    expect(HEXAGON_EXCESS).toBeCloseTo(1.1026577908, 9);
  });

  test('the shortest ways of the queue are those of plain relaxation, to every cell', () => {
    const draw = new Random(3);
    // Holes in the land, so that ways go around.
    const grid = landGrid(
      disk(9).filter((value) => value === cell(MIDDLE) || draw.below(100) < 75),
      1.2
    );
    const from = rank(grid, cell(MIDDLE));
    const [row = []] = table(gridCosts(grid, [cell(MIDDLE)], 1000));
    relaxed(grid, from).forEach((km, at) =>
      km === Infinity ? expect(row[at]).toBe(Infinity) : expect(row[at]).toBeCloseTo(km, 9)
    );
  });

  test('kilometres are about the straight line over a plain, within 10 % either way, and the limit cuts them', () => {
    const grid = landGrid(disk(30), 1);
    const [row = []] = table(gridCosts(grid, [cell(MIDDLE)], 1000));
    grid.cells.forEach((value, at) => {
      const straight = greatCircleDistance(cellToLatLng(MIDDLE), cellToLatLng(cellToText(value)), UNITS.km);
      if (straight > 8) expect((row[at] ?? 0) / straight).toSatisfy((ratio: number) => ratio > 0.9 && ratio < 1.1);
    });
    const [near = []] = table(gridCosts(grid, [cell(MIDDLE)], 5));
    expect(near.filter((km) => km <= 5)).toEqual(row.filter((km) => km <= 5));
    expect(near.filter((km) => km > 5 && km < Infinity)).toEqual([]);
  });

  test('a strait is not walked over: two shores are far apart, and near once a crossing joins them', () => {
    // A ring of land around a lake: the far shore is half the ring away.
    const shore = zoneOf(
      gridDisk(MIDDLE, 6)
        .filter((text) => gridDistance(MIDDLE, text) === 6)
        .map(cell)
    );
    const plain = landGrid(shore, 1);
    const [from, to] = [
      shore[0] ?? 0n,
      [...shore].sort(
        (a, b) =>
          gridDistance(cellToText(shore[0] ?? 0n), cellToText(b)) -
          gridDistance(cellToText(shore[0] ?? 0n), cellToText(a))
      )[0] ?? 0n
    ];
    const km = (grid: LandGrid): number => table(gridCosts(grid, [from], 100))[0]?.[rank(grid, to)] ?? -1;
    expect(gridDistance(cellToText(from), cellToText(to))).toBe(12);
    // Eighteen steps along the shore.
    expect(km(plain)).toBeGreaterThan(17 * 0.7);
    expect(km(landGrid(shore, 1, [{ from, to, km: 2.5 }]))).toBe(2.5);
    expect(
      km(
        landGrid(
          shore.filter((value, at) => value === from || value === to || at % 2 === 0),
          1
        )
      )
    ).toBe(Infinity);
  });

  test.each([
    ['a detour below 1', () => landGrid(disk(1), 0.9), /Facteur de détour 0.9/],
    [
      'a crossing from the sea',
      () => landGrid(disk(1), 1, [{ from: cell(latLngToCell(0, 0, 8)), to: cell(MIDDLE), km: 1 }]),
      /Traversée 1 : la cellule/
    ],
    [
      'a crossing of no length',
      () => landGrid(disk(1), 1, [{ from: cell(MIDDLE), to: disk(1)[0] ?? 0n, km: 0 }]),
      /Traversée 1 de 0 km/
    ],
    ['a place at sea', () => gridCosts(landGrid(disk(1), 1), [cell(latLngToCell(0, 0, 8))], 5), /Lieu 1/]
  ])('refuses %s', (_name, make, message) => {
    expect(make).toThrow(message);
  });
});
