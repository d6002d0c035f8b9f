import { DuckDBInstance } from '@duckdb/node-api';
import { quoteText } from '../../src/lib/text/sql-text.ts';
import { levelTables } from '../../warehouse/pipeline/compare/level-tables.ts';
import { createSnapshotTables } from './snapshot-fixture.ts';

/**
 * SQL that puts in a snapshot the request that a build writes of each level.
 * @param told SQL that writes `publie.indicateurs` and its dictionary
 * @param added indicators whose rows add up
 */
export async function shelveLevelTables(told: string, added: readonly string[] = []): Promise<string> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createSnapshotTables(connection);
  await connection.run(told);
  const rows = await levelTables(connection, new Set(added));
  connection.closeSync();
  return `insert into reference.etagere values ${rows.map((row) => `(${row.map(quoteText).join(', ')})`).join(', ')};`;
}
