import { greatCircleDistance, gridDisk, gridDistance, latLngToCell, cellToLatLng, UNITS } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { cellToText, type Cell } from '../cell.ts';
import { Random } from '../stats/random.ts';
import { zoneOf } from '../zone/zone.ts';
import { matrixCosts } from './costs.ts';
import { costQuantiles, coverage } from './coverage.ts';
import { gaussianDecay, stepDecay, withinLimit } from './decay.ts';
import { gridCosts } from './distances.ts';
import { floatingCatchment } from './floating-catchment.ts';
import { HEXAGON_EXCESS, landGrid, type LandGrid } from './land-grid.ts';
import { nearestByCosts, nearestOnGrid, NOWHERE } from './nearest.ts';
import { accessState, simulate } from './simulate.ts';

const cell = (text: string): Cell => BigInt(`0x${text}`);
const MIDDLE = latLngToCell(48.1, -2.9, 8);
const disk = (k: number): BigUint64Array => zoneOf(gridDisk(MIDDLE, k).map(cell));
const rank = (grid: LandGrid, value: Cell): number => grid.cells.indexOf(value);

/** Kilometres from one cell, by relaxing every way until nothing changes (Bellman and Ford), with no queue. */
function relaxed(grid: LandGrid, from: number): number[] {
  const km = Array.from(grid.cells, (_, at) => (at === from ? 0 : Infinity));
  for (let changed = true; changed; ) {
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
    const grid = landGrid(disk(9).filter((value) => value === cell(MIDDLE) || draw.below(100) < 75), 1.2);
    const from = rank(grid, cell(MIDDLE));
    const [row = []] = table(gridCosts(grid, [cell(MIDDLE)], 1000));
    relaxed(grid, from).forEach((km, at) => (km === Infinity ? expect(row[at]).toBe(Infinity) : expect(row[at]).toBeCloseTo(km, 9)));
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
    const shore = zoneOf(gridDisk(MIDDLE, 6).filter((text) => gridDistance(MIDDLE, text) === 6).map(cell));
    const plain = landGrid(shore, 1);
    const [from, to] = [shore[0] ?? 0n, [...shore].sort((a, b) => gridDistance(cellToText(shore[0] ?? 0n), cellToText(b)) - gridDistance(cellToText(shore[0] ?? 0n), cellToText(a)))[0] ?? 0n];
    const km = (grid: LandGrid): number => table(gridCosts(grid, [from], 100))[0]?.[rank(grid, to)] ?? -1;
    expect(gridDistance(cellToText(from), cellToText(to))).toBe(12);
    // Eighteen steps along the shore.
    expect(km(plain)).toBeGreaterThan(17 * 0.7);
    expect(km(landGrid(shore, 1, [{ from, to, km: 2.5 }]))).toBe(2.5);
    expect(km(landGrid(shore.filter((value, at) => value === from || value === to || at % 2 === 0), 1))).toBe(Infinity);
  });

  test.each([
    ['a detour below 1', () => landGrid(disk(1), 0.9), /Facteur de détour 0.9/],
    ['a crossing from the sea', () => landGrid(disk(1), 1, [{ from: cell(latLngToCell(0, 0, 8)), to: cell(MIDDLE), km: 1 }]), /Traversée 1 : la cellule/],
    ['a crossing of no length', () => landGrid(disk(1), 1, [{ from: cell(MIDDLE), to: disk(1)[0] ?? 0n, km: 0 }]), /Traversée 1 de 0 km/],
    ['a place at sea', () => gridCosts(landGrid(disk(1), 1), [cell(latLngToCell(0, 0, 8))], 5), /Lieu 1/],
    ['a matrix whose minutes exceed its limit', () => matrixCosts(Uint32Array.of(0, 1), Uint32Array.of(0), Float64Array.of(31), 1, 30), /ligne 1.*à 31/]
  ])('refuses %s', (_name, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('the nearest place', () => {
  test('is the least of all distances, and nowhere for an island', () => {
    const island = cell(latLngToCell(47, -6, 8));
    const land = zoneOf([...disk(8), island]);
    const grid = landGrid(land, 1.2);
    const places = [cell(MIDDLE), disk(8)[0] ?? 0n, disk(8)[100] ?? 0n];
    const rows = table(gridCosts(grid, places, 1000));
    const { place, cost } = nearestOnGrid(grid, places);
    const byCosts = nearestByCosts(gridCosts(grid, places, 1000));
    land.forEach((value, at) => {
      const all = rows.map((row) => row[at] ?? Infinity);
      const least = Math.min(...all);
      expect(cost[at]).toBe(least);
      expect(place[at]).toBe(value === island ? NOWHERE : all.indexOf(least));
      expect([byCosts.place[at], byCosts.cost[at]]).toEqual([place[at], cost[at]]);
    });
  });
});

describe('coverage', () => {
  const cost = Float64Array.of(1, 2, 3, 4, Infinity);
  const people = Float64Array.of(10, 20, 30, 20, 20);

  test('counts the people within a cost, limit included', () => {
    expect(coverage(cost, people, 3)).toEqual({ population: 100, covered: 60, share: 0.6 });
    expect(coverage(cost, people, 1000).covered).toBe(80);
    expect(coverage(cost, new Float64Array(5), 3)).toEqual({ population: 0, covered: 0, share: null });
  });

  test('quantiles stop where people reach nothing', () => {
    expect(costQuantiles(cost, people, [0.1, 0.3, 0.5, 0.8, 0.9])).toEqual([1, 2, 3, 4, null]);
    expect(() => costQuantiles(cost, people, [1.2])).toThrow(/1.2/);
    expect(() => coverage(cost, Float64Array.of(1, 2, 3, 4, -5), 3)).toThrow(/Population -5/);
  });
});

describe('decay', () => {
  test('is all or nothing, by rings, or a bell brought down to nothing', () => {
    expect([0, 5, 5.01].map(withinLimit(5).weight)).toEqual([1, 1, 0]);
    const rings = stepDecay([{ upTo: 10, weight: 1 }, { upTo: 20, weight: 0.68 }, { upTo: 30, weight: 0.22 }]);
    expect([0, 10, 11, 20, 29, 31].map(rings.weight)).toEqual([1, 1, 0.68, 0.68, 0.22, 0]);
    const bell = gaussianDecay(10);
    expect(bell.weight(0)).toBe(1);
    // (e^(−1/8) − e^(−1/2)) / (1 − e^(−1/2)), with e^(−1/8) = 0.8824969, e^(−1/2) = 0.6065307.
    expect(bell.weight(5)).toBeCloseTo(0.2759662 / 0.3934693, 6);
    expect(bell.weight(10)).toBe(0);
    expect(() => stepDecay([{ upTo: 10, weight: 0.5 }, { upTo: 20, weight: 0.9 }])).toThrow(/Poids 0.9/);
  });
});

describe('two-step floating catchments', () => {
  const cells = disk(1);
  const grid = landGrid(cells, HEXAGON_EXCESS);
  const people = new Float64Array(7).fill(100);
  const first = [...cells].find((value) => value !== cell(MIDDLE)) ?? 0n;
  // A step is about 0.8 km here: one ring within 1.2 km, all of the seven from the middle.
  const model = { costs: gridCosts(grid, [cell(MIDDLE), first], 1.2), population: people, decay: withinLimit(1.2) };

  test('on seven hexagons: 14 places for all, 8 for four of them', () => {
    const { access, ratio } = floatingCatchment(model, Float64Array.of(14, 8));
    expect(ratio[0]).toBeCloseTo(14 / 700, 12);
    expect(ratio[1]).toBeCloseTo(8 / 400, 12);
    cells.forEach((value, at) => expect(access[at]).toBeCloseTo(gridDistance(cellToText(value), cellToText(first)) <= 1 ? 0.04 : 0.02, 12));
  });

  test('every capacity with people around is handed out, whatever the decay', () => {
    const draw = new Random(8);
    const land = landGrid(disk(12), 1.2);
    const population = Float64Array.from(land.cells, () => draw.below(300));
    const places = Array.from({ length: 40 }, () => land.cells[draw.below(land.cells.length)] ?? 0n);
    const capacities = Float64Array.from(places, () => draw.below(90));
    for (const decay of [withinLimit(3), gaussianDecay(4), stepDecay([{ upTo: 1, weight: 1 }, { upTo: 4, weight: 0.3 }])]) {
      const { access, withoutPeople } = floatingCatchment({ costs: gridCosts(land, places, 4), population, decay }, capacities);
      expect(withoutPeople).toEqual([]);
      expect(access.reduce((sum, value, at) => sum + value * (population[at] ?? 0), 0)).toBeCloseTo(capacities.reduce((a, b) => a + b, 0), 6);
    }
  });

  test('a place in a desert is named, and adds nothing', () => {
    const { access, withoutPeople } = floatingCatchment({ ...model, population: new Float64Array(7) }, Float64Array.of(14, 0));
    expect(withoutPeople).toEqual([0]);
    expect([...access]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test.each([
    ['columns of two lengths', () => floatingCatchment(model, Float64Array.of(1)), /1 capacités pour 2 lieux/],
    ['a decay beyond what is known', () => floatingCatchment({ ...model, decay: withinLimit(5) }, Float64Array.of(1, 1)), /au-delà des coûts connus/],
    ['a negative capacity', () => floatingCatchment(model, Float64Array.of(1, -1)), /Capacité -1/]
  ])('refuses %s', (_name, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('a simulation', () => {
  test('by the catchments that change is the same as starting again', () => {
    const draw = new Random(21);
    const land = landGrid(disk(10), 1.2);
    const population = Float64Array.from(land.cells, () => draw.below(300));
    const places = Array.from({ length: 25 }, () => land.cells[draw.below(land.cells.length)] ?? 0n);
    const model = { costs: gridCosts(land, places, 5), population, decay: gaussianDecay(5), within: 3 };
    const capacities = Float64Array.from(places, (_, at) => (at % 5 === 0 ? 0 : 10 + draw.below(80)));
    const changes = [{ place: 0, capacity: 40 }, { place: 1, capacity: 0 }, { place: 2, capacity: 5 }];
    const { after, before, accessChange, coveredChange } = simulate(model, accessState(model, capacities), changes);
    const wanted = capacities.slice();
    for (const { place, capacity } of changes) wanted[place] = capacity;
    const again = accessState(model, wanted);
    after.access.forEach((value, at) => expect(value).toBeCloseTo(again.access[at] ?? -1, 10));
    expect(after.coverage).toEqual(again.coverage);
    expect(after.reachable).toEqual(again.reachable);
    expect(coveredChange).toBe(again.coverage.covered - before.coverage.covered);
    const gained = accessChange.reduce((sum, value, at) => sum + value * (population[at] ?? 0), 0);
    expect(gained).toBeCloseTo(40 - (capacities[1] ?? 0) + 5 - (capacities[2] ?? 0), 6);
    // A cell is covered when some open place is within three kilometres.
    const rows = table(model.costs);
    const covered = population.reduce((sum, people, at) => sum + (rows.some((row, place) => (wanted[place] ?? 0) > 0 && (row[at] ?? Infinity) <= 3) ? people : 0), 0);
    expect(after.coverage.covered).toBe(covered);
    expect(() => simulate(model, before, [{ place: 99, capacity: 1 }])).toThrow(/Lieu 99 inconnu/);
  });
});
