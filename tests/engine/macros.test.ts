import { readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wilson } from '../../src/lib/disclosure/wilson.ts';
import { distanceKm, unitVector } from '../../src/lib/h3/sphere.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  for (const name of [
    'wilson',
    'distances',
    'codes',
    'sommes',
    'intervalles',
    'standardisation',
    'voies',
    'carte_formations'
  ])
    await connection.run(readFileSync(`warehouse/macros/${name}.sql`, 'utf8'));
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

async function row(sql: string): Promise<unknown[]> {
  return (await (await connection.run(sql)).getRows())[0] ?? [];
}

describe('a sum of rounded cells', () => {
  it('holds the total that was rounded, cell by cell, whatever it was; a cell alone stays as published', async () => {
    // 25,000 totals of 1 to 20 cells of 0 to 30 projects, drawn by the engine, rounded to the unit.
    const [outside, alone, wide] = await row(`with cellules as (
        select i % 25000 as total, random() * 30 as vrai from range(500000) as t(i) where i < 25000 or random() < 0.8
      ), sommes as (
        select count(*) as n, sum(vrai) as vrai, sum(round(vrai)) as dit from cellules group by total
      ), bornes as (select *, bas_arrondi(dit, n, n * 0.5) as bas, haut_arrondi(dit, n, n * 0.5) as haut from sommes)
      select (count(*) filter (n > 1 and vrai not between bas and haut))::integer,
        (count(*) filter (n = 1 and (bas <> dit or haut <> dit)))::integer, max(haut - bas - n)::integer from bornes`);
    expect([outside, alone]).toEqual([0, 0]);
    // No wider than the rounding of each, and of the bounds themselves.
    expect(Number(wide)).toBeLessThanOrEqual(1);
  });

  it('is at worst n / 2 from what is published: four cells of 10.5 rounded to 11 are 42, said 42 to 46', async () => {
    expect(await row('select bas_arrondi(44, 4, 4 * 0.5)::integer, haut_arrondi(44, 4, 4 * 0.5)::integer')).toEqual([
      42, 46
    ]);
    expect(await row('select bas_arrondi(1, 3, 3 * 0.5)::integer, haut_arrondi(7, 1, 0.5)::integer')).toEqual([0, 7]);
  });
});

describe('wilson_min and wilson_max', () => {
  it('give the published interval for 81 of 263 (Newcombe 1998, table I: 0.2553 to 0.3662)', async () => {
    const [low, high] = await row('select wilson_min(81, 263), wilson_max(81, 263)');
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('stay within 0 and 1 at the ends (Newcombe 1998: 0 of 20 is 0 to 0.1611)', async () => {
    const [low, high, top] = await row('select wilson_min(0, 20), wilson_max(0, 20), wilson_max(20, 20)');
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.1611, 4);
    expect(top).toBe(1);
  });

  it('say nothing of no one', async () => {
    expect(await row('select wilson_min(0, 0), wilson_max(0, 0)')).toEqual([0, 1].map(() => null));
  });

  it('agree with the pipeline', async () => {
    for (const [k, n] of [
      [7, 20],
      [1, 999],
      [500, 1000]
    ] as const) {
      const [low, high] = await row(`select wilson_min(${k}, ${n}), wilson_max(${k}, ${n})`);
      const expected = wilson(k, n);
      expect(low).toBeCloseTo(expected?.min ?? Number.NaN, 12);
      expect(high).toBeCloseTo(expected?.max ?? Number.NaN, 12);
    }
  });
});

it('zeros_rendus gives back the zeros of a code, and cuts none', async () => {
  expect(
    await row(
      `select zeros_rendus('1', 2), zeros_rendus('35', 2), zeros_rendus('2A', 2), zeros_rendus('974', 2),
        zeros_rendus('801', 4), zeros_rendus(null, 2)`
    )
  ).toEqual(['01', '35', '2A', '974', '0801', null]);
});

it('distance_km agrees with the engine', async () => {
  const [a, b] = [unitVector(48.1173, -1.6778), unitVector(48.3904, -4.4861)];
  const [km] = await row(`select distance_km(${a.x}, ${a.y}, ${a.z}, ${b.x}, ${b.y}, ${b.z})`);
  expect(km).toBeCloseTo(distanceKm(a, b), 9);
});

describe('somme_ordonnee and moyenne_ordonnee', () => {
  // From the smallest, 1 + 1 + 10^16; from the greatest, each 1 is lost beside it.
  it.each(['1e16, 1, 1', '1, 1e16, 1', '1, 1, 1e16', '1, null, 1e16, 1'])(
    'add %s from the smallest, whatever the order of rows',
    async (values) => {
      const rows = `(select unnest([${values}]::double[]) as x)`;
      expect(await row(`select somme_ordonnee(x), moyenne_ordonnee(x) from ${rows}`)).toEqual([
        10_000_000_000_000_002,
        10_000_000_000_000_002 / 3
      ]);
    }
  );

  it('say nothing of nothing', async () => {
    expect(await row('select somme_ordonnee(x), moyenne_ordonnee(x) from (select null::double as x)')).toEqual([
      null,
      null
    ]);
    expect(await row('select somme_ordonnee(x) from (select 1.0::double as x where false)')).toEqual([null]);
  });
});

describe('voie_lue', () => {
  it('says that nothing is near only once every file is read', async () => {
    expect(await row('select voie_lue(0, 3, 0, true), voie_lue(0, 0, 0, true)')).toEqual([
      'trouvée ailleurs dans la région',
      'rien dans les fichiers lus'
    ]);
    expect(await row('select voie_lue(0, 3, 0, false), voie_lue(0, 0, 0, false)')).toEqual([
      'ne peut être su',
      'ne peut être su'
    ]);
  });

  it('says what is found near, or somewhere, whatever was not read', async () => {
    expect(await row('select voie_lue(1, 3, 0, false), voie_lue(0, 3, 2, false)')).toEqual([
      'trouvée',
      'trouvée dans la région, lieu non lu'
    ]);
  });
});

describe('proposition_signes', () => {
  const VALUES = [1, 0, -1, null] as const;
  type Sign = (typeof VALUES)[number];
  const SIGNS = VALUES.flatMap((demand) =>
    VALUES.flatMap((fill) =>
      VALUES.flatMap((outcome) => VALUES.map((tension) => [demand, fill, outcome, tension] as const))
    )
  );

  /** The rule as the notes of the list write it. */
  function written([demand, fill, outcome, tension]: readonly [Sign, Sign, Sign, Sign]): string {
    const count = (wanted: Sign, signs: readonly Sign[]): number => signs.filter((sign) => sign === wanted).length;
    const three = [demand, fill, outcome];
    const [lead, withTense, withCalm] = [
      count(1, three) - count(-1, three),
      count(1, [...three, tension]) - count(-1, three),
      count(-1, [...three, tension]) - count(1, three)
    ];
    if (lead > 0 && withTense >= 2 && (outcome === 0 || outcome === 1))
      return demand === 1 && (outcome === 1 || tension === 1) ? 'ouvrir' : 'conforter';
    return lead < 0 && withCalm >= 2 && demand !== 1 ? 'questionner' : 'ne pas conclure';
  }

  it('says what the rule says of each of the 256 ways that four signs may be', async () => {
    expect(SIGNS).toHaveLength(256);
    const list = SIGNS.map((signs) => `(${signs.map((sign) => `${sign}::INTEGER`).join(', ')})`).join(', ');
    const result = await connection.runAndReadAll(
      `select d, r, v, t, proposition_signes(d, r, v, t) from (values ${list}) as s(d, r, v, t)`
    );
    const said = new Map(result.getRows().map((found) => [JSON.stringify(found.slice(0, 4)), found[4]]));
    for (const signs of SIGNS) expect([signs, said.get(JSON.stringify(signs))]).toEqual([signs, written(signs)]);
  });

  it('a sign is for, against, or neither where bounds straddle thresholds', async () => {
    expect(
      await row(
        `select signe_seuils(1.2, 1.2, 0.8, 1.2), signe_seuils(0.8, 0.8, 0.8, 1.2), signe_seuils(1, 1.5, 0.8, 1.2),
          signe_seuils(null, null, 0.8, 1.2)`
      )
    ).toEqual([1, -1, 0, null]);
  });
});

describe('what is not read', () => {
  it('takes every value that it may have, and what all of them say is said', async () => {
    expect(
      await row(
        `select proposition_commune(['ouvrir', 'ouvrir']), proposition_commune(['ouvrir', 'conforter']),
          proposition_commune(['conforter', 'ne pas conclure']), proposition_commune(['ouvrir', 'questionner'])`
      )
    ).toEqual(['ouvrir', 'conforter', 'ne pas conclure', 'ne pas conclure']);
    expect(
      await row('select len(valeurs_signe(null, [-1, 0, 1], [1, 1, 0])), len(valeurs_signe(1, [-1, 0, 1], [1, 1]))')
    ).toEqual([3n, 2n]);
  });
});

describe('comparisons like for like', () => {
  // Admissions of men and women at Berkeley in six departments (Bickel, Hammel and O'Connell, 1975).
  const BERKELEY =
    '(values (512, 825, 89, 108), (353, 560, 17, 25), (120, 325, 202, 593), (138, 417, 131, 375), (53, 191, 94, 393), (22, 373, 24, 341)) as v(x1, n1, x0, n0)';

  it('tests as R does: mantelhaen.test(UCBAdmissions, correct = FALSE) gives 1.5246, p = 0.2169', async () => {
    const [z, p] = await row(`select z_mh(x1, n1, x0, n0) as z, p_bilaterale(z) from ${BERKELEY}`);
    expect(Number(z) ** 2).toBeCloseTo(1.5246, 4);
    expect(p).toBeCloseTo(0.2169, 4);
  });

  it('of one part is the gap of two rates, and the errors add up', async () => {
    // 0.6 − 0.4; 0.24 / 50 + 0.24 / 100 = 0.0072.
    const [gap, error] = await row(
      'select ecart_mh(x1, n1, x0, n0), erreur_mh(x1, n1, x0, n0) from (values (30, 50, 40, 100)) as v(x1, n1, x0, n0)'
    );
    expect(gap).toBeCloseTo(0.2, 12);
    expect(error).toBeCloseTo(Math.sqrt(0.0072), 12);
  });

  it('weighs each part by what it compares, whatever totals say', async () => {
    // Within each part the first side is 0.1 above, yet its total, 90 of 200, is under 150 of 200: most of it is in the
    // hard part.
    const reversed = '(values (72, 180, 6, 20), (18, 20, 144, 180)) as v(x1, n1, x0, n0)';
    expect(
      await row(`select sum(x1) / sum(n1) < sum(x0) / sum(n0), round(ecart_mh(x1, n1, x0, n0), 6) from ${reversed}`)
    ).toEqual([true, 0.1]);
    expect(await row(`select ecart_mh(x1, n1, x0, n0) from (values (5, 10, 0, 0)) as v(x1, n1, x0, n0)`)).toEqual([
      null
    ]);
  });

  it('does not test where so few are expected that the normal law is no guide (Mantel and Fleiss)', async () => {
    expect(await row('select z_mh(x1, n1, x0, n0) from (values (1, 20, 3, 200)) as v(x1, n1, x0, n0)')).toEqual([null]);
  });

  it('of several readings keeps that which concludes least', async () => {
    expect(
      await row('select z_prudent([3, 2]), z_prudent([-3, -2]), z_prudent([-1, 2]), z_prudent([2, null])')
    ).toEqual([2, -2, 0, null]);
  });

  it('keeps false discoveries as the pipeline does, on any table', async () => {
    // Benjamini and Hochberg (1995), the fifteen of their example: four are kept at 5 %.
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
    ];
    expect(
      await row(
        `select count(*) filter (p <= cut) from (select p, max(p) filter (kept) over () as cut
          from (select p, tient_son_rang(p) as kept from (select unnest([${published.join(', ')}]) as p)))`
      )
    ).toEqual([4n]);
  });

  it.each([
    [1.959963984540054, 0.05],
    [-2.5758293035489, 0.01],
    [3.290526731491926, 0.001],
    [0, 1]
  ])('%f standard errors is a probability of %f', async (z, p) => {
    expect(Number((await row(`select p_bilaterale(${z}::double)`))[0]) / p).toBeCloseTo(1, 6);
  });
});
