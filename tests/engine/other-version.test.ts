import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CONTRACT } from '../../src/lib/catalogue/request/contract.ts';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeFolder, publishFixture, removeFolder, sealInService } from '../support/snapshot-fixture.ts';

const SERIES = 'gpec/projets_recrutement';
/** As many as one statement reads together. */
const MANY = 'pays:FR,region:53,region:28,departement:22,departement:29,departement:35,bassin:5314,bassin:5301';
const OTHER = 'reference/territoires';
let folder = '';
let api: Api;
let logged: string[] = [];
afterEach(() => {
  api.engine.close();
  removeFolder(folder);
});

/** A snapshot that another version of the software would have made. @param change to the tables of this one */
async function serve(change: string): Promise<void> {
  folder = makeFolder();
  await publishFixture(folder, 'autre', { change });
  const told: string[] = [];
  api = makeApi(folder, CATALOGUE, { followMs: 0 }, (message) => told.push(message));
  logged = told;
}

const underContract = (contract: number): string =>
  `update reference.instantane set valeur = '${contract}' where cle = 'contrat'`;
const answer = async (id: string) => {
  const response = await api.get(`/api/v1/requests/${id}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('a snapshot of another version of the software', () => {
  it.each([
    [
      'a renamed column',
      'alter table publie.cube_projets_recrutement rename column projets_difficiles to projets_durs',
      /projets_difficiles/
    ],
    ['a lost table', 'drop table publie.cube_projets_recrutement', /cube_projets_recrutement/],
    ['a lost macro', 'drop macro projets_des_filieres', /projets_des_filieres/, 'gpec/projets_regroupements']
  ])(
    'with %s: the requests that read it say that they are not in it, the others answer',
    async (_, change, lack, id = SERIES) => {
      await serve(change);
      const { status, body } = await answer(id);
      expect({ status, etat: body['etat'], motifs: body['motifs'] }).toEqual({
        status: 200,
        etat: 'non_disponible',
        motifs: [expect.stringMatching(/^Pas dans l’instantané du .*, construit par une autre version du logiciel\.$/)]
      });
      expect(JSON.stringify(body)).not.toMatch(/(Catalog|Binder) Error/);
      expect((await answer(OTHER)).status).toBe(200);
      // What the engine says is for whoever runs the site.
      expect(logged).toEqual([expect.stringMatching(lack)]);
    }
  );

  it('with a renamed column: so does a request for many territories at once, territory by territory', async () => {
    await serve('alter table publie.cube_projets_recrutement rename column projets_difficiles to projets_durs');
    const { status, body } = await answer(`${SERIES}?territoire=${MANY}`);
    expect([status, body['etat'], logged.length]).toEqual([200, 'non_disponible', MANY.split(',').length]);
  });

  it('of the contract before: it is served', async () => {
    await serve(underContract(CONTRACT - 1));
    expect((await answer(SERIES)).status).toBe(200);
    expect(await api.json('/health')).toMatchObject({ etat: 'ok', contrat: CONTRACT - 1 });
  });

  it.each([
    ['of a later contract', underContract(CONTRACT + 1), /il a été construit par une version plus récente du logiciel/],
    ['two contracts old', underContract(CONTRACT - 2), /il a été construit par une version trop ancienne du logiciel/],
    ['without what every page reads', 'drop table reference.appellations', /il lui manque ce que toute page lit/]
  ])('%s: nothing of it is served, in words', async (_, change, why) => {
    await serve(change);
    const { status, body } = await answer(OTHER);
    expect(status).toBe(503);
    expect(body['detail']).toMatch(why);
    expect((await api.get('/health')).status).toBe(503);
  });

  it('beside one of this version: the former stays in service', async () => {
    folder = makeFolder();
    await publishFixture(folder, 'e1');
    cpSync(join(folder, 'snapshot-e1.duckdb'), join(folder, 'snapshot-e0.duckdb'));
    sealInService(folder, 'e0', '2025-01-01T00:00:00.000Z');
    await publishFixture(folder, 'e1', { change: underContract(CONTRACT + 1) });
    sealInService(folder, 'e1');
    api = makeApi(folder, CATALOGUE, { followMs: 0 }, () => undefined);
    expect(await api.json('/health')).toMatchObject({ etat: 'repli', instantane: 'e0', repli: { attendu: 'e1' } });
  });
});
