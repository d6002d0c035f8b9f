import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../sql.ts';
import { openSteps } from '../steps.ts';
import type { Model } from './models.ts';
import { runModels } from './run-models.ts';

/** A model that reads others of its layer. */
function made(name: string, sql: string, ...reads: string[]): Model {
  return {
    id: `marts.${name}`,
    layer: 'marts',
    name,
    path: `warehouse/marts/${name}.sql`,
    sql,
    description: '',
    sortedBy: [],
    comments: {},
    unhashed: [],
    reads: reads.map((read) => `marts.${read}`),
    after: [],
    masking: null,
    quantities: {},
    states: null,
    links: [],
    routing: null
  };
}

/** Long enough for the others to be asked for meanwhile. */
const SLOW = 'select sum(hash(i))::VARCHAR as n from range(20000000) as t(i)';

describe('models on several connections', () => {
  let instance: DuckDBInstance;
  let [connection, ...others]: DuckDBConnection[] = [];
  let run: (models: readonly Model[]) => Promise<{ rows: number; done: number }>;

  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
    [connection, ...others] = await Promise.all([1, 2, 3].map(() => instance.connect()));
    // Macros on published tables are made when all are there.
    for (const schema of ['publie', 'reference']) await connection?.run(`create schema if not exists ${schema}`);
  });
  afterAll(() => {
    for (const one of [...others, connection]) one?.closeSync();
    instance.closeSync();
  });
  beforeEach(async () => {
    await connection?.run('drop schema if exists marts cascade');
    run = async (models) =>
      runModels({ connection: connection as DuckDBConnection, others }, models, {
        protection: { classes: new Map(), ledger: null, reports: '' },
        steps: await openSteps(connection as DuckDBConnection),
        profile: ''
      });
  });

  it('that meet a value they cannot take say where, and not the value, which may be confidential', async () => {
    const error = await run([made('nombres', "select unnest(['1', 'Dupont'])::integer as n")]).catch(String);
    expect(error).toMatch(/warehouse\/marts\/nombres\.sql : Conversion Error.*« … »/);
    expect(error).not.toContain('Dupont');
  });

  it('wait for the tables that they read, whoever builds them', async () => {
    const models = [
      made('lente', SLOW),
      made('breve', 'select 1 as n'),
      made('suite', 'select n from marts.breve', 'breve'),
      made('fin', 'select l.n as longue, s.n as courte from marts.lente as l, marts.suite as s', 'lente', 'suite')
    ];
    // Macros that read published tables have none of theirs here.
    await run(models).catch((error: unknown) => expect(String(error)).toMatch(/Catalog Error/));
    const [{ longue } = { longue: null }] = await rowsOf(connection as DuckDBConnection, 'from marts.fin');
    const [whole] = await rowsOf(connection as DuckDBConnection, SLOW);
    expect(longue).toBe(whole?.n);
  });

  it('wait for what they come after without reading it', async () => {
    const models = [
      made('lente', SLOW),
      {
        ...made('suite', "select count(*) as n from duckdb_tables() where table_name = 'lente'"),
        after: ['marts.lente']
      }
    ];
    await run(models).catch((error: unknown) => expect(String(error)).toMatch(/Catalog Error/));
    expect(await rowsOf(connection as DuckDBConnection, 'select n::INTEGER as n from marts.suite')).toEqual([{ n: 1 }]);
  });

  it('leave the base to ways over land, which begin once nothing else runs', async () => {
    const ways = `select null::UBIGINT as cellule, false as depart, false as terre
      where if((select count(*) from duckdb_tables() where table_name = 'lente') = 1, false, error('not alone'))`;
    const models = [
      made('lente', SLOW),
      { ...made('chemins', ways), id: 'publie.chemins', layer: 'publie' as const, routing: { limitKm: 1 } }
    ];
    await run(models).catch((error: unknown) => expect(String(error)).toMatch(/Catalog Error/));
  });

  it('stop at the first that fails, in their order and not in that of time, and say its file', async () => {
    const models = [
      made('lente', `${SLOW} where error('trop tard') is null`),
      made('fausse', "select 'x'::INTEGER as n"),
      made('apres', 'select n from marts.fausse', 'fausse')
    ];
    await expect(run(models)).rejects.toThrow('warehouse/marts/lente.sql : ');
    expect(
      await rowsOf(connection as DuckDBConnection, "select table_name from duckdb_tables() where table_name = 'apres'")
    ).toEqual([]);
  });
});
