import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Differences } from '../../src/lib/catalogue/records/changes.ts';
import { differencesOf } from '../../warehouse/pipeline/compare/differences.ts';
import { completeDifferences, publish, snapshotFile } from '../../warehouse/pipeline/publish/publication.ts';
import { silentReporter } from '../../warehouse/pipeline/report.ts';
import { makeFolder, publishFixture, removeFolder, type FixtureOptions } from './snapshot-fixture.ts';

/** Requests as a build finds them, in a folder of their own: that folder. */
export function writeQueries(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [id, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, `${id}.sql`)), { recursive: true });
    writeFileSync(join(folder, `${id}.sql`), text);
  }
  return folder;
}

/**
 * Puts a small snapshot in service after the one that is, as a build does: compared first, then published. Returns what
 * it says it changed.
 */
export async function publishNext(
  folder: string,
  id: string,
  requests: Readonly<Record<string, string>>,
  options: FixtureOptions & {
    builtAt?: string;
    region?: string;
    /** Milliseconds that its comparison is given. */
    time?: number;
    /** Whether another command asks for the folder. */
    isWanted?: () => boolean;
    /** Between the switch and the end of a comparison that was not finished. */
    onSwitch?: () => Promise<void>;
  } = {}
): Promise<Differences> {
  const work = makeFolder();
  try {
    const { builtAt = '2026-10-03T08:00:00.000Z', region = 'epreuve', time, isWanted, onSwitch, ...bent } = options;
    await publishFixture(work, id, bent);
    const path = join(work, 'travail.duckdb');
    renameSync(join(work, snapshotFile(id)), path);
    const queries = writeQueries(join(work, 'requetes'), requests);
    const { differences, finish } = await differencesOf(
      folder,
      { path, content: { id, tables: {}, macros: '' }, builtAt, profile: 'epreuve', region, queries },
      silentReporter(),
      time
    );
    publish(
      folder,
      path,
      { file: snapshotFile(id), id, builtAt, profile: 'epreuve', demo: false },
      { differences, essais: null, concordance: null, constats: null }
    );
    if (finish === null) return differences;
    await onSwitch?.();
    const whole = await finish(isWanted);
    completeDifferences(folder, id, whole, builtAt);
    return whole;
  } finally {
    removeFolder(work);
  }
}
