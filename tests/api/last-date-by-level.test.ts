import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/*
 * Unemployment of the first quarter of 2025 is there for the zones alone, as Insee's files of zones come before those
 * of départements: each level is asked at the last date that it has.
 */

const REQUEST = 'gpec/chomage_territoires';
const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 'dates', {
    change: `update reference.millesimes set dernier = false where domaine = 'taux_chomage';
      update reference.millesimes set mailles = 'departement zone_emploi' where domaine = 'taux_chomage';
      insert into reference.millesimes (domaine, millesime, libelle, dernier, mailles)
        values ('taux_chomage', '2025T1', '1er trimestre 2025', true, 'zone_emploi')`
  });
  api = makeApi(folder, CATALOGUE);
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

interface Told {
  readonly parametres: { readonly trimestre: string | null };
  readonly couverture: readonly string[];
}

async function dateOf(query: string): Promise<[string | null, string[]]> {
  const { parametres, couverture } = (await api.json(`/api/v1/requests/${REQUEST}?${query}`)) as unknown as Told;
  return [parametres.trimestre, couverture.filter((said) => said.startsWith('Les fichiers lus n’ont pas encore'))];
}

test('zones are asked at the newest date, and nothing is said of it', async () => {
  expect(await dateOf('par=zone_emploi')).toEqual(['2025T1', []]);
});

test('départements are asked at their own last date, and the answer says which is newer', async () => {
  expect(await dateOf('par=departement')).toEqual([
    '2024T4',
    [
      'Les fichiers lus n’ont pas encore les départements au 1ᵉʳ trimestre 2025 : leur dernière date est 4ᵉ trimestre 2024.'
    ]
  ]);
});

test('a date that is asked is kept, at any level', async () => {
  expect(await dateOf('par=departement&trimestre=2025T1')).toEqual(['2025T1', []]);
  expect(await dateOf('par=departement&trimestre=2023T4')).toEqual(['2023T4', []]);
});

test('a level that no date has is asked at the newest', async () => {
  expect(await dateOf('par=region')).toEqual(['2025T1', []]);
});
