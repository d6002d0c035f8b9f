import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/**
 * One school, in the cell of Rennes where two thirds of its inhabitants are; the other cell is 3.7 km away, Brest 210.
 */
const SCHOOL = `
insert into publie.cube_effectifs (rentree, uai) values (2024, 'E');
insert into publie.etablissements (uai, x, y, z) select 'E', x, y, z from publie.population_cellules
  where commune = 'commune:35238' and population = 100;
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('effectifs', '2024', 'rentrée 2024', true);
update reference.sources set presente = true;`;

const folder = makeFolder();
let engine: Engine;

beforeAll(async () => {
  await publishFixture(folder, 'menages', { change: SCHOOL });
  const id = 'cprdfop/distance_sans_voiture';
  engine = new Engine(
    readConfig({ MAILLE_OUT: folder }),
    await catalogueOf({ [id]: readFileSync(join(import.meta.dirname, `../../queries/${id}.sql`), 'utf8') })
  );
});
afterAll(() => {
  engine.close();
  removeFolder(folder);
});

const ask = (parameters: Record<string, string>) =>
  engine.use('cprdfop/distance_sans_voiture', Object.entries(parameters), (prepared) => engine.answer(prepared));

test('beyond 2 km live none or all of the 30,000 households of Rennes, and the 12,000 of Brest', async () => {
  const { table } = await ask({ par: 'departement', distance: '2' });
  expect(jsonRows(table)).toMatchObject([
    { code: 'departement:35', loin: null, loin_min: 0, loin_max: 30_000, sans_voiture: 30_000, menages: 115_000 },
    { code: 'departement:29', loin: 12_000, sans_voiture: 12_000, menages: 70_000, part_loin: 1 }
  ]);
});

test('nobody of Rennes lives beyond 5 km of it; by intercommunality, Rennes only has one', async () => {
  expect(jsonRows((await ask({ par: 'epci', distance: '5' })).table)).toMatchObject([
    { code: 'epci:243500139', loin: 0, part_loin: 0 }
  ]);
});

test('a territory whose households are not known has no row, and says what to add', async () => {
  const { meta, table } = await ask({ territoire: 'departement:22' });
  expect(jsonRows(table)).toEqual([]);
  expect(meta.etat).toBe('non_disponible');
});
