import { cpSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { again, examples } from '../support/depth.ts';
import { makeFolder, publishFixture, removeFolder, sealInService, spoilFile } from '../support/snapshot-fixture.ts';

const made = makeFolder();
let folder = '';
let api: Api;
let logged: string[];

/** Three builds of one region, one a month, and a later one of another region. */
beforeAll(async () => {
  await publishFixture(made, 'e3');
  for (const id of ['e1', 'e2', 'f9']) cpSync(join(made, 'snapshot-e3.duckdb'), join(made, `snapshot-${id}.duckdb`));
  sealInService(made, 'e1', '2025-01-01T00:00:00.000Z');
  sealInService(made, 'e2', '2025-02-01T00:00:00.000Z');
  sealInService(made, 'f9', '2025-04-01T00:00:00.000Z', 'ailleurs');
  sealInService(made, 'e3', '2025-03-01T00:00:00.000Z');
});
afterAll(() => removeFolder(made));
afterEach(() => {
  api.engine.close();
  removeFolder(folder);
});

function copyOfFolder(): void {
  folder = makeFolder();
  cpSync(made, folder, { recursive: true, preserveTimestamps: true });
}

function serve(): void {
  logged = [];
  api = makeApi(folder, new Map(), { followMs: 0 }, (message) => logged.push(message));
}

it('a service that has just started lets its very first answer be kept', async () => {
  copyOfFolder();
  serve();
  expect((await api.get('/api/v1/snapshot')).headers.get('x-maille-pointeur')).toMatch(/^[0-9a-f]{16}$/);
});

/** Beside other tests, opening a file may wait. */
const SOON = { timeout: 10_000 };
const health = () => api.json('/health');
const pointTo = (id: string) => cpSync(join(folder, `snapshot-${id}.json`), join(folder, 'current.json'));

describe('a service that starts on a spoilt snapshot', () => {
  it('opens the newest sound one of the region, and says so in the log and /health', async () => {
    copyOfFolder();
    spoilFile(folder, 'e3', true);
    serve();
    expect(await health()).toMatchObject({
      etat: 'repli',
      instantane: 'e2',
      repli: { attendu: 'e3', motif: 'son fichier est abîmé' }
    });
    expect(await api.json('/api/v1/snapshot')).toMatchObject({ id: 'e2', repli: { attendu: 'e3' } });
    expect(logged).toEqual([expect.stringContaining('Instantané e3 illisible, l’instantané e2 reste en service')]);
    expect(api.engine.store.stamp).toBe('');
    expect((await api.get('/api/v1/snapshot')).headers.get('x-maille-pointeur')).toBeNull();
  });

  again('passes over a second spoilt one, and one that is no database', async () => {
    copyOfFolder();
    spoilFile(folder, 'e3');
    spoilFile(folder, 'e2');
    serve();
    expect((await health()).instantane).toBe('e1');
  });

  it('serves the one that is named as soon as its file is whole again', async () => {
    copyOfFolder();
    spoilFile(folder, 'e3');
    serve();
    expect((await health()).instantane).toBe('e2');
    cpSync(join(made, 'snapshot-e3.duckdb'), join(folder, 'snapshot-e3.duckdb'));
    await expect.poll(async () => (await health()).etat, SOON).toBe('ok');
    expect(await health()).toMatchObject({ instantane: 'e3', repli: null });
    expect((await api.get('/api/v1/snapshot')).headers.get('x-maille-pointeur')).toBe(api.engine.store.stamp);
    expect(api.engine.store.stamp).not.toBe('');
  });

  it('with no sound one left, says that it is spoilt: figures that may be wrong are not served', async () => {
    copyOfFolder();
    for (const id of ['e1', 'e2', 'e3']) spoilFile(folder, id);
    serve();
    const refused = await api.get('/health');
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      503,
      expect.stringContaining('abîmé, et aucun autre n’est gardé')
    ]);
  });

  it.each(['{"fi', ''].slice(0, examples(2, 1)))(
    'opens the newest sound one when current.json holds « %s », which the log says',
    async (content) => {
      copyOfFolder();
      rmSync(join(folder, 'snapshot-f9.json'));
      writeFileSync(join(folder, 'current.json'), content);
      serve();
      expect(await health()).toMatchObject({
        etat: 'repli',
        instantane: 'e3',
        repli: { attendu: null, motif: 'current.json est illisible' }
      });
      expect(logged).toEqual([
        expect.stringMatching(content === '' ? /^current\.json vide/ : /^current\.json illisible/)
      ]);
    }
  );

  again('serves a snapshot whose card says no sum, as before', async () => {
    copyOfFolder();
    const card = JSON.parse(readFileSync(join(folder, 'snapshot-e2.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(join(folder, 'current.json'), JSON.stringify({ ...card, sha256: undefined, bytes: undefined }));
    serve();
    expect(await health()).toMatchObject({ etat: 'ok', instantane: 'e2' });
  });
});

describe('a snapshot that is spoilt in service', () => {
  it('is left for a sound one', async () => {
    copyOfFolder();
    serve();
    expect((await health()).instantane).toBe('e3');
    spoilFile(folder, 'e3');
    await expect.poll(async () => (await health()).instantane, SOON).toBe('e2');
    // A build then puts another in service.
    pointTo('e1');
    await expect.poll(async () => (await health()).etat, SOON).toBe('ok');
    expect((await health()).instantane).toBe('e1');
  });

  it('is verified when a table no longer answers, whatever the time of its file', async () => {
    copyOfFolder();
    serve();
    expect((await health()).instantane).toBe('e3');
    spoilFile(folder, 'e3', true);
    api.engine.liveness.check = () => Promise.reject(new Error('Corrupt database file'));
    expect((await api.get('/health')).status).toBe(503);
    await expect.poll(async () => api.engine.store.use((snapshot) => Promise.resolve(snapshot.id)), SOON).toBe('e2');
  });

  it('is not left because its file was touched', async () => {
    copyOfFolder();
    serve();
    await health();
    utimesSync(join(folder, 'snapshot-e3.duckdb'), new Date(), new Date());
    for (let turn = 0; turn < 5; turn++) expect(await health()).toMatchObject({ etat: 'ok', instantane: 'e3' });
    const file = await api.get('/api/v1/snapshot/fichier');
    expect(file.status).toBe(200);
    await file.body?.cancel();
  });
});
