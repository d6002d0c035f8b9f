import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { makeFolder, publishFixture, removeFolder, sealInService, spoilFile } from '../support/snapshot-fixture.ts';

/** A proxy in front of several services says which publication is answered. */
let folder = '';
let engine: Engine;
let reports: string[] = [];

/** As the script of publication copies it: the snapshot, then what names it. */
async function copied(publication: number, id: string): Promise<void> {
  await publishFixture(folder, id);
  sealInService(folder, id, `2025-06-0${publication}T10:00:00.000Z`);
  copyFileSync(join(folder, 'current.json'), join(folder, `publication-${publication}.json`));
}

beforeEach(async () => {
  folder = makeFolder();
  reports = [];
  const config = { ...readConfig({ MAILLE_OUT: folder, MAILLE_PUBLICATIONS: '1' }), followMs: 0 };
  engine = new Engine(config, new Map(), (message) => reports.push(message));
  await copied(1, 'aa');
});
afterEach(() => {
  engine.close();
  removeFolder(folder);
});

const served = () => engine.store.use(async ({ id }) => id);

describe('a publication', () => {
  test('is served once it is asked; a later one is opened in advance, and never left', async () => {
    await expectProblem(served(), 502, 'Le mandataire n’a pas dit quelle publication servir');
    await engine.store.hold(1);
    expect(await served()).toBe('aa');
    await copied(2, 'bb');
    await engine.store.prepare(2);
    expect(await served()).toBe('aa');
    // Copied here, and not yet answered from: no reader learns of it.
    const kept = () => engine.store.use(async (snapshot) => (await engine.past.kept(snapshot)).map(({ id }) => id));
    expect(await kept()).toEqual(['aa']);
    await engine.store.hold(2);
    expect([await served(), await kept()]).toEqual(['bb', ['bb', 'aa']]);
    await engine.store.hold(1);
    expect(await served()).toBe('bb');
  });

  test('asked by many at once is opened once, and the snapshot before it closed', async () => {
    await engine.store.hold(1);
    const before = await engine.store.use(async (snapshot) => snapshot);
    await copied(2, 'bb');
    const found = await Promise.all(
      Array.from({ length: 8 }, async () => {
        await engine.store.hold(2);
        return engine.store.use(async (snapshot) => snapshot);
      })
    );
    expect([new Set(found).size, found[0]?.id, before.closed]).toEqual([1, 'bb', true]);
  });

  test('that is not here, or not whole, is for another machine: what is in service stays', async () => {
    await engine.store.hold(1);
    await expectProblem(engine.store.hold(2), 502, 'La publication 2 n’est pas entière sur cette machine');
    await copied(3, 'cc');
    spoilFile(folder, 'cc');
    await expectProblem(engine.store.prepare(3), 502, 'La publication 3');
    expect(await served()).toBe('aa');
    expect(reports.filter((message) => message.startsWith('Publication 3'))).toHaveLength(1);
  });

  test('whose file is spoilt while it is served is no longer: no earlier one answers in its place', async () => {
    await copied(2, 'bb');
    await engine.store.hold(2);
    spoilFile(folder, 'bb', true);
    engine.store.doubt();
    await expect.poll(() => served().catch(() => 'aucun')).toBe('aucun');
    await expectProblem(engine.store.hold(2), 502, 'La publication 2');
  });
});

test('a request that began before a switch has all its answers from the same snapshot', async () => {
  await copied(2, 'bb');
  await engine.store.hold(1);
  const seen = await engine.store.pinned(async () => {
    const first = await served();
    await engine.store.hold(2);
    return [first, await served(), await engine.store.pinned(served), engine.store.stamp];
  });
  const after = [await served(), engine.store.stamp];
  expect(seen.slice(0, 3)).toEqual(['aa', 'aa', 'aa']);
  expect(after[0]).toBe('bb');
  expect(after[1]).not.toBe(seen[3]);
});
