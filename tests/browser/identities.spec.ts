import { expect, test, type APIRequestContext } from '@playwright/test';

/* Relations that must hold whatever the figures are, asked of the served demo through its own interface. */

type Row = Readonly<Record<string, string | number | boolean | null>>;

async function rowsOf(request: APIRequestContext, address: string): Promise<readonly Row[]> {
  const response = await request.get(`/api/v1/requests/${address}`);
  expect(response.status(), address).toBe(200);
  return ((await response.json()) as { lignes: readonly Row[] }).lignes;
}

const total = (rows: readonly Row[], column: string): number => rows.reduce((sum, row) => sum + Number(row[column]), 0);

test('shift-share: three effects are a change, and their sum that of the territory', async ({ request }) => {
  for (const level of ['a17', 'a38']) {
    const rows = await rowsOf(request, `gpec/structurel_residuel?territoire=departement:*&niveau=${level}`);
    const places = new Set(rows.map((row) => row['parametre_territoire']));
    expect(places.size).toBe(4);
    for (const row of rows)
      expect(
        Math.abs(
          Number(row['tendance']) + Number(row['structurel']) + Number(row['residuel']) - Number(row['variation'])
        )
      ).toBeLessThan(1e-6);
    for (const place of places) {
      const own = rows.filter((row) => row['parametre_territoire'] === place);
      const all = own.filter((row) => row['code'] === 'ensemble');
      const each = own.filter((row) => row['code'] !== 'ensemble');
      for (const effect of ['tendance', 'structurel', 'residuel', 'variation'])
        expect(total(each, effect) / total(all, effect)).toBeCloseTo(1, 9);
    }
  }
});

test('a location quotient against oneself is 1, activity by activity', async ({ request }) => {
  const rows = await rowsOf(request, 'gpec/specialisation_activites?territoire=region:53&reference=region:53');
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(Number(row['indice'])).toBeCloseTo(1, 12);
});

test('parts of a whole add up to it', async ({ request }) => {
  const jobs = await rowsOf(request, 'gpec/emploi_prive_portrait?territoire=departement:29&niveau=a17');
  expect(total(jobs, 'part')).toBeCloseTo(1, 9);
  expect(total(jobs, 'effectif')).toBe(Number(jobs[0]?.['effectif_total']));
  const ages = await rowsOf(request, 'gpec/pyramide_ages_metier');
  expect(total(ages, 'part')).toBeCloseTo(1, 6);
  for (const row of ages) expect(Number(row['femmes']) + Number(row['hommes'])).toBeCloseTo(Number(row['emplois']), 6);
});

test('a region is the sum of its départements, where figures add up', async ({ request }) => {
  for (const [address, column] of [
    ['gpec/emploi_prive_portrait?niveau=a17', 'effectif'],
    ['cprdfop/etablissements_formation?', 'effectif'],
    ['cprdfop/taux_remplissage?par=formation', 'capacite'],
    ['reference/population_cellules?resolution=6', 'population']
  ] as const) {
    const region = await rowsOf(request, address);
    const parts = await rowsOf(request, `${address}${address.endsWith('?') ? '' : '&'}territoire=departement:*`);
    expect(total(region, column)).toBeGreaterThan(0);
    expect(total(parts, column) / total(region, column), address).toBeCloseTo(1, 6);
  }
});

test('a favourable outcome is going on studying, or working among those who left', async ({ request }) => {
  const rows = (await rowsOf(request, 'cprdfop/quadrant_insertion_poursuite')).filter(
    (row) => Number(row['sortants']) === Number(row['effectif']) - Number(row['poursuivants'])
  );
  const outcomes = await rowsOf(request, 'cprdfop/poursuite_devenir_favorable?par=formation');
  expect(rows.length).toBeGreaterThan(5);
  let compared = 0;
  for (const { formation, poursuite, emploi, effectif } of rows) {
    const outcome = outcomes.find(
      (row) => row['voie'] === 'scolaire' && row['formation'] === formation && row['effectif'] === effectif
    );
    if (!outcome) continue;
    compared++;
    const [p, t] = [Number(poursuite), Number(emploi)];
    expect(Number(outcome['devenir'])).toBeCloseTo(p + t * (1 - p), 9);
  }
  expect(compared).toBeGreaterThan(5);
});
