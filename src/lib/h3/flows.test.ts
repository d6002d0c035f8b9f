import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { parentOf, textToCell } from './cell.ts';
import { balanceOf, flowsOf, largestFlows, mergePlaces } from './flows.ts';
import { Random } from './stats/random.ts';

// Auray sends 30 of its 80 workers to Brest; Carnac, without a job, sends all its 10 to Auray.
const flows = flowsOf(['brest', 'auray', 'auray', 'carnac', 'brest', 'auray'], ['brest', 'brest', 'auray', 'auray', 'auray', 'auray'], [15, 30, 45, 10, 5, 5]);

describe('flows', () => {
  it('add rows of one pair, in the order of their places', () => {
    expect(flows.places).toEqual(['auray', 'brest', 'carnac']);
    expect([...flows.origin]).toEqual([0, 0, 1, 1, 2]);
    expect([...flows.destination]).toEqual([0, 1, 0, 1, 0]);
    expect([...flows.count]).toEqual([50, 30, 5, 15, 10]);
  });

  it('balance, worked by hand', () => {
    const balance = balanceOf(flows);
    expect([...balance.out]).toEqual([80, 20, 10]);
    expect([...balance.in]).toEqual([65, 45, 0]);
    expect([...balance.stay]).toEqual([50, 15, 0]);
    expect([...balance.net]).toEqual([-15, 25, -10]);
    expect([...balance.selfContainment]).toEqual([0.625, 0.75, 0]);
    expect([...balance.hasOut]).toEqual([1, 1, 1]);
    expect([...balance.heldByResidents]).toEqual([50 / 65, 15 / 45, 0]);
    expect([...balance.hasIn]).toEqual([1, 1, 0]);
  });

  it('merge into larger places: what moved inside now stays', () => {
    const merged = mergePlaces(flows, (place) => (place === 'brest' ? 'finistere' : 'morbihan'));
    expect(merged.places).toEqual(['finistere', 'morbihan']);
    expect([...balanceOf(merged).stay]).toEqual([15, 60]);
    expect([...balanceOf(merged).net]).toEqual([25, -25]);
  });

  it('rank those between two places, equal ones in order', () => {
    expect([...largestFlows(flows, 2)]).toEqual([1, 4]);
    expect([...largestFlows(flows, 99)]).toEqual([1, 4, 2]);
    const equal = flowsOf(['b', 'a', 'c'], ['a', 'b', 'a'], [5, 5, 5]);
    expect([...largestFlows(equal, 3)]).toEqual([0, 1, 2]);
  });

  it('conserve the whole from cells to coarser cells', () => {
    const random = new Random(13);
    const cell = (): bigint => textToCell(latLngToCell(48 + (0.4 * random.next()) / 2 ** 32, -3 + (0.6 * random.next()) / 2 ** 32, 8));
    const rows = Array.from({ length: 4_000 }, () => ({ from: cell(), to: cell(), count: random.below(30) }));
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    let stayed = -1;
    for (const resolution of [8, 7, 5, 3]) {
      const fine = flowsOf(BigUint64Array.from(rows, ({ from }) => from), BigUint64Array.from(rows, ({ to }) => to), rows.map(({ count }) => count));
      const coarse = mergePlaces(fine, (place) => parentOf(place, resolution));
      const balance = balanceOf(coarse);
      const sums = [balance.out, balance.in, balance.net, balance.stay].map((values) => values.reduce((a, b) => a + b, 0));
      expect(sums.slice(0, 3)).toEqual([total, total, 0]);
      expect(sums[3]).toBeGreaterThan(stayed);
      stayed = sums[3] ?? 0;
      const place = coarse.places[0] ?? 0n;
      expect(balance.out[0]).toBe(rows.filter(({ from }) => parentOf(from, resolution) === place).reduce((sum, { count }) => sum + count, 0));
    }
  });

  it('are none without rows', () => {
    expect(balanceOf(flowsOf<string>([], [], []))).toMatchObject({ out: new Float64Array(), selfContainment: new Float64Array() });
  });

  it('name what is wrong', () => {
    expect(() => flowsOf(['a'], ['a', 'b'], [1])).toThrow('1 origines, 2 destinations et 1 effectifs');
    expect(() => flowsOf(['a', 'a'], ['a', 'b'], [1, -2])).toThrow('Flux -2 à la ligne 1');
    expect(() => flowsOf(['a'], ['b'], [Number.NaN])).toThrow('Flux NaN');
  });
});
