import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellToCenterChild, gridDisk, latLngToCell } from 'h3-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows, type JsonValue } from '../../src/lib/table/json-rows.ts';
import { remakeDerived } from '../support/derived-tables.ts';
import { emptySnapshot } from '../support/empty-snapshot.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/*
 * Three hexagons in a row, a hundred people each, two kilometres a step: R and S in the region, V beyond its limit.
 * Twelve places at R, eight at V.
 */

const QUERIES = join(import.meta.dirname, '../../queries');
const [R = '', S = ''] = gridDisk(latLngToCell(48.1, -2.9, 7), 1);
const V = gridDisk(S, 1).find((cell) => cell !== S && cell !== R && !gridDisk(R, 1).includes(cell)) ?? '';
const number = (cell: string): string => `${BigInt(`0x${cell}`)}::UBIGINT`;
const fine = (cell: string, resolution: number): string => number(cellToCenterChild(cell, resolution));
const KM = [
  ['R', R, 'R', R, 0],
  ['S', S, 'S', S, 0],
  ['V', V, 'V', V, 0],
  ['R', R, 'S', S, 2],
  ['S', S, 'R', R, 2],
  ['S', S, 'V', V, 2],
  ['V', V, 'S', S, 2],
  ['R', R, 'V', V, 4],
  ['V', V, 'R', R, 4]
] as const;

const WORLD = `
delete from publie.cube_population_age; delete from publie.population_cellules; delete
  from publie.cube_capacites; delete from publie.etablissements; delete from publie.cube_effectifs; delete
  from publie.sessions_formation; delete from publie.cube_apprentis_centres;
${[
  ['R', R],
  ['S', S]
]
  .map(
    ([name = '', cell = '']) => `
insert into reference.territoires (territoire, maille, code, nom, dans_region)
  values ('commune:${name}', 'commune', '${name}', 'Commune ${name}', true);
insert into reference.appartenances (commune, territoire, maille)
  values ('commune:${name}', 'commune:${name}', 'commune'), ('commune:${name}', 'region:53', 'region');
insert into publie.population_cellules (cellule, commune, population, surface_km2)
  values (${fine(cell, 8)}, 'commune:${name}', 100, 0.7);`
  )
  .join('')}
insert into publie.population_voisine (cellule, commune, nom, departement, population, par_contour)
  values (${fine(V, 8)}, 'commune:V', 'Ailleurs', 'departement:50', 100, false);
insert into publie.trajets (de, vers, km) values
  ${KM.map(([, from, , to, km]) => `(${number(from)}, ${number(to)}, ${km})`).join(', ')};
insert into publie.etablissements (uai, nom, commune, cellule) values ('A', 'Lycée A', 'commune:R', ${fine(R, 9)});
insert into publie.etablissements_voisins (uai, nom, commune, departement, cellule)
  values ('B', 'Lycée B', 'commune:V', 'departement:50', ${fine(V, 9)});
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1) values (2024, 'A', 'f1', 12, null);
insert into publie.capacites_voisines (rentree, uai, formation, capacite) values (2024, 'B', 'f1', 8),
  (2023, 'B', 'f1', 999);
insert into publie.effectifs_voisins (rentree, uai, formation, cfd, niveau, domaine_nsf, effectif)
  values (2024, 'B', 'f1', '50022137', 3, '22', 20);
insert into publie.sessions_voisines (session, organisme, mois, certification, domaine_nsf, niveau, commune,
  departement, cellule) values ('s', 'Organisme', '2025-03', 'rncp:7', '22', 4, 'commune:V', 'departement:50',
  ${fine(V, 9)});
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('capacites', '2024', 'rentrée 2024', true);`;

const folder = makeFolder();
const muteFolder = makeFolder();
const engines: Engine[] = [];

beforeAll(async () => {
  await publishFixture(folder, 'bordure', { change: WORLD });
  await publishFixture(muteFolder, 'muette', {
    change: `${WORLD} delete from publie.capacites_voisines; insert into reference.bordure (domaine, objet, millesime, departement, nom, communes, population, lu) values ('capacites', null, '2024', 'departement:50', 'Manche', 1, 100, false);`
  });
  const names = [
    'cprdfop/accessibilite_places',
    'cprdfop/simulateur_places',
    'cprdfop/simulateur_bilan',
    'cprdfop/etablissements_formation'
  ];
  const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(QUERIES, `${name}.sql`), 'utf8')]));
  for (const out of [folder, muteFolder])
    engines.push(new Engine(readConfig({ MAILLE_OUT: out }), await catalogueOf(texts)));
});
afterAll(() => {
  for (const engine of engines) engine.close();
  removeFolder(folder);
  removeFolder(muteFolder);
});

async function ask(
  world: number,
  name: string,
  parameters: Record<string, string>
): Promise<{ rows: Record<string, JsonValue>[]; signals: readonly string[] }> {
  const engine = engines[world];
  if (!engine) throw new Error('Monde absent');
  const { meta, table } = await engine.use(
    `cprdfop/${name}`,
    Object.entries({ rentree: '2024', portee: '3', ...parameters }),
    (prepared) => engine.answer(prepared)
  );
  return { rows: jsonRows(table), signals: meta.signalements };
}

describe('places and people beyond the limit', () => {
  test('share what is in reach: 12 places for R and S, 8 for S and V', async () => {
    const { rows, signals } = await ask(0, 'accessibilite_places', { decroissance: 'aucune', demande: 'habitants' });
    expect(rows.map(({ cellule, pour_mille }) => [String(cellule), pour_mille]).sort()).toEqual(
      [
        [R, 60],
        [S, 100]
      ].sort()
    );
    expect(signals).toEqual([]);
  });

  test('are in reach of an opening, and in no total', async () => {
    const { rows } = await ask(0, 'simulateur_bilan', { ou: 'commune:S', places: '6', demande: 'habitants' });
    expect(rows).toMatchObject([
      { population: 200, places_avant: 12, places_apres: 18, couverte_avant: 200, gagnants: 200 }
    ]);
    const gains = (await ask(0, 'simulateur_places', { ou: 'commune:S', places: '6', demande: 'habitants' })).rows;
    // With decay f(2 km of 3): six places for S and, at that weight, R and V.
    const f = (Math.exp(-0.5 * (2 / 3) ** 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));
    expect(Number(gains.find(({ cellule }) => cellule === S)?.gain)).toBeCloseTo(6000 / (100 + 200 * f), 2);
    expect(gains.map(({ cellule }) => String(cellule)).sort()).toEqual([R, S].sort());
  });

  test('where the file stops at the limit, the cells in reach of it say that they are a lower bound', async () => {
    const { rows, signals } = await ask(1, 'accessibilite_places', { decroissance: 'aucune', demande: 'habitants' });
    expect(rows.map(({ cellule, minorant }) => [String(cellule), minorant]).sort()).toEqual(
      [
        [R, false],
        [S, true]
      ].sort()
    );
    expect(signals).toEqual([expect.stringContaining('un minorant')]);
  });

  test('and so does a simulation', async () => {
    const scenario = { ou: 'commune:S', places: '6', demande: 'habitants' };
    const cells = await ask(1, 'simulateur_places', scenario);
    expect(cells.rows.map(({ cellule, minorant }) => [String(cellule), minorant]).sort()).toEqual(
      [
        [R, false],
        [S, true]
      ].sort()
    );
    const balance = await ask(1, 'simulateur_bilan', scenario);
    expect([balance.rows[0]?.minorant, balance.rows[0]?.population]).toEqual([true, 200]);
    for (const { signals } of [cells, balance]) expect(signals).toEqual([expect.stringContaining('un minorant')]);
    expect((await ask(0, 'simulateur_bilan', scenario)).signals).toEqual([]);
  });
});

describe('what is taught within reach of a territory', () => {
  const connection = emptySnapshot();
  const rowsOf = async (sql: string): Promise<unknown[][]> =>
    (await connection().runAndReadAll(sql)).getRowsJson() as unknown[][];
  beforeAll(async () => {
    await connection().run(WORLD);
    await connection().run(
      `insert into publie.cube_effectifs (rentree, uai, formation, effectif)
        values (2024, 'A', 'f1', 30); insert into reference.bordure (domaine, objet, millesime, departement, nom,
        communes, population, lu) values ('sessions', null, '2025', 'departement:50', 'Manche', 1, 100, false)`
    );
    await remakeDerived(connection(), WORLD);
  });

  test('each route, inside and beyond, with its kilometres over land', async () => {
    const near = "select voie, lieu, code, voisin, km from formations_a_portee('commune:S', 3) order by lieu";
    expect(await rowsOf(near)).toEqual([
      ['scolaire', 'A', null, false, 2],
      ['scolaire', 'B', '50022137', true, 2],
      ['continue', 's', '7', true, 2]
    ]);
    expect(await rowsOf("select lieu from formations_a_portee('commune:R', 3)")).toEqual([['A']]);
  });
});

test('only macros of distances and access read a neighbouring table, so that no count holds one', () => {
  const files = readdirSync(QUERIES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((name) => /publie\.\w*voisin/.test(readFileSync(join(QUERIES, name), 'utf8')))).toEqual([]);
});
