import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withdraw } from '../../warehouse/pipeline/run/withdraw.ts';
import { makeApi, type Api } from '../support/api.ts';
import { publishNext } from '../support/next-snapshot.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, removeFolder } from '../support/snapshot-fixture.ts';

const [FIRST, SECOND, THIRD] = ['aaaaaaaa00000001', 'bbbbbbbb00000002', 'cccccccc00000003'];
const REASON = 'Un fichier sous convention portait des communes de trop.';

const root = makeFolder();
const folder = join(root, 'instantanes');
const backup = join(root, 'sauvegarde');
let api: Api;

const ASKED = '/api/v1/requests/essai/projets?territoire=region:53&annee=2025&niveau=metier';

/** A figure that this snapshot alone has. */
const figureOf = (projects: number): string =>
  `update publie.cube_projets_recrutement set projets = ${projects}, projets_min = ${projects},
    projets_max = ${projects} where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:A0X40';`;

async function publishOn(day: string, id: string, projects: number): Promise<void> {
  const builtAt = `${day}T08:00:00.000Z`;
  const dated = `update reference.instantane set valeur = '${builtAt}' where cle = 'construit_le';`;
  const surprises = [{ table: 'cube_projets_recrutement', phrase: `projets, Bretagne : ${projects}` }];
  await publishNext(folder, id, { builtAt, change: dated + figureOf(projects), surprises });
}

async function open(): Promise<void> {
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS), { followMs: 0 }, () => undefined);
}

const inService = async (): Promise<unknown> => (await api.json('/api/v1/snapshot'))['id'];

beforeAll(async () => {
  mkdirSync(folder);
  await publishOn('2026-03-02', FIRST, 4101);
  await publishOn('2026-06-02', SECOND, 4202);
  await publishOn('2026-10-03', THIRD, 4303);
  cpSync(folder, backup, { recursive: true });
  await open();
});
afterAll(() => {
  api.engine.close();
  removeFolder(root);
});

/** Every door through which a figure of the region leaves, held to this snapshot. */
async function refusedEverywhere(id: string, figure: string): Promise<void> {
  for (const format of ['json', 'csv', 'parquet', 'arrow']) {
    const response = await api.get(`${ASKED}&format=${format}&instantane=${id}`);
    const text = await response.text();
    expect([response.status, text.includes(figure)], format).toEqual([410, false]);
    expect(text).toContain(REASON);
  }
}

describe('a snapshot that was withdrawn', () => {
  test('answers no more to who holds to it, once answered or not', async () => {
    expect(await (await api.get(`${ASKED}&format=csv&instantane=${SECOND}`)).text()).toContain('4202');
    expect(JSON.stringify(await api.json('/api/v1/changes'))).toMatch(/4.?202/);
    withdraw(folder, SECOND, REASON, '2026-11-30T12:00:00.000Z');
    await refusedEverywhere(SECOND, '4202');
    expect(await inService()).toBe(THIRD);
    // What came after it no longer says from what it changed.
    const changes = async (): Promise<string> => JSON.stringify(await api.json('/api/v1/changes'));
    await expect.poll(changes).toContain('est retiré');
    expect(await changes()).not.toMatch(/4.?202/);
  });

  test('leaves service at once, and the newest of the others takes its place, which says why', async () => {
    expect(await inService()).toBe(THIRD);
    withdraw(folder, THIRD, REASON, '2026-11-30T13:00:00.000Z');
    await expect.poll(inService).toBe(FIRST);
    await refusedEverywhere(THIRD, '4303');
    expect((await api.json('/api/v1/snapshot'))['retraits']).toEqual([
      { id: THIRD, construit_le: '2026-10-03T08:00:00.000Z', le: '2026-11-30T13:00:00.000Z', raison: REASON },
      { id: SECOND, construit_le: '2026-06-02T08:00:00.000Z', le: '2026-11-30T12:00:00.000Z', raison: REASON }
    ]);
  });

  test('is told to those who follow, without a figure', async () => {
    const changes = JSON.stringify(await api.json('/api/v1/changes'));
    expect(changes).not.toMatch(/4.?202|4.?303/);
    const feed = await (await api.get('/flux.atom')).text();
    expect([feed.includes(REASON.replace(/\.$/, '')), /4.?202|4.?303/.test(feed)]).toEqual([true, false]);
  });

  test('comes back neither with a backup put in the place of the folder, nor with a new start', async () => {
    api.engine.close();
    rmSync(folder, { recursive: true });
    cpSync(backup, folder, { recursive: true });
    await open();
    expect(await inService()).toBe(FIRST);
    await refusedEverywhere(THIRD, '4303');
    await refusedEverywhere(SECOND, '4202');
    const whole = await api.get(
      '/api/v1/requests/essai/projets?territoire=region:53&annee=2025&niveau=metier&format=csv'
    );
    expect(await whole.text()).toContain('4101');
  });
});
