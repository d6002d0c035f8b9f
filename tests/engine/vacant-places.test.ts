import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { TRAINING_ROWS } from '../support/training-rows.ts';

/*
 * Rennes: 24 places for 18 pupils, 12 places for 15 of another training, and places without any pupil counted. Brest
 * has no position.
 */

const QUERY = join(import.meta.dirname, '../../queries/cprdfop/places_vacantes.sql');
const folder = makeFolder();
let engine: Engine;

beforeAll(async () => {
  await publishFixture(folder, 'vacantes', {
    change: `${TRAINING_ROWS}
      update reference.sources set presente = true where source = 'effectifs';
      insert into reference.formations (formation, niveau, domaine_nsf, premiere_annee) values ('mefstat11:f2', 4, '22', true), ('mefstat11:f3', 4, '22', true), ('mefstat11:f4', 4, '22', false);
      insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1) values (2024, '0350001A', 'mefstat11:f2', 12, 9), (2024, '0350001A', 'mefstat11:f3', 30, 9), (2024, '0350001A', 'mefstat11:f4', 30, 9), (2023, '0350001A', 'mefstat11:f3', 99, 9);
      insert into publie.cube_effectifs (rentree, uai, formation, effectif) values (2024, '0350001A', 'mefstat11:f2', 15), (2024, '0350001A', 'mefstat11:f4', 1), (2025, '0350001A', 'mefstat11:f3', 1);`
  });
  engine = new Engine(
    readConfig({ MAILLE_OUT: folder }),
    await catalogueOf({ 'cprdfop/places_vacantes': readFileSync(QUERY, 'utf8') })
  );
});
afterAll(() => {
  engine.close();
  removeFolder(folder);
});

async function ask(parameters: Record<string, string>) {
  const { meta, table } = await engine.use('cprdfop/places_vacantes', Object.entries(parameters), (prepared) =>
    engine.answer(prepared)
  );
  return { state: meta.etat, rows: jsonRows(table) };
}

test('an overfilled training fills no other: 6 places are vacant of 36, not 3', async () => {
  const { rows } = await ask({});
  expect(rows).toMatchObject([
    { commune: 'Rennes', places_vacantes: 6, capacite: 36, effectif: 33, formations: 2, etablissements: 1 }
  ]);
  expect(rows[0]?.part).toBeCloseTo(1 / 6, 12);
});

test('an overfilled training has zero vacant places; no share under twenty places', async () => {
  const { rows } = await ask({ niveau: '4' });
  expect(rows).toMatchObject([{ places_vacantes: 0, capacite: 12, part: null, part_statut: 'non_diffuse' }]);
});

test('a territory without placed school has no cell, and the answer says so', async () => {
  expect(await ask({ territoire: 'departement:29' })).toMatchObject({ state: 'non_disponible', rows: [] });
});
