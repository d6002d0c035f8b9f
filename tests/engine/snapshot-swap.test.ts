import { copyFileSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/lib/server/config.ts';
import type { CataloguedRequest } from '../../src/lib/server/answer/catalogued-request.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { examples } from '../support/depth.ts';
import { makeFolder, publishFixture, putInService, removeFolder } from '../support/snapshot-fixture.ts';

let catalogue: Map<string, CataloguedRequest>;
const opened: { engine: Engine; folder: string }[] = [];

beforeAll(async () => {
  catalogue = await catalogueOf(TEST_REQUESTS);
});
afterEach(() => {
  for (const { engine, folder } of opened.splice(0)) {
    engine.close();
    removeFolder(folder);
  }
});

function start(folder: string, reports: string[] = []): Engine {
  const engine = new Engine(
    { ...readConfig({ MAILLE_OUT: folder, UV_THREADPOOL_SIZE: '8' }), followMs: 0 },
    catalogue,
    (message) => reports.push(message)
  );
  opened.push({ engine, folder });
  return engine;
}

async function total(
  engine: Engine,
  parameters: [string, string][] = [['niveau', 'ensemble']]
): Promise<[string, unknown]> {
  return engine.use('essai/projets', parameters, async (prepared) => {
    const { meta, table } = await engine.answer(prepared);
    const column = table.columns.find(({ name }) => name === 'projets');
    return [meta.instantane.id, column?.type === 'int64' ? column.values[0] : null];
  });
}

async function until<T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await read();
    if (wanted(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('never came');
}

const OTHER = {
  change:
    'update publie.cube_projets_recrutement set projets = 100007, projets_min = 100007, projets_max = 100007 where projets = 131879'
};

test('while requests run, each sees one whole snapshot, and the old one is closed once drained', async () => {
  const folder = makeFolder();
  await publishFixture(folder, 'aa');
  const engine = start(folder);
  expect(await total(engine)).toEqual(['aa', 131879n]);
  let running = true;
  const seen = new Set<string>();
  let requests = 0;
  const clients = Array.from({ length: 6 }, async (_, client) => {
    for (let round = 0; running; round++) {
      // A parameter that changes each time, so that the cache does not answer in the engine's place.
      const [id, value] = await total(engine, [
        ['niveau', 'ensemble'],
        ['minimum', String((client * 1000 + round) % 900)]
      ]);
      expect([id, value]).toEqual(id === 'aa' ? ['aa', 131879n] : ['bb', 100007n]);
      seen.add(id);
      requests++;
    }
  });
  const old = await engine.store.use(async (snapshot) => snapshot);
  await publishFixture(folder, 'bb', OTHER);
  await until(
    () => total(engine),
    ([id]) => id === 'bb'
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  running = false;
  await Promise.all(clients);
  expect(seen).toEqual(new Set(['aa', 'bb']));
  expect(requests).toBeGreaterThan(20);
  expect(old.closed).toBe(true);
});

test('a snapshot in use stays open until its last user leaves', async () => {
  const folder = makeFolder();
  await publishFixture(folder, 'aa');
  const engine = start(folder);
  let release = (): void => undefined;
  const held = engine.store.use(async (snapshot) => {
    await new Promise<void>((resolve) => (release = resolve));
    expect(snapshot.closed).toBe(false);
    await snapshot.connect(async (connection) =>
      expect((await connection.run('select count(*) from reference.territoires')).rowCount).toBe(1)
    );
    return snapshot;
  });
  await until(
    async () => release,
    (known) => known.toString() !== '() => undefined'
  );
  await publishFixture(folder, 'bb', OTHER);
  await until(
    () => total(engine),
    ([id]) => id === 'bb'
  );
  release();
  expect((await held).closed).toBe(true);
});

const UNREADABLE: readonly (readonly [string, (folder: string) => void])[] = [
  ['truncated', (folder) => truncateSync(join(folder, 'snapshot-bb.duckdb'), 5000)],
  ['missing', (folder) => unlinkSync(join(folder, 'snapshot-bb.duckdb'))],
  ['not a database', (folder) => writeFileSync(join(folder, 'snapshot-bb.duckdb'), 'rien')],
  ['empty', (folder) => truncateSync(join(folder, 'snapshot-bb.duckdb'), 0)]
];

test.each(UNREADABLE.slice(0, examples(4, 1)))(
  'a new snapshot that is %s leaves the old one in service, and says so once',
  async (_, spoil) => {
    const folder = makeFolder();
    await publishFixture(folder, 'aa');
    const reports: string[] = [];
    const engine = start(folder, reports);
    await total(engine);
    await publishFixture(folder, 'bb', OTHER);
    putInService(folder, 'aa');
    spoil(folder);
    putInService(folder, 'bb');
    // The new one is opened beside the answers, in its own time; ten answers after it is given up say whether it is
    // told again.
    for (let after = 0; after < 10; after += reports.length > 0 ? 1 : 0) {
      expect((await total(engine))[0]).toBe('aa');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(reports).toEqual([expect.stringContaining('aa reste en service')]);
  }
);

const POINTERS = ['{', '{"file": "../snapshot-aa.duckdb", "id": "zz"}', '', 'null', '[]', '{"file": 3, "id": "zz"}'];

test.each(POINTERS.slice(0, examples(6, 1)))('a pointer that holds « %s » changes nothing', async (content) => {
  const folder = makeFolder();
  await publishFixture(folder, 'aa');
  const engine = start(folder);
  await total(engine);
  writeFileSync(join(folder, 'current.json'), content);
  expect((await total(engine))[0]).toBe('aa');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await total(engine))[0]).toBe('aa');
});

test('without a snapshot, 503 with what its reader may do; then it appears', async () => {
  const folder = makeFolder();
  const engine = start(folder);
  await expect(total(engine)).rejects.toMatchObject({
    status: 503,
    message: 'Ce site n’a pas encore de chiffres à montrer.'
  });
  await publishFixture(folder, 'aa');
  expect((await total(engine))[0]).toBe('aa');
});

test('a snapshot file is never written, and cannot reach outside itself', async () => {
  const folder = makeFolder();
  await publishFixture(folder, 'aa');
  const before = readFileSync(join(folder, 'snapshot-aa.duckdb'));
  copyFileSync(join(folder, 'current.json'), join(folder, 'secret.csv'));
  const engine = start(folder);
  await engine.store.use(async (snapshot) =>
    snapshot.connect(async (connection) => {
      for (const sql of [
        'delete from publie.cube_demandeurs',
        'create table publie.x (a integer)',
        `select * from read_csv('${folder}/secret.csv')`,
        `select * from read_text('/etc/passwd')`,
        `copy (select 1) to '${folder}/sortie.csv'`,
        `attach '${folder}/autre.duckdb'`,
        'set enable_external_access = true',
        "set memory_limit = '64GB'",
        'install httpfs',
        'load spatial'
      ]) {
        await expect(connection.run(sql), sql).rejects.toThrow();
      }
    })
  );
  expect(readFileSync(join(folder, 'snapshot-aa.duckdb')).equals(before)).toBe(true);
});
