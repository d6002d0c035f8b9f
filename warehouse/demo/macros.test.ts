import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, type DemoBase } from './demo-base.ts';

let base: DemoBase;
let other: DemoBase;

beforeAll(async () => {
  [base, other] = await Promise.all([openBase(53, 1), openBase(54, 1)]);
});
afterAll(() => {
  base.close();
  other.close();
});

async function rows(sql: string, from = base): Promise<unknown[][]> {
  return (await from.connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
}

describe('sharing out', () => {
  it('gives whole parts that add up to the total of their group, near their weights', async () => {
    const parts = await rows(
      `select g, list(p order by i), sum(p) from (select g, i, part(if(g = 'a', 10, 1000), poids, g, i) as p
        from (values ('a', 1, 1), ('a', 2, 1), ('a', 3, 1), ('b', 1, 0.2), ('b', 2, 0.3),
        ('b', 3, 0.5)) as t(g, i, poids)) group by g order by g`
    );
    expect(parts).toEqual([
      ['a', ['3', '4', '3'], '10'],
      ['b', ['200', '300', '500'], '1000']
    ]);
    // A thousand unequal weights: no part is a unit away from its share.
    expect(
      await rows(
        `select sum(p), max(abs(p - 777 * w / s)) < 1 from (select *, part(777, w, 1, i) as p, sum(w) over () as s
          from (select i, hasard(i) as w from range(1000) as t(i)))`
      )
    ).toEqual([['777', true]]);
  });

  it('computes the check letter of a school code, and keys of a SIRET', async () => {
    // 359001 = 23 × 15608 + 17 and 299012 = 23 × 13000 + 12; letters without I, O and Q: U is the 18th, N the 13th.
    expect(await rows("select uai_demo('35', 1), uai_demo('29', 12)")).toEqual([['0359001U', '0299012N']]);
    const [[siret] = []] = await rows('select siret_demo(1)');
    const luhn = (digits: string): number =>
      [...digits]
        .reverse()
        .map((digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 2))
        .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10;
    expect([luhn(String(siret)), luhn(String(siret).slice(0, 9))]).toEqual([0, 0]);
  });

  it('goes by straight lines between known points', async () => {
    expect(await rows('select interpole(0.5, [0, 1, 3], [2, 4, 0]), interpole(2, [0, 1, 3], [2, 4, 0])')).toEqual([
      [3, 2]
    ]);
  });
});

describe('a draw', () => {
  it('is the same for the same words and seed, another for others, and spread evenly', async () => {
    const draw = 'select hasard(i), hasard(i, 1) from range(20000) as t(i)';
    expect(await rows(draw)).toEqual(await rows(draw));
    expect(await rows('select hasard(7)')).not.toEqual(await rows('select hasard(7)', other));
    // Ten boxes of 2,000 expected: a chi-square above 27.9 (nine degrees of freedom) happens once in a thousand.
    const boxes = await rows(
      `select floor(u * 10), count(*) from (${draw.replace('hasard(i),', 'hasard(i) as u,')}) group by 1`
    );
    expect(boxes.length).toBe(10);
    expect(boxes.reduce((sum, [, count]) => sum + (Number(count) - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
    // Neighbours, and the same words with one more, have nothing in common.
    const [[next, word] = []] = await rows(
      `select abs(corr(u, v)), abs(corr(u, w)) from (select hasard(i) as u, hasard(i + 1) as v, hasard(i, 1) as w
        from range(20000) as t(i))`
    );
    expect(Number(next)).toBeLessThan(0.03);
    expect(Number(word)).toBeLessThan(0.03);
  });

  it('around one, nine values in ten within 0.7 and 1.45 for a width of 0.3', async () => {
    const [[within] = []] = await rows(
      'select avg((autour(0.3, i) between 0.7 and 1.45)::int) from range(20000) as t(i)'
    );
    expect(Number(within)).toBeGreaterThan(0.86);
    expect(Number(within)).toBeLessThan(0.94);
  });
});
