/** What the syntax tree of a request says: the rules it breaks, and the tables it reads. */
export interface SqlInspection {
  readonly problems: readonly string[];
  readonly cubes: readonly string[];
  /** The type each parameter is cast to. The engine's own answer is unresolved when a cast meets another cast. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Where a problem stands in the select, in bytes; absent for the whole of it. */
  readonly offsets: ReadonlyMap<string, number>;
}

type Node = Readonly<Record<string, unknown>>;

const READABLE = ['publie', 'reference'];
const TABLE_FUNCTIONS = ['range', 'generate_series', 'unnest'];

/**
 * Checks the tree of `json_serialize_sql`: one select ending in order by, explicit columns, every parameter cast at
 * each use, `publie` and `reference` only. Problems are in French, each with its remedy.
 * @param macros those that may be called, with the tables that they read
 */
export function inspectSql(serialized: string, macros: ReadonlyMap<string, readonly string[]>): SqlInspection {
  const tree: unknown = JSON.parse(serialized);
  if (!isNode(tree) || tree.error === true) {
    const message = isNode(tree) && typeof tree.error_message === 'string' ? tree.error_message : 'syntaxe inconnue';
    const problem = `SQL refusé : ${saySyntax(message)}`;
    return {
      problems: [problem],
      cubes: [],
      parameters: new Map(),
      offsets: new Map(isNode(tree) && tree.position !== undefined ? [[problem, Number(tree.position)]] : [])
    };
  }
  const statements = Array.isArray(tree.statements) ? (tree.statements as unknown[]) : [];
  const root = isNode(statements[0]) ? statements[0].node : undefined;
  if (statements.length !== 1 || !isNode(root))
    return {
      problems: ['plusieurs instructions ; une requête est un seul select'],
      cubes: [],
      parameters: new Map(),
      offsets: new Map()
    };
  const inspector = new TreeInspector(macros);
  inspector.inspectRoot(root);
  return {
    problems: [...inspector.problems],
    cubes: [...inspector.cubes].sort(),
    parameters: inspector.parameters,
    offsets: inspector.offsets
  };
}

/** Walks one tree. Owns the problems and tables found on the way. */
class TreeInspector {
  readonly problems = new Set<string>();
  readonly cubes = new Set<string>();
  readonly parameters = new Map<string, string>();
  readonly offsets = new Map<string, number>();
  readonly #local = new Set<string>();

  constructor(readonly macros: ReadonlyMap<string, readonly string[]>) {}

  inspectRoot(root: Node): void {
    this.#collectLocal(root);
    if (!hasOrder(root))
      this.problems.add(
        'pas d’ordre ; terminez le select par order by, pour que deux lectures rendent les mêmes lignes'
      );
    const star = finalColumns(root).find((column) => isNode(column) && column.class === 'STAR');
    if (isNode(star)) this.#add('select * ; nommez chaque colonne finale', star);
    this.#walk(root);
  }

  #add(problem: string, { query_location: place }: Node): void {
    this.problems.add(problem);
    if (!this.offsets.has(problem) && place !== undefined) this.offsets.set(problem, Number(place));
  }

  /** Names given by `with`, anywhere. */
  #collectLocal(node: unknown): void {
    if (Array.isArray(node)) for (const item of node) this.#collectLocal(item);
    if (!isNode(node)) return;
    if (isNode(node.cte_map) && Array.isArray(node.cte_map.map)) {
      for (const entry of node.cte_map.map as unknown[])
        if (isNode(entry)) this.#local.add(String(entry.key).toLowerCase());
    }
    for (const child of Object.values(node)) this.#collectLocal(child);
  }

  #walk(node: unknown): void {
    if (Array.isArray(node)) {
      for (const item of node) this.#walk(item);
      return;
    }
    if (!isNode(node)) return;
    if (node.class === 'PARAMETER') {
      this.#add(
        `$${String(node.identifier)} sans type ; écrivez $${String(node.identifier)}::VARCHAR (ou INTEGER, DOUBLE) à chaque emploi`,
        node
      );
      return;
    }
    if (node.type === 'BASE_TABLE') this.#table(node);
    if (node.type === 'TABLE_FUNCTION') this.#tableFunction(node);
    if (node.class === 'FUNCTION')
      for (const cube of this.macros.get(String(node.function_name)) ?? []) this.cubes.add(cube);
    for (const [key, child] of Object.entries(node)) {
      const bound = isNode(child) && child.class === 'PARAMETER';
      const cast = bound && key === 'child' && node.class === 'CAST';
      const limit = bound && key === 'limit' && node.type === 'LIMIT_MODIFIER' && child.identifier === 'limite';
      if (cast) this.#parameter(String(child.identifier), isNode(node.cast_type) ? String(node.cast_type.id) : '');
      else if (limit) this.#parameter('limite', 'BIGINT');
      else this.#walk(child);
    }
  }

  #parameter(name: string, type: string): void {
    const known = this.parameters.get(name);
    if (known !== undefined && known !== type)
      this.problems.add(`$${name} converti en ${known} puis en ${type} ; gardez un seul type`);
    this.parameters.set(name, type);
  }

  #table(node: Node): void {
    const schema = String(node.schema_name ?? '');
    const name = String(node.table_name ?? '');
    if (schema === '' && this.#local.has(name.toLowerCase())) return;
    if (READABLE.includes(schema) && (node.catalog_name ?? '') === '') this.cubes.add(`${schema}.${name}`);
    else
      this.#add(
        `table « ${schema ? `${schema}.` : ''}${name} » hors de portée ; une requête lit publie.* et reference.*`,
        node
      );
  }

  #tableFunction(node: Node): void {
    const name = isNode(node.function) ? String(node.function.function_name) : '';
    if (!TABLE_FUNCTIONS.includes(name) && !this.macros.has(name))
      this.#add(
        `fonction de table « ${name} » refusée ; possibles : ${[...TABLE_FUNCTIONS, ...this.macros.keys()].join(', ')}`,
        node
      );
  }
}

/** The engine's words on a text that is no select, in French. */
export function saySyntax(message: string): string {
  const near = /syntax error at or near "(.+)"/.exec(message)?.[1];
  if (near !== undefined)
    return `le select ne se lit plus à partir de « ${near} » ; cherchez juste avant une virgule, une parenthèse ou un mot de trop ou oublié`;
  if (message.includes('at end of input'))
    return 'le select s’arrête trop tôt ; complétez la dernière clause, ou refermez une parenthèse';
  if (message.includes('Only SELECT')) return 'une requête est un seul select, elle ne modifie rien';
  return `${message} ; une requête est un seul select`;
}

function hasOrder(root: Node): boolean {
  return (
    Array.isArray(root.modifiers) &&
    (root.modifiers as unknown[]).some((modifier) => isNode(modifier) && modifier.type === 'ORDER_MODIFIER')
  );
}

function finalColumns(root: Node): unknown[] {
  if (Array.isArray(root.select_list)) return root.select_list;
  return isNode(root.left) ? finalColumns(root.left) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
