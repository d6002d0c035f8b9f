import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readProfile } from '../declared/profile.ts';
import { knownCommunes } from './usage-pages.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create schema raw;
    create table raw.decoupage__epci (code VARCHAR, membres VARCHAR);
    create table raw.decoupage__communes as from (values
      ('35238', 'Rennes', '53', 'commune-actuelle'), ('44109', 'Nantes', '52', 'commune-actuelle'),
        ('97411', 'Saint-Denis', '04', 'commune-actuelle'),
      ('97502', 'Saint-Pierre', '975', 'commune-actuelle'),
        ('98818', 'Nouméa', null, 'commune-actuelle')) as c(code, nom, region, type);`);
});
afterAll(() => connection.closeSync());

const own = async (profile: string): Promise<string[]> =>
  (await knownCommunes({ connection, profile: readProfile(profile), workFolder: '' }))
    .filter(({ inRegion }) => inRegion)
    .map(({ code }) => code);

test('communes of the site’s region are those of its code, or all for the country', async () => {
  expect(await own('bretagne')).toEqual(['35238']);
  expect(await own('france')).toEqual(['35238', '44109', '97411']);
});
