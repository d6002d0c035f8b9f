import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SitingDocument } from '../../src/lib/catalogue/api/siting.ts';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { openInService, type Query } from '../support/sample-region.ts';

/*
 * Where to open on real Bretagne, every commune and every pair of communes tried: who gains is counted here from the
 * tables, in SQL and JavaScript of its own, without the macros nor the engine of the product. On the snapshots of
 * `MAILLE_OUT`, or on one built from the producers' files of `MAILLE_DATA`.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = resolve(ROOT, process.env.MAILLE_DATA ?? '../shared/data');
const served = process.env.MAILLE_OUT;
const possible = served !== undefined || existsSync(DATA);
const COURSES = ['40023405', '32031213', '50022129'];
const KM = 20;

describe.runIf(possible)('where to open on real Bretagne', () => {
  let folder: string;
  let api: Api;
  let query: Query;
  let close: () => void;

  beforeAll(async () => {
    folder = served ?? mkdtempSync(join(tmpdir(), 'maille-lieux-'));
    if (served === undefined)
      await buildWarehouse({ profile: 'tests/profiles/bretagne-interne.yaml', data: DATA, out: folder });
    api = makeApi(folder, CATALOGUE);
    ({ query, close } = await openInService(folder));
  }, 600_000);
  afterAll(() => {
    close();
    api.engine.close();
    if (served === undefined) rmSync(folder, { recursive: true, force: true });
  });

  /**
   * For each commune, the hexagons that an opening there would serve and that no school serves, as their numbers; and
   * their people.
   */
  async function gains(course: string): Promise<{ served: number[][]; people: number[] }> {
    const versions = `select v.cfd from reference.diplomes as v join reference.diplomes as d on d.courant = v.courant
      where d.cfd = '${course}'`;
    const rows = await query(`
      with people as (
        select h3_parent(cellule, 7) as cell, sum(population) as people from publie.population_cellules group by 1
          having sum(population) > 0
      ), schools as (
        select h3_parent(e.cellule, 7) as cell from publie.cube_effectifs as c
          join publie.etablissements as e on e.uai = c.uai join reference.formations as f on f.formation = c.formation
        where c.rentree = (select max(rentree) from publie.cube_effectifs) and c.effectif > 0 and f.cfd in (${versions})
        union
        select h3_parent(e.cellule, 7) from publie.effectifs_voisins as c
          join publie.etablissements_voisins as e on e.uai = c.uai
        where c.rentree = (select max(rentree) from publie.cube_effectifs) and c.effectif > 0 and c.cfd in (${versions})
      ), near as (
        select distinct t.vers as cell from publie.trajets as t join schools on schools.cell = t.de where t.km <= ${KM}
      ), far as (
        select row_number() over (order by cell) - 1 as place, cell, people from people where cell not in (from near)
      ), towns as (
        select commune, h3_parent(arg_max(cellule, (population, cellule)), 7) as cell from publie.population_cellules
          group by commune
      )
      select towns.commune, list(far.place order by far.place), list(far.people order by far.place)
      from towns join publie.trajets as t on t.de = towns.cell join far on far.cell = t.vers
      where t.km <= ${KM} group by towns.commune order by towns.commune`);
    const people: number[] = [];
    const places = rows.map(([, list, persons]) => {
      const own = (list as (string | number)[]).map(Number);
      for (const [at, place] of own.entries()) people[place] = Number((persons as number[])[at]);
      return own;
    });
    return { served: places, people };
  }

  const ask = async (course: string, lieux: number): Promise<SitingDocument> =>
    (await api.json(
      `/api/v1/siting?formation=cfd:${course}&lieux=${lieux}&distance=${KM}&demande=habitants`
    )) as unknown as SitingDocument;

  test.each(COURSES)('one commune, then two, for cfd:%s: the best of all of them', async (course) => {
    const { served: sites, people } = await gains(course);
    const alone = sites.map((own) => own.reduce((sum, place) => sum + (people[place] ?? 0), 0));
    const best = Math.max(...alone);
    const one = await ask(course, 1);
    expect(one.reponses[0]?.prouve).toBe(true);
    expect(Math.abs((one.reponses[0]?.gain.min ?? 0) - best)).toBeLessThanOrEqual(1);

    const sets = sites.map((own) => new Set(own));
    let pair = 0;
    for (let first = 0; first < sites.length; first++)
      for (let second = first + 1; second < sites.length; second++) {
        const most = (alone[first] ?? 0) + (alone[second] ?? 0);
        if (most <= pair) continue;
        const twice = (sites[second] ?? []).reduce(
          (sum, place) => sum + (sets[first]?.has(place) ? (people[place] ?? 0) : 0),
          0
        );
        pair = Math.max(pair, most - twice);
      }
    const two = await ask(course, 2);
    expect(two.reponses[0]?.prouve).toBe(true);
    expect(Math.abs((two.reponses[0]?.gain.min ?? 0) - pair)).toBeLessThanOrEqual(1);
  });
});
