import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Differences } from '../../src/lib/catalogue/records/changes.ts';
import { differencesOf, type NewSnapshot } from '../../warehouse/pipeline/compare/differences.ts';
import { publish, snapshotFile } from '../../warehouse/pipeline/publish/publication.ts';
import { silentReporter } from '../../warehouse/pipeline/report.ts';
import { onBase, rowsOf } from '../../warehouse/pipeline/sql.ts';
import { columnsOf, hashOf, tableContent } from '../../warehouse/pipeline/steps.ts';
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
  options: FixtureOptions & Partial<Pick<NewSnapshot, 'builtAt' | 'region' | 'losses' | 'keys' | 'surprises'>> = {}
): Promise<Differences> {
  const work = makeFolder();
  try {
    const { builtAt = '2026-10-03T08:00:00.000Z', region = 'epreuve', losses, keys, surprises, ...bent } = options;
    await publishFixture(work, id, bent);
    const path = join(work, 'travail.duckdb');
    renameSync(join(work, snapshotFile(id)), path);
    const differences = await differencesOf(
      folder,
      {
        ...{ path, builtAt, region, profile: 'epreuve', content: { id, tables: await sumsOf(path) } },
        ...(losses && { losses }),
        ...(keys && { keys }),
        ...(surprises && { surprises })
      },
      silentReporter()
    );
    publish(
      folder,
      path,
      { file: snapshotFile(id), id, builtAt, profile: 'epreuve', demo: false },
      { differences, essais: null, concordance: null, constats: null }
    );
    return differences;
  } finally {
    removeFolder(work);
  }
}

/** A hash of the rows of each table, by `publie.x`. */
export function sumsOf(path: string): Promise<Record<string, string>> {
  return onBase(path, async (connection) => {
    const tables = await rowsOf(
      connection,
      "select schema_name || '.' || table_name as nom from duckdb_tables() where schema_name in ('publie', 'reference')"
    );
    const sums: Record<string, string> = {};
    for (const { nom } of tables)
      sums[String(nom)] = hashOf(await tableContent(connection, String(nom), await columnsOf(connection, String(nom))));
    return sums;
  });
}
