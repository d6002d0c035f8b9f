import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openAnswering, type Answering } from '../../warehouse/pipeline/compare/answering.ts';
import { makeFolder, publishFixture, removeFolder } from './snapshot-fixture.ts';

/**
 * The snapshot of the tests, opened as a build opens its own to ask it, before the tests of a file and until after
 * them.
 */
export function answeringFixture(): { folder: string; snapshot: () => Answering } {
  const folder = makeFolder();
  let opened: Answering;
  beforeAll(async () => {
    await publishFixture(folder, 'essai');
    opened = await openAnswering(join(folder, 'snapshot-essai.duckdb'), 'essai');
  });
  afterAll(() => {
    opened.close();
    removeFolder(folder);
  });
  return { folder, snapshot: () => opened };
}
