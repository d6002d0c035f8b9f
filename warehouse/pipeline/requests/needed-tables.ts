import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../sql.ts';

/** A node of a syntax tree, as `json_serialize_sql` writes it. */
type Node = Readonly<Record<string, unknown>>;
type Tables = ReadonlySet<string>;

const NONE: Tables = new Set();

/** What a database knows that the text of a select does not say. */
export interface KnownFunctions {
  /** They make one row of none: aggregates, and macros that call one. */
  readonly aggregates: ReadonlySet<string>;
  /** The trees of macros that are tables, by name. */
  readonly macros: ReadonlyMap<string, string>;
}

const read = new WeakMap<DuckDBConnection, Promise<KnownFunctions>>();

/** Read once a connection. */
export function knownFunctions(connection: DuckDBConnection): Promise<KnownFunctions> {
  const known = read.get(connection) ?? readFunctions(connection);
  read.set(connection, known);
  return known;
}

async function readFunctions(connection: DuckDBConnection): Promise<KnownFunctions> {
  const rows = await rowsOf(
    connection,
    `select function_name as name, function_type as type, coalesce(macro_definition, '') as body,
        if(function_type = 'table_macro', json_serialize_sql(macro_definition), null) as tree
      from duckdb_functions() where function_type in ('aggregate', 'macro', 'table_macro')`
  );
  const aggregates = new Set(rows.flatMap(({ type, name }) => (type === 'aggregate' ? [String(name)] : [])));
  const scalar = rows.filter(({ type }) => type === 'macro');
  for (let before = -1; before < aggregates.size;) {
    before = aggregates.size;
    for (const { name, body } of scalar)
      if ([...String(body).matchAll(/(\w+)"?\(/g)].some(([, called = '']) => aggregates.has(called)))
        aggregates.add(String(name));
  }
  const macros = new Map(
    rows.flatMap(({ name, tree }) => (tree === null ? [] : [[String(name), String(tree)] as const]))
  );
  return { aggregates, macros };
}

/**
 * Tables such that, when one has no row, a select has none, whatever its parameters: those that its rows come from, and
 * those in which a condition seeks a row. What is not understood is left out.
 */
export function neededTables(tree: string, { aggregates, macros }: KnownFunctions): string[] {
  return [...new Reading(aggregates, macros).ofTree(tree)].sort();
}

class Reading {
  constructor(
    readonly aggregates: ReadonlySet<string>,
    readonly macros: ReadonlyMap<string, string>
  ) {}

  ofTree(tree: string): Tables {
    const { statements } = JSON.parse(tree) as { readonly statements?: readonly { readonly node: Node }[] };
    const node = statements?.[0]?.node;
    return node === undefined ? NONE : this.ofNode(node, new Map());
  }

  /** @param outer what the names in sight need */
  ofNode(node: Node, outer: ReadonlyMap<string, Tables>): Tables {
    const named = new Map(outer);
    for (const { key, value } of listOf((node['cte_map'] as Node | undefined)?.['map']))
      named.set(String(key), this.ofNode(queryOf((value as Node)['query']), named));
    const side = (name: string): Tables => this.ofNode(node[name] as Node, named);
    if (node['type'] === 'CTE_NODE') {
      named.set(String(node['cte_name']), side('query'));
      return side('child');
    }
    if (node['type'] === 'SET_OPERATION_NODE') {
      if (node['setop_type'] === 'INTERSECT') return union(side('left'), side('right'));
      if (node['setop_type'] !== 'UNION') return node['setop_type'] === 'EXCEPT' ? side('left') : NONE;
      const right = side('right');
      return new Set([...side('left')].filter((table) => right.has(table)));
    }
    if (node['type'] !== 'SELECT_NODE' || this.#makesRowOfNone(node)) return NONE;
    return union(this.#ofTable(node['from_table'] as Node, named), this.#ofCondition(node['where_clause'], named));
  }

  #ofTable(table: Node, named: ReadonlyMap<string, Tables>): Tables {
    const { type, join_type: join, schema_name: schema, table_name: name } = table;
    if (type === 'BASE_TABLE')
      return schema === '' ? (named.get(String(name)) ?? NONE) : new Set([`${schema}.${name}`]);
    if (type === 'SUBQUERY') return this.ofNode(queryOf(table['subquery']), named);
    if (type === 'TABLE_FUNCTION') {
      const tree = this.macros.get(String((table['function'] as Node)['function_name']));
      return tree === undefined ? NONE : this.ofTree(tree);
    }
    if (type !== 'JOIN' || table['ref_type'] === 'POSITIONAL') return NONE;
    const side = (which: string): Tables => this.#ofTable(table[which] as Node, named);
    if (join === 'INNER' || join === 'SEMI') return union(side('left'), side('right'));
    if (join === 'LEFT' || join === 'ANTI') return side('left');
    return join === 'RIGHT' ? side('right') : NONE;
  }

  /** `x in (select …)` and `exists (select …)`, alone or joined by `and`. */
  #ofCondition(condition: unknown, named: ReadonlyMap<string, Tables>): Tables {
    const { type, children, subquery_type: kind, subquery } = (condition ?? {}) as Node;
    if (type === 'CONJUNCTION_AND')
      return listOf(children).reduce((met, one) => union(met, this.#ofCondition(one, named)), NONE);
    return type === 'SUBQUERY' && (kind === 'ANY' || kind === 'EXISTS') ? this.ofNode(queryOf(subquery), named) : NONE;
  }

  /** An aggregate that no column groups does, and a total beside groups. */
  #makesRowOfNone(node: Node): boolean {
    const sets = (node['group_sets'] ?? []) as readonly (readonly unknown[])[];
    if (sets.length > 0) return sets.some((set) => set.length === 0);
    const selected = listOf(node['select_list']);
    const aggregated = (tree: unknown): boolean => calls(tree, this.aggregates);
    if (node['aggregate_handling'] === 'FORCE_AGGREGATES')
      return !selected.some((one) => one['class'] === 'COLUMN_REF' && !aggregated(one));
    return [selected, node['having'], node['qualify'], node['modifiers']].some(aggregated);
  }
}

function calls(tree: unknown, names: ReadonlySet<string>): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  const { class: kind, function_name: name } = tree as Node;
  if (kind === 'FUNCTION' && names.has(String(name))) return true;
  return kind !== 'SUBQUERY' && Object.values(tree).some((child) => calls(child, names));
}

const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as readonly Node[]) : []);
const queryOf = (value: unknown): Node => (value as { readonly node: Node }).node;
const union = (left: Tables, right: Tables): Tables => new Set([...left, ...right]);
