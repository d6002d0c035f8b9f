import { DuckDBInstance } from '@duckdb/node-api';
import { prepareDatabase, rawTables } from '../../warehouse/pipeline/models/prepare-database.ts';
import { readModels, type Model } from '../../warehouse/pipeline/models/models.ts';
import { readProfile } from '../../warehouse/pipeline/declared/profile.ts';
import { contentOfModel, tableOf } from '../../warehouse/pipeline/models/run-models.ts';
import { readSources } from '../../warehouse/pipeline/declared/source.ts';
import { columnsOfAll } from '../../warehouse/pipeline/steps.ts';
import { createTable } from '../../warehouse/pipeline/sql.ts';

/**
 * Makes every model of a build's base again from tables whose rows come in another order, as threads may give them.
 * Masked tables and distances are left as they are: their own tests shuffle rows.
 * @param workshop file of the base, which is changed
 * @returns the models (`schema.table`) whose rows are no longer the same, in the order in which they are made
 */
export async function tablesThatFollowOrder(workshop: string, profile: string): Promise<string[]> {
  const instance = await DuckDBInstance.create(workshop, { threads: '1' });
  const connection = await instance.connect();
  try {
    await prepareDatabase(connection, readProfile(profile), '2026-01-01T00:00:00.000Z');
    const raw = rawTables(readSources());
    const models = await readModels(connection, raw);
    const columns = await columnsOfAll(connection);
    const contents = async (): Promise<Map<string, string>> => {
      const all = new Map<string, string>();
      for (const model of models)
        all.set(model.id, await contentOfModel(connection, model, columns.get(model.id) ?? []));
      return all;
    };
    const before = await contents();
    await connection.run('select setseed(0.5)');
    for (const table of raw)
      if (columns.has(`raw.${table}`))
        await connection.run(`create or replace table raw.${table} as from raw.${table} order by random()`);
    for (const model of models)
      if (isPlain(model))
        await createTable(
          connection,
          `create or replace table ${tableOf(model)} as select * from (${model.sql}\n) order by random()`
        );
    const after = await contents();
    return models.map(({ id }) => id).filter((id) => after.get(id) !== before.get(id));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Gives the rows of a build's base another order, and makes it forget a third of its steps: the next build does these
 * again from what it kept, as after a change. The same `draw` disturbs in the same way.
 */
export async function disturb(workshop: string, draw: number): Promise<void> {
  const instance = await DuckDBInstance.create(workshop, { threads: '1' });
  const connection = await instance.connect();
  try {
    const raw = rawTables(readSources());
    const plain = (await readModels(connection, raw)).filter(isPlain).map(tableOf);
    const columns = await columnsOfAll(connection);
    await connection.run(`select setseed(${draw / 10})`);
    for (const table of [...[...raw].map((name) => `raw.${name}`), ...plain])
      if (columns.has(table.replaceAll('"', '')))
        await connection.run(`create or replace table ${table} as from ${table} order by random()`);
    await connection.run('update atelier.etapes set empreinte = null where random() < 0.33');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What reads the build itself (`meta`) tells of this run, whatever the order of rows. */
function isPlain(model: Model): boolean {
  return model.masking === null && model.routing === null && !model.reads.some((table) => table.startsWith('meta.'));
}
