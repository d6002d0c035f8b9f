import type { DuckDBConnection } from '@duckdb/node-api';
import { prepareDatabase, rawTables, recordLineage } from './prepare-database.ts';
import { recordOf, recordSources } from '../read/meta.ts';
import { createRawTables } from '../read/raw.ts';
import { readModels } from './models.ts';
import { protectionOf } from '../declared/protection.ts';
import { readProfile } from '../declared/profile.ts';
import { runModels } from './run-models.ts';
import { readSources } from '../declared/source.ts';
import { openSteps } from '../steps.ts';

/** Every table of the warehouse, without any file: right columns and types, for requests and tests. */
export async function createEmptyWarehouse(connection: DuckDBConnection, profileName = 'bretagne'): Promise<void> {
  const profile = readProfile(profileName);
  const sources = readSources();
  await prepareDatabase(connection, profile, '1970-01-01T00:00:00.000Z');
  await createRawTables(connection, sources);
  await recordSources(connection, await Promise.all(sources.map((source) => recordOf(connection, source, profile))));
  const models = await readModels(connection, rawTables(sources));
  await recordLineage(connection, models);
  await runModels({ connection }, models, {
    protection: { classes: protectionOf(models, sources), ledger: null, reports: '' },
    steps: await openSteps(connection),
    profile: ''
  });
}
