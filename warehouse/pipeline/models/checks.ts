import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { checkTerritories, type CheckResult } from './check-territories.ts';
import { tablesReadBy } from './dependencies.ts';
import { messageOf } from '../failure.ts';
import { CHECKS_FOLDER, QUERIES_FOLDER } from '../layout.ts';
import { CHECK_HEADER, readSqlWith } from './model-header.ts';
import type { Profile } from '../declared/profile.ts';
import { requestFiles } from '../declared/request-files.ts';
import { splitSqlFile } from '../declared/sql-file.ts';
import { appendTexts, rowsOf } from '../sql.ts';

const SHOWN_ROWS = 3;

/** Runs every check of warehouse/checks, then that of territories: zero rows = pass. Some name profiles or layers. */
export async function runChecks(
  connection: DuckDBConnection,
  profile: Pick<Profile, 'id'>,
  schemas: readonly string[] | null = null
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const file of readdirSync(CHECKS_FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    results.push(await runCheck(connection, join(CHECKS_FOLDER, file), profile, schemas));
  }
  return [...results, await checkTerritories(connection)];
}

async function runCheck(
  connection: DuckDBConnection,
  path: string,
  profile: Pick<Profile, 'id'>,
  schemas: readonly string[] | null
): Promise<CheckResult> {
  const name = basename(path, '.sql');
  const {
    header: { severite: severity, profils: profiles },
    body
  } = readSqlWith(CHECK_HEADER, path, `warehouse/checks/${name}.sql`);
  if (profiles.length > 0 && !profiles.includes(profile.id))
    return { name, severity, result: 'sans_objet', detail: `ne vaut que pour ${profiles.join(', ')}` };
  if (schemas !== null && !(await readsOnly(connection, body, name, schemas)))
    return { name, severity, result: 'sans_objet', detail: 'ne se vérifie qu’à la construction' };
  try {
    const rows = await rowsOf(connection, `select * from (${body}) order by all limit ${SHOWN_ROWS}`);
    if (rows.length === 0) return { name, severity, result: 'conforme', detail: '' };
    return { name, severity, result: 'non_conforme', detail: rows.map((row) => describe(row)).join(' ; ') };
  } catch (error) {
    return {
      name,
      severity,
      result: 'non_conforme',
      detail: `requête en erreur : ${messageOf(error).split('\n')[0] ?? ''}`
    };
  }
}

async function readsOnly(
  connection: DuckDBConnection,
  sql: string,
  name: string,
  schemas: readonly string[]
): Promise<boolean> {
  const reads = await tablesReadBy(connection, sql, name);
  return reads.every((table) => schemas.includes(table.split('.')[0] ?? ''));
}

/** Prepares every request of `queries/`: one that no longer fits the tables stops the publication. */
export async function prepareRequests(
  connection: DuckDBConnection,
  folder: string = QUERIES_FOLDER
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [id, text] of Object.entries(requestFiles(folder) ?? {})) {
    const name = `requete__${id}`;
    const lack = await whyNotPrepared(connection, splitSqlFile(text, id).body);
    results.push({ name, severity: 'erreur', result: lack === null ? 'conforme' : 'non_conforme', detail: lack ?? '' });
  }
  return results;
}

/** The engine's words, on one line, on what a select reads and is not there; null when it prepares. */
async function whyNotPrepared(connection: DuckDBConnection, sql: string): Promise<string | null> {
  try {
    (await connection.prepare(sql)).destroySync();
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
  }
}

/** Writes the results where the snapshot shows them. */
export async function recordChecks(connection: DuckDBConnection, results: readonly CheckResult[]): Promise<void> {
  await appendTexts(
    connection,
    'reference',
    'controles',
    results.map(({ name, severity, result, detail }) => [name, severity, result, detail])
  );
}

export function failedChecks(results: readonly CheckResult[]): CheckResult[] {
  return results.filter((result) => result.result === 'non_conforme' && result.severity === 'erreur');
}

function describe(row: Record<string, unknown>): string {
  return Object.entries(row)
    .map(([column, value]) => `${column} = ${String(value)}`)
    .join(', ');
}
