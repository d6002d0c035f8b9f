import { describe, expect, it } from 'vitest';
import { allocate, allocateWhole, allocateZones } from './allocate.ts';
import { Random } from './stats/random.ts';

describe('one total', () => {
  it('names an impossible one', () => {
    expect(() => allocate(Number.NaN, [1])).toThrow('Total NaN');
    expect(() => allocate(Number.POSITIVE_INFINITY, [1])).toThrow('Total Infinity');
    expect(() => allocateWhole(2.5, [1])).toThrow('Total 2.5 non entier');
  });

  it('stays whole and exact whatever the weights, each part within one unit of its share', () => {
    const random = new Random(2);
    for (let turn = 0; turn < 200; turn++) {
      const weights = Array.from({ length: 1 + random.below(30) }, () => (random.below(4) === 0 ? 0 : random.next() / 2 ** 20));
      const total = random.below(5_000) - 500;
      const parts = allocateWhole(total, weights);
      const sum = weights.reduce((a, b) => a + b, 0);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      parts.forEach((part, at) => {
        const share = sum === 0 ? total / weights.length : (total * (weights[at] ?? 0)) / sum;
        expect(Number.isInteger(part) && Math.abs(part - share) < 1 + 1e-9).toBe(true);
      });
    }
  });
});

describe('totals of zones', () => {
  // Cell 1 is cut in two by the border of zones 0 and 1; zone 2 has no inhabitant; the total of zone 3 is not known.
  const memberships = {
    zone: Int32Array.of(0, 0, 1, 1, 2, 2, 3),
    share: Float64Array.of(1, 0.5, 0.5, 1, 1, 0.25, 1),
    size: Float64Array.of(30, 20, 20, 0, 0, 0, 12)
  };
  const totals = { values: Float64Array.of(100, 40, 10, 77), known: Uint8Array.of(1, 1, 1, 0) };

  it('follow share × size, share alone where nobody lives, worked by hand', () => {
    const { values, known, mode } = allocateZones(totals, memberships);
    // Zone 0: 30 and 10 of 40; zone 1: all on the cut cell; zone 2: 1 and 0.25 of 1.25.
    expect([...values]).toEqual([75, 25, 40, 0, 8, 2, 0]);
    expect([...known]).toEqual([1, 1, 1, 1, 1, 1, 0]);
    expect(mode).toBe('ventile');
  });

  it('stay whole where asked', () => {
    const seven = { values: Float64Array.of(7, 1, 3), known: Uint8Array.of(1, 1, 1) };
    const whole = allocateZones(seven, { zone: [0, 0, 1, 1, 2, 2], share: memberships.share.slice(0, 6), size: memberships.size.slice(0, 6) }, { whole: true });
    // 5.25 and 1.75; 1 and 0; 2.4 and 0.6.
    expect([...whole.values]).toEqual([5, 2, 1, 0, 2, 1]);
  });

  it('are conserved to 1e-9, zone by zone, over many cells', () => {
    const random = new Random(3);
    const zone = Int32Array.from({ length: 20_000 }, (_, row) => (row < 300 ? row : random.below(300)));
    const big = { values: Float64Array.from({ length: 300 }, () => random.below(1_000_000) / 3) };
    const { values } = allocateZones(big, { zone, share: Float64Array.from(zone, () => random.below(1001) / 1000), size: Float64Array.from(zone, () => random.next() / 1e6) });
    const sums = new Float64Array(300);
    zone.forEach((at, row) => (sums[at] = (sums[at] ?? 0) + (values[row] ?? 0)));
    sums.forEach((sum, at) => expect(Math.abs(sum - (big.values[at] ?? 0))).toBeLessThanOrEqual(1e-9 * (big.values[at] ?? 0)));
  });

  it('name what is wrong', () => {
    const one = { zone: [0], share: Float64Array.of(1), size: Float64Array.of(1) };
    expect(() => allocateZones({ values: Float64Array.of(5, 6) }, one)).toThrow('Zone 1 sans cellule');
    expect(() => allocateZones({ values: Float64Array.of(5) }, { ...one, zone: [4] })).toThrow('Zone 4 inconnue, ligne 0');
    expect(() => allocateZones({ values: Float64Array.of(5) }, { ...one, share: Float64Array.of(1.5) })).toThrow('Part 1.5');
    expect(() => allocateZones({ values: Float64Array.of(5) }, { ...one, size: Float64Array.of(-1) })).toThrow('Poids -1');
    expect(() => allocateZones({ values: Float64Array.of(5) }, { ...one, size: new Float64Array() })).toThrow('1 parts et 0 tailles');
    expect(() => allocateZones({ values: Float64Array.of(5.5) }, one, { whole: true })).toThrow('Total 5.5 non entier');
  });
});
