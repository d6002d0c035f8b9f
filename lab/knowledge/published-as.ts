import { DuckDBInstance } from '@duckdb/node-api';
import { quoteName, rowsOf } from '../../warehouse/pipeline/sql.ts';

/** What only says how a build was made: its date, and why a file is not there. */
const OF_THE_BUILD = ['instantane', 'sources', 'controles', 'audit', 'secret', 'lignage'];

/** Tables of two snapshots that do not have the same rows. */
export async function publishedAs(one: string, other: string): Promise<string[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    await connection.run(`attach '${one}' as un (read_only); attach '${other}' as autre (read_only)`);
    const tables = await rowsOf(
      connection,
      `select schema_name || '.' || table_name as name, table_name from duckdb_tables()
        where database_name = 'un' and schema_name in ('publie', 'reference') order by 1`
    );
    const apart: string[] = [];
    for (const { name, table_name } of tables) {
      if (OF_THE_BUILD.includes(String(table_name))) continue;
      const [schema = '', table = ''] = String(name).split('.');
      const sum = (database: string): string =>
        `(select sum(hash(t)::hugeint)::varchar from ${database}.${schema}.${quoteName(table)} as t)`;
      const [row] = await rowsOf(connection, `select ${sum('un')} is not distinct from ${sum('autre')} as same`);
      if (row?.['same'] !== true) apart.push(String(name));
    }
    return apart;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
