import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll } from 'vitest';
import { createSnapshotTables } from './snapshot-fixture.ts';

/**
 * The tables and macros of a snapshot, in memory, for the tests of a file: to be called at its top, then where a
 * connection is needed.
 */
export function emptySnapshot(): () => DuckDBConnection {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
    await createSnapshotTables(connection);
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });
  return () => connection;
}
