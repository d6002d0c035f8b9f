import type { DuckDBConnection } from '@duckdb/node-api';
import { selectForAll } from '../../../src/lib/catalogue/request/select-for-all.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import type { KnownFunctions } from './needed-tables.ts';

type Node = Readonly<Record<string, unknown>>;

/** Whether one statement answers a request for a list of territories: neither refused nor wrong. */
export async function answersAtOnce(
  connection: DuckDBConnection,
  {
    sql,
    tree,
    parametres,
    colonnes
  }: Pick<RequestDefinition, 'parametres' | 'colonnes'> & { sql: string; tree: string },
  { macros }: KnownFunctions
): Promise<boolean> {
  const parameter = parametres.find(({ domaine }) => domaine === 'territoires');
  if (parameter === undefined || seeksInNamed(JSON.parse(tree), macros, new Set())) return false;
  const text = selectForAll(sql, parameter.nom, new Set(colonnes.map(({ nom }) => nom)));
  return text !== null && isTaken(connection, text);
}

async function isTaken(connection: DuckDBConnection, text: string): Promise<boolean> {
  return connection.prepare(text).then(
    (statement) => {
      statement.destroySync();
      return true;
    },
    () => false
  );
}

/**
 * Whether a value is sought in a table named by `with` (`x in (from named)`): for several territories at once, the
 * engine (1.5) then seeks it among the rows of them all. Macros called are read too.
 */
function seeksInNamed(node: unknown, macros: KnownFunctions['macros'], called: Set<string>): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { subquery_type: kind, function_name: name } = node as Node;
  if (kind === 'ANY' && readsNamed((node as Node)['subquery'])) return true;
  const macro = typeof name === 'string' && !called.has(name) ? macros.get(name) : undefined;
  if (macro !== undefined && seeksInNamed(JSON.parse(macro), macros, called.add(String(name)))) return true;
  return Object.values(node).some((child) => seeksInNamed(child, macros, called));
}

function readsNamed(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { type, schema_name: schema } = node as Node;
  return (type === 'BASE_TABLE' && schema === '') || Object.values(node).some(readsNamed);
}
