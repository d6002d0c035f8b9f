import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { EXIT, failure } from '../failure.ts';
import { TABLE_MACROS_FOLDER } from '../layout.ts';
import { createMacros, createTableMacros, macroSum, macroTexts } from '../models/macros.ts';
import type { Model } from '../models/models.ts';
import { macroComments, readingViews } from './reading-aids.ts';
import { contentOfModel, tableOf } from '../models/run-models.ts';
import { hashOf, type TableColumn } from '../steps.ts';
import { createTable, inTransaction, quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

const ID_LENGTH = 16;

/** What a snapshot holds, told by hashes. */
export interface SnapshotContent {
  /** Identity of what the snapshot says. */
  readonly id: string;
  /** Of the rows and columns of each table, by `publie.x`. */
  readonly tables: Readonly<Record<string, string>>;
  /** Of the text of all macros. */
  readonly macros: string;
}

/** A hash of the rows and columns of each published table. */
export async function contentsOf(
  connection: DuckDBConnection,
  models: readonly Model[],
  columns: ReadonlyMap<string, readonly TableColumn[]>
): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const model of published(models))
    contents.set(model.id, await contentOfModel(connection, model, columns.get(model.id) ?? []));
  return contents;
}

/** Identity of what a snapshot says: content, columns, comments and macros. Same inputs, same id. */
export function contentOf(models: readonly Model[], contents: ReadonlyMap<string, string>): SnapshotContent {
  const hash = createHash('sha256');
  const texts = [...macroTexts(), ...macroTexts(TABLE_MACROS_FOLDER)];
  for (const text of texts) hash.update(text);
  const tables: Record<string, string> = {};
  for (const model of published(models)) {
    const content = contents.get(model.id) ?? '';
    hash.update(JSON.stringify([model.id, model.description, model.comments]));
    hash.update(content);
    tables[model.id] = hashOf(content).slice(0, ID_LENGTH);
  }
  return { id: hash.digest('hex').slice(0, ID_LENGTH), tables, macros: macroSum() };
}

/** Copies published and reference tables, sorted, with comments and macros, into a file that holds nothing else. */
export async function writeSnapshot(
  connection: DuckDBConnection,
  models: readonly Model[],
  columns: ReadonlyMap<string, readonly TableColumn[]>,
  path: string
): Promise<void> {
  const own = String((await rowsOf(connection, 'select current_database() as base'))[0]?.base);
  const written = new Map<Model, number>();
  await connection.run(`attach ${quoteText(path)} as instantane`);
  try {
    // Tables and their comments in one transaction: a thousand small ones would each wait for the disk.
    await inTransaction(connection, async () => {
      await connection.run('create schema instantane.publie; create schema instantane.reference');
      for (const model of published(models))
        written.set(model, await copyTable(connection, model, columns.get(model.id) ?? []));
    });
    await refuseLostRows(connection, written);
    await connection.run('use instantane.main');
    await inTransaction(connection, async () => {
      await createMacros(connection);
      await createTableMacros(connection);
      for (const said of [
        ...macroComments([...macroTexts(), ...macroTexts(TABLE_MACROS_FOLDER)]),
        ...readingViews(published(models), columns)
      ])
        await connection.run(said);
    });
  } finally {
    await connection.run(`use ${quoteName(own)}.main`);
    await connection.run('detach instantane');
  }
}

async function copyTable(connection: DuckDBConnection, model: Model, columns: readonly TableColumn[]): Promise<number> {
  // The remaining columns come after the declared order, so that equal keys still come in one order.
  const order =
    model.sortedBy.length === 0
      ? 'all'
      : [...new Set([...model.sortedBy, ...columns.map(({ name }) => name)])].map(quoteName).join(', ');
  const target = `instantane.${tableOf(model)}`;
  const rows = await createTable(
    connection,
    `create table ${target} as select * from ${tableOf(model)} order by ${order}`
  );
  const comments = [
    ...(model.description === '' ? [] : [`comment on table ${target} is ${quoteText(model.description)}`]),
    ...Object.entries(model.comments).map(
      ([column, comment]) => `comment on column ${target}.${quoteName(column)} is ${quoteText(comment)}`
    )
  ];
  if (comments.length > 0) await connection.run(comments.join(';\n'));
  return rows;
}

/** One question for all tables: each small one would be planned. */
async function refuseLostRows(connection: DuckDBConnection, written: ReadonlyMap<Model, number>): Promise<void> {
  const counts = [...written.keys()].map(
    (model) => `(select count(*)::DOUBLE from ${tableOf(model)}) as ${quoteName(model.id)}`
  );
  if (counts.length === 0) return;
  const [from] = await rowsOf(connection, `select ${counts.join(', ')}`);
  for (const [model, to] of written)
    if (from?.[model.id] !== to)
      throw failure(
        EXIT.internal,
        `${model.id} : ${to} lignes copiées sur ${String(from?.[model.id])}.`,
        'Vérifiez le disque, puis relancez.'
      );
}

function published(models: readonly Model[]): Model[] {
  return models
    .filter((model) => model.layer === 'publie' || model.layer === 'reference')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
