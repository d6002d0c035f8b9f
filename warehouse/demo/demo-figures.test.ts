import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourcesNamed } from '../../src/lib/catalogue/header/check-rests-on.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { builtDemo } from '../../tests/support/built-demo.ts';
import { openInService, type Query } from '../../tests/support/sample-region.ts';
import { openAnswering } from '../pipeline/compare/answering.ts';
import { QUERIES_FOLDER } from '../pipeline/layout.ts';
import { readCurrent } from '../pipeline/publish/publication.ts';

const NO_TRAINING = 'cprdfop/metiers_sans_formation';

let demo: string;
let query: Query;
let close = (): void => undefined;

beforeAll(async () => {
  demo = await builtDemo();
  ({ query, close } = await openInService(demo));
}, 500_000);
afterAll(() => close());

it('has the pupils that the Depp published in 2020: 42,368 in 146 schools, 18,211 in first year, 12,916 after the bac', async () => {
  expect(
    await query(`select sum(e.effectif)::integer, count(distinct e.uai)::integer,
      sum(e.effectif) filter (f.premiere_annee)::integer, sum(e.effectif) filter (f.post_bac)::integer
      from publie.cube_effectifs as e left join reference.formations as f on f.formation = e.formation
        where e.rentree = 2024`)
  ).toEqual([[42_368, 146, 18_211, 12_916]]);
});

it('covers with its hexagons the 27,208 km² of Bretagne', async () => {
  const [[surface] = []] = await query('select sum(surface_km2) from publie.population_cellules');
  expect(Math.abs(Number(surface) / 27_208 - 1)).toBeLessThan(0.015);
});

it('has a bassin whose difficulty grows while that of the region falls', async () => {
  const shares = async (place: string): Promise<number[]> =>
    (
      await query(
        `select projets_difficiles_min / projets_max, projets_difficiles_max / projets_min
          from publie.cube_projets_recrutement where territoire = '${place}' and metier = 'ensemble' order by annee`
      )
    ).flatMap((bounds) => bounds.map(Number));
  const [, before = 1, after = 0] = await shares('bassin:5303');
  expect(after).toBeGreaterThan(before + 0.1);
  // 59 % in 2024, 55.7 % in 2025, as France Travail published.
  const [low, , , high] = await shares('region:53');
  expect(Number(low)).toBeGreaterThan(0.55);
  expect(Number(high)).toBeLessThan(0.6);
});

it('reads all that could contradict « no training » (C13): some have none, some apprenticeship alone', async () => {
  const current = readCurrent(demo);
  const answering = await openAnswering(join(demo, current?.file ?? ''), 'demo');
  try {
    const request = await answering.describe(
      NO_TRAINING,
      readFileSync(join(QUERIES_FOLDER, `${NO_TRAINING}.sql`), 'utf8')
    );
    const unread = [...sourcesNamed(request.definition.repose_sur)].filter(
      (name) => !answering.reference.sources.some(({ source, lue }) => source === name && lue)
    );
    expect(unread).toEqual([]);
    const rows = jsonRows((await answering.document(request, [['seuil', '1']])).table);
    const of = (wanted: (row: Record<string, unknown>) => boolean): string[] =>
      rows
        .filter(wanted)
        .map(({ code }) => String(code).slice(-5))
        .sort();
    // By hand: of the four titles that schools and organisations do not prepare, centres teach gardening (A1203) and
    // serving (G1803), which schools teach too by their bac pro, nobody housekeeping (K1304) nor adult education
    // (K2111).
    expect(of(({ sans_formation: none }) => none === true)).toEqual(['T1X60', 'W1X80']);
    expect(
      of(
        ({ apprentissage, scolaire, continue: continuing, sanitaire }) =>
          apprentissage === 'trouvée' &&
          [scolaire, continuing, sanitaire].every((route) => route === 'rien dans les fichiers lus')
      )
    ).toEqual(['A1X41']);
    // A family that no diploma, certification nor course in health and social work reaches is told so, and no other.
    const reached = await query(`select distinct vers_code from reference.passages
      where vers_nomenclature = 'fap2021' and (de_nomenclature in ('cfd', 'rncp', 'rs') or de_code[1:3] in ('J15', 'J13', 'J14', 'J11', 'K12', 'K13'))`);
    const unreached = of(({ situation }) => String(situation).startsWith('aucun diplôme'));
    expect(unreached).toContain('R0X61');
    expect(unreached.filter((code) => reached.some(([family]) => family === code))).toEqual([]);
  } finally {
    answering.close();
  }
});
