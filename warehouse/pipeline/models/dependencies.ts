import type { DuckDBConnection } from '@duckdb/node-api';
import { EXIT, failure } from '../failure.ts';
import { rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

/** What each text was found to read: a process that builds again does not parse the same models again. */
const known = new Map<string, readonly string[]>();

/** Schema-qualified tables that a select reads (`staging.stg_bmo__projets`), sorted, from the engine's parse tree. */
export async function tablesReadBy(
  connection: DuckDBConnection,
  sql: string,
  where: string
): Promise<readonly string[]> {
  const found = known.get(sql);
  if (found !== undefined) return found;
  const row = (await rowsOf(connection, 'select json_serialize_sql($1::VARCHAR) as arbre', [sql]))[0];
  const tree = treeIn(row?.arbre);
  if (tree.error === true) {
    throw failure(EXIT.input, `${where} : ${tree.error_message ?? 'SQL illisible'}.`, 'Un modèle est un seul select.');
  }
  return learn(sql, tree);
}

/** Learns at once what these texts read, where `tablesReadBy` asks of each; wrong ones are left to it. */
export async function readTogether(connection: DuckDBConnection, texts: readonly string[]): Promise<void> {
  const unknown = texts.filter((sql) => !known.has(sql));
  if (unknown.length === 0) return;
  const rows = await rowsOf(
    connection,
    `select json_serialize_sql(sql) as arbre from (select unnest([${unknown.map(quoteText).join(', ')}]) as sql)`
  );
  for (const [index, sql] of unknown.entries()) {
    const tree = treeIn(rows[index]?.arbre);
    if (tree.error !== true) learn(sql, tree);
  }
}

interface Tree {
  error?: boolean;
  error_message?: string;
}

function treeIn(serialized: unknown): Tree {
  return JSON.parse(String(serialized)) as Tree;
}

function learn(sql: string, tree: Tree): readonly string[] {
  const tables = new Set<string>();
  collect(tree, tables);
  const names = [...tables].sort();
  known.set(sql, names);
  return names;
}

function collect(node: unknown, tables: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, tables);
  } else if (typeof node === 'object' && node !== null) {
    const fields = node as Record<string, unknown>;
    if (fields.type === 'BASE_TABLE' && typeof fields.schema_name === 'string' && fields.schema_name !== '') {
      tables.add(`${fields.schema_name}.${String(fields.table_name)}`);
    }
    for (const value of Object.values(fields)) collect(value, tables);
  }
}
