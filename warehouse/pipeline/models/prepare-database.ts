import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Profile } from '../declared/profile.ts';
import type { Source } from '../declared/source.ts';
import { PROJECT_FOLDER } from '../layout.ts';
import { rawTable } from '../raw-table.ts';
import { createMeta } from '../read/meta.ts';
import { appendTexts } from '../sql.ts';
import { registerFunctions } from './functions.ts';
import { createMacros, macroSum } from './macros.ts';
import { lineageOf, type Model } from './models.ts';

/** Functions, macros and the `meta` tables, in an empty database. */
export async function prepareDatabase(connection: DuckDBConnection, profile: Profile, builtAt: string): Promise<void> {
  registerFunctions(connection);
  await createMacros(connection);
  await createMeta(connection, profile, builtAt, projectVersion(), macroSum());
}

/** Which sources each cube rests on, in `meta.lignage`. */
export async function recordLineage(connection: DuckDBConnection, models: readonly Model[]): Promise<void> {
  await appendTexts(
    connection,
    'meta',
    'lignage',
    lineageOf(models).map(({ cube, source }) => [cube, source])
  );
}

export function rawTables(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => source.entities.map(rawTable));
}

/** That of package.json. */
export function projectVersion(): string {
  const content = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as { version: string };
  return content.version;
}
