import type { DuckDBConnection } from '@duckdb/node-api';
import { EXIT, failure, isFailure, messageOf } from './failure.ts';
import type { ClassId } from '../../src/lib/disclosure/classes.ts';
import type { Ledger } from './ledger.ts';
import { createTableMacros } from './macros.ts';
import { maskModel } from './mask.ts';
import type { Model } from './models.ts';
import { routeModel } from './route.ts';
import { countOf, quoteName } from './sql.ts';

export function tableOf(model: Pick<Model, 'layer' | 'name'>): string {
  return `${model.layer}.${quoteName(model.name)}`;
}

/** What masking needs: the classes behind each masked model, and what was published before (null: nothing is known). */
export interface Protection {
  classes: ReadonlyMap<string, ClassId[]>;
  ledger: Ledger | null;
}

/** Builds every model in order. @throws Failure (exit 2 for data, 5 otherwise) naming the model's file. */
export async function runModels(connection: DuckDBConnection, models: readonly Model[], protection: Protection, onModel: (done: number) => void = () => undefined): Promise<number> {
  for (const layer of ['staging', 'marts', 'publie', 'reference']) await connection.run(`create schema if not exists ${layer}`);
  let rows = 0;
  for (const [index, model] of models.entries()) {
    try {
      if (model.routing !== null) await routeModel(connection, model, model.routing);
      else if (model.masking === null) await connection.run(`create or replace table ${tableOf(model)} as ${model.sql}`);
      else await maskModel(connection, model, protection.classes.get(model.id) ?? [], protection.ledger);
    } catch (error) {
      if (isFailure(error)) throw error;
      const message = messageOf(error);
      if (/ENOSPC|No space left|File too large|Out of Memory/i.test(message)) throw error;
      const dataError = /Conversion Error|Invalid Input Error|Out of Range/i.test(message);
      const todo = dataError
        ? 'Une valeur inattendue est arrivée jusqu’au modèle : ajoutez une règle de rejet à sa source, ou corrigez le modèle.'
        : 'Corrigez le modèle.';
      throw failure(dataError ? EXIT.input : EXIT.internal, `${model.path} : ${message.split('\n')[0] ?? ''}`, todo, error);
    }
    rows += await countOf(connection, `select count(*) from ${tableOf(model)}`);
    onModel(index + 1);
  }
  await createTableMacros(connection);
  return rows;
}
