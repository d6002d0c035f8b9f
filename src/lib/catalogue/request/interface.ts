import { createHash } from 'node:crypto';

/** Raised when a table or a macro keeps its name and changes its meaning: a snapshot of a later one is not read. */
export const CONTRACT = 1;

/** What requests may read of a snapshot, one text a row: columns with types, macros, and the sum of their text. */
export const INTERFACE_ROWS = `select concat_ws(' ', schema_name, table_name, column_name, data_type) as piece
from duckdb_columns() where schema_name in ('publie', 'reference') and not internal and not starts_with(table_name, 'region_')
union all
select distinct concat_ws(' ', function_name, parameters::varchar) from duckdb_functions()
  where not internal and macro_definition is not null
union all
select concat_ws(' ', cle, valeur) from reference.instantane where cle = 'macros'
order by piece`;

/** @param pieces rows of `INTERFACE_ROWS`. Two equal ones: what prepares on one prepares on the other */
export function interfaceOf(pieces: readonly string[]): string {
  return createHash('sha256').update(pieces.join('\n')).digest('hex').slice(0, 16);
}

/** What prepares a select, without asking it. */
interface Preparer {
  prepare(sql: string): Promise<{ destroySync(): void }>;
}

/** The engine's words, on one line, on what a select reads and is not there; null when it prepares. */
export async function whyNotPrepared(connection: Preparer, sql: string): Promise<string | null> {
  try {
    (await connection.prepare(sql)).destroySync();
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  }
}
