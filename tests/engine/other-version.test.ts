import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CONTRACT } from '../../src/lib/catalogue/request/interface.ts';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeFolder, publishFixture, removeFolder, sealInService } from '../support/snapshot-fixture.ts';

const SERIES = 'gpec/projets_recrutement';
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
    ['a lost macro', 'drop macro bas_arrondi', /bas_arrondi/]
  ])('with %s: the requests that read it say that they are not in it, the others answer', async (_, change, lack) => {
    await serve(change);
    const health = (await api.json('/health')) as { etat: string; requetes_absentes: Record<string, string> };
    expect(health.etat).toBe('partiel');
    const [lacking = ''] = Object.keys(health.requetes_absentes);
    expect(Object.keys(health.requetes_absentes).length).toBeLessThan(CATALOGUE.size / 2);
    expect(health.requetes_absentes[lacking]).toMatch(lack);
    const { status, body } = await answer(lacking);
    expect({ status, etat: body['etat'], motifs: body['motifs'] }).toEqual({
      status: 200,
      etat: 'non_disponible',
      motifs: [expect.stringMatching(/^Pas dans l’instantané du .*, construit par une autre version du logiciel\.$/)]
    });
    expect(JSON.stringify(body)).not.toMatch(/(Catalog|Binder) Error/);
    expect((await answer(OTHER)).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it('of a later contract: nothing of it is served, and the service says why', async () => {
    await serve(`delete from reference.instantane where cle = 'contrat';
      insert into reference.instantane values ('contrat', '${CONTRACT + 1}')`);
    const { status, body } = await answer(SERIES);
    expect(status).toBe(503);
    expect(body['detail']).toContain('il a été construit par une version plus récente du logiciel');
    expect((await api.get('/health')).status).toBe(503);
  });

  it.each([
    ['of which most requests find nothing', 'drop schema publie cascade', /: \d+ requêtes sur \d+ n’y trouvent pas/],
    ['without what every page reads', 'drop table reference.appellations', /il lui manque ce que toute page lit/]
  ])('%s: nothing of it is served, in words', async (_, change, why) => {
    await serve(change);
    const { status, body } = await answer(OTHER);
    expect(status).toBe(503);
    expect(body['detail']).toMatch(why);
  });

  it('beside one of this version: the former stays in service', async () => {
    folder = makeFolder();
    await publishFixture(folder, 'e1');
    cpSync(join(folder, 'snapshot-e1.duckdb'), join(folder, 'snapshot-e0.duckdb'));
    sealInService(folder, 'e0', '2025-01-01T00:00:00.000Z');
    await publishFixture(folder, 'e1', {
      change: `insert into reference.instantane values ('contrat', '${CONTRACT + 1}')`
    });
    sealInService(folder, 'e1');
    api = makeApi(folder, CATALOGUE, { followMs: 0 }, () => undefined);
    expect(await api.json('/health')).toMatchObject({ etat: 'repli', instantane: 'e0', repli: { attendu: 'e1' } });
  });
});
