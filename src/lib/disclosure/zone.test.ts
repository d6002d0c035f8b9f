import { describe, expect, test } from 'vitest';
import { exactly, interval } from './interval.ts';
import { zoneTotal, type PublishedTerritory } from './zone.ts';

const communes: PublishedTerritory[] = [
  { code: 'commune:a', communes: ['a'], value: exactly(120) },
  { code: 'commune:b', communes: ['b'], value: interval(0, 9) },
  { code: 'commune:c', communes: ['c'], value: interval(0, 14) },
  { code: 'commune:d', communes: ['d'], value: exactly(40) }
];
const epci: PublishedTerritory = { code: 'epci:x', communes: ['b', 'c'], value: exactly(11) };
const bassin: PublishedTerritory = { code: 'bassin:y', communes: ['a', 'b'], value: exactly(124) };

describe('a drawn zone', () => {
  test('adds its communes, hidden ones as intervals', () => {
    expect(zoneTotal(['a', 'b'], communes).total).toEqual({ min: 120, max: 129 });
    expect(zoneTotal(['a', 'd'], communes).total).toEqual({ min: 160, max: 160 });
  });

  test('takes a larger territory wholly inside it when it is known more closely', () => {
    const { total, parts } = zoneTotal(['a', 'b', 'c'], [...communes, epci]);
    expect(total).toEqual({ min: 131, max: 131 });
    expect(parts.map(({ code }) => code)).toEqual(['commune:a', 'epci:x']);
  });

  test('never takes one that leaves the zone, nor two that overlap', () => {
    expect(zoneTotal(['b', 'd'], [...communes, epci]).total).toEqual({ min: 40, max: 49 });
    // x and y share b: y would count it twice, so only the first stands.
    expect(zoneTotal(['a', 'b', 'c'], [...communes, epci, bassin]).total).toEqual({ min: 131, max: 131 });
  });

  test('keeps the communes when the larger territory tells no more', () => {
    expect(zoneTotal(['a', 'd'], [...communes, { code: 'epci:z', communes: ['a', 'd'], value: interval(100, 300) }]).parts.map(({ code }) => code)).toEqual(['commune:a', 'commune:d']);
  });

  test('says which commune nobody publishes', () => {
    expect(() => zoneTotal(['a', 'e'], communes)).toThrow(/commune:e|pour e/);
  });
});
