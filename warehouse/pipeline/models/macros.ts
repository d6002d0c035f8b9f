import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { hashOf } from '../steps.ts';
import { MACROS_FOLDER, TABLE_MACROS_FOLDER, WAREHOUSE_FOLDER } from '../layout.ts';

/** The text of every macro file, in alphabetical order. */
export function macroTexts(folder: string = MACROS_FOLDER): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Of the text of all macros, and of what makes ready what they read. */
export function macroSum(): string {
  return hashOf(...macroTexts(), ...macroTexts(TABLE_MACROS_FOLDER), ...intermediateModels().values()).slice(0, 16);
}

/** Creates the shared macros in the current database. */
export async function createMacros(connection: DuckDBConnection): Promise<void> {
  for (const text of macroTexts()) await connection.run(text);
}

/** Macros that read published tables: they can only be created after these. */
export async function createTableMacros(connection: DuckDBConnection): Promise<void> {
  for (const text of macroTexts(TABLE_MACROS_FOLDER)) await connection.run(text);
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** Macros of the snapshot that are or read tables: those that they read, and that the macros they call do. */
export function macroTables(): ReadonlyMap<string, readonly string[]> {
  known ??= tablesOfMacros(
    [...macroTexts(), ...macroTexts(TABLE_MACROS_FOLDER)],
    new Map([...intermediateModels()].map(([name, text]) => [name, tablesIn(text.slice(text.indexOf('---*/')))]))
  );
  return known;
}

/** Models of published tables that are only other ones made ready, for macros to read. */
function intermediateModels(): Map<string, string> {
  const folder = join(WAREHOUSE_FOLDER, 'published');
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => [`publie.${name.slice(0, -'.sql'.length)}`, readFileSync(join(folder, name), 'utf8')] as const)
      .filter(([, text]) => /^intermediaire: true$/m.test(text))
  );
}

function tablesIn(sql: string): readonly string[] {
  return sql.match(/\b(?:publie|reference)\.\w+/g) ?? [];
}

/**
 * The same of these texts; a name before a parenthesis calls a macro, wherever it is defined.
 * @param behind what is read with a table, in place of it
 */
export function tablesOfMacros(
  texts: readonly string[],
  behind: ReadonlyMap<string, readonly string[]> = new Map()
): Map<string, readonly string[]> {
  const behindTable = (table: string): string[] => behind.get(table)?.flatMap(behindTable) ?? [table];
  const bodies = new Map(
    texts
      .flatMap((text) =>
        text
          .replace(/--.*$/gm, '')
          .split(/\bcreate or replace macro /)
          .slice(1)
      )
      .map((part) => [/^\w*/.exec(part)?.[0] ?? '', part] as const)
  );
  const read = (name: string, met: Set<string>): string[] => {
    const body = bodies.get(name);
    if (body === undefined || met.has(name)) return [];
    met.add(name);
    const called = [...body.matchAll(/\b([a-z]\w*)\s*\(/g)].flatMap(([, other = '']) => read(other, met));
    return [...tablesIn(body).flatMap(behindTable), ...called];
  };
  return new Map(
    [...bodies.keys()].sort().flatMap((name) => {
      const tables = [...new Set(read(name, new Set()))].sort();
      const isTable = /^\w+\s*\([^]*?\)\s+as\s+table\b/.test(bodies.get(name) ?? '');
      return isTable || tables.length > 0 ? [[name, tables] as const] : [];
    })
  );
}
