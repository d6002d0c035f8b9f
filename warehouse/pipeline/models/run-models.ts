import type { DuckDBConnection } from '@duckdb/node-api';
import type { ClassId } from '../../../src/lib/catalogue/disclosure-classes.ts';
import { EXIT, failure, isFailure, messageOf } from '../failure.ts';
import { ledgerHash, type Ledger } from '../mask/ledger.ts';
import { createTableMacros } from './macros.ts';
import { maskModel } from '../mask/mask.ts';
import type { Model } from './models.ts';
import { routeModel } from './route.ts';
import { runReady } from '../run-ready.ts';
import { sourceOfTable } from '../raw-table.ts';
import { moduleHash } from '../module-hash.ts';
import { countOf, createTable, quoteName } from '../sql.ts';
import { columnsOf, hashOf, macrosHash, sourceStep, tableContent, type Steps, type TableColumn } from '../steps.ts';

export function tableOf(model: Pick<Model, 'layer' | 'name'>): string {
  return `${model.layer}.${quoteName(model.name)}`;
}

/** What masking needs: the classes behind each masked model, and what was published before (null: nothing is known). */
export interface Protection {
  classes: ReadonlyMap<string, ClassId[]>;
  ledger: Ledger | null;
  /** Where what keeps a vintage from being published is written. */
  reports: string;
}

/** What models are built from besides their text and the code that builds them: earlier steps, the profile. */
export interface ModelPlan {
  protection: Protection;
  steps: Steps;
  profile: string;
}

/** Where models are built. */
export interface Workbench {
  /** Builds what has the base to itself. */
  connection: DuckDBConnection;
  /** Build beside it whatever is ready: a table alone rarely fills two cores. None builds one model after another. */
  others?: readonly DuckDBConnection[];
}

/** Builds every model after those it reads, unless nothing changed. @throws Failure (exit 2 for data, 5 otherwise) */
export async function runModels(
  { connection, others = [] }: Workbench,
  models: readonly Model[],
  plan: ModelPlan,
  onModel: (done: number) => void = () => undefined
): Promise<{ rows: number; done: number }> {
  await connection.run(
    ['staging', 'marts', 'publie', 'reference'].map((layer) => `create schema if not exists ${layer}`).join(';\n')
  );
  let [rows, done, seen] = [0, 0, 0];
  const order = {
    id: ({ id }: Model) => id,
    needs: ({ reads, after }: Model) => [...reads, ...after],
    isAlone: ({ masking, routing }: Model) => masking !== null || routing !== null
  };
  await runReady([connection, ...others], models, order, async (on, model) => {
    const fingerprint = fingerprintOfModel(model, plan);
    const kept = readsBuild(model) ? null : plan.steps.current(model.id, fingerprint);
    const step = kept ?? (await runModel(on, model, plan, fingerprint));
    if (kept === null) done++;
    rows += step.rows;
    onModel(++seen);
  });
  await createTableMacros(connection);
  return { rows, done };
}

/** Seconds that the models to build again took the last time; null when one of them is new. */
export function secondsAhead(models: readonly Model[], plan: ModelPlan): number | null {
  const again = new Set<string>();
  for (const model of models) {
    const reread = model.reads.some((table) => again.has(table));
    if (!readsBuild(model) && (reread || plan.steps.current(model.id, fingerprintOfModel(model, plan)) === null))
      again.add(model.id);
  }
  return plan.steps.estimate([...again]);
}

/** Once what was masked is in the ledger, the mask is that of the ledger as it now is. */
export async function sealMask(model: Model, plan: ModelPlan): Promise<void> {
  await plan.steps.renew(model.id, fingerprintOfModel(model, plan));
}

function fingerprintOfModel(model: Model, { protection, steps, profile }: ModelPlan): string {
  if (steps.fresh) return '';
  const inputs = [...model.reads, ...model.after].map((table) => steps.contentOf(stepOfTable(table)));
  const mask =
    model.masking === null
      ? null
      : JSON.stringify([
          model.masking,
          model.links,
          protection.classes.get(model.id) ?? [],
          protection.ledger === null ? null : ledgerHash(protection.ledger, model.name)
        ]);
  return hashOf(codeBehind(model), profile, model.sql, JSON.stringify(model.routing), mask, ...inputs);
}

const OWN = ['warehouse/pipeline/models/run-models.ts', 'warehouse/pipeline/models/functions.ts'];
const MASK = 'warehouse/pipeline/mask/mask.ts';
const ROUTE = 'warehouse/pipeline/models/route.ts';

/** Hash of what builds a model: the mask and the ways over land count for those that call them only. */
function codeBehind({ masking, routing }: Model): string {
  const apart = [...(masking === null ? [MASK] : []), ...(routing === null ? [ROUTE] : [])];
  return hashOf(moduleHash(OWN, apart), macrosHash());
}

function stepOfTable(table: string): string {
  const source = sourceOfTable(table);
  return source === null ? table : sourceStep(source);
}

/** What a build says of itself is new at each build. */
function readsBuild(model: Model): boolean {
  return model.reads.some((table) => table.startsWith('meta.'));
}

async function runModel(
  connection: DuckDBConnection,
  model: Model,
  plan: ModelPlan,
  fingerprint: string
): Promise<{ rows: number }> {
  const started = performance.now();
  await plan.steps.forget(model.id);
  let made: number | null = null;
  try {
    if (model.routing !== null) await routeModel(connection, model, model.routing);
    else if (model.masking === null)
      made = await createTable(connection, `create or replace table ${tableOf(model)} as ${model.sql}`);
    else {
      const { classes, ledger, reports } = plan.protection;
      await maskModel(connection, model, classes.get(model.id) ?? [], ledger, moduleHash([MASK]), reports);
    }
  } catch (error) {
    throw explained(model, error);
  }
  const rows = made ?? (await countOf(connection, `select count(*) from ${tableOf(model)}`));
  const content =
    readsBuild(model) && !plan.steps.fresh
      ? hashOf(await contentOfModel(connection, model, await columnsOf(connection, tableOf(model))))
      : fingerprint;
  await plan.steps.note(model.id, { fingerprint, content, rows, seconds: (performance.now() - started) / 1000 });
  return { rows };
}

/** Hash of the rows and columns of a model's table; dates of a build or of a file do not count. */
export async function contentOfModel(
  connection: DuckDBConnection,
  model: Model,
  columns: readonly TableColumn[]
): Promise<string> {
  const hashed = columns.filter(({ name }) => !model.unhashed.includes(name));
  return tableContent(
    connection,
    tableOf(model),
    hashed,
    model.id === 'reference.instantane' ? ` where cle <> 'construit_le'` : ''
  );
}

function explained(model: Model, error: unknown): unknown {
  if (isFailure(error)) return error;
  const message = messageOf(error);
  if (/ENOSPC|No space left|File too large|Out of Memory/i.test(message)) return error;
  const dataError = /Conversion Error|Invalid Input Error|Out of Range/i.test(message);
  const todo = dataError
    ? 'Une valeur inattendue est arrivée jusqu’au modèle : ajoutez une règle de rejet à sa source, ou corrigez le modèle. MAILLE_DEBUG=1 la montre.'
    : 'Corrigez le modèle.';
  const [first = ''] = message.split('\n');
  return failure(
    dataError ? EXIT.input : EXIT.internal,
    // The value may be of a file received under agreement.
    `${model.path} : ${dataError ? first.replaceAll(/'[^']*'/g, '« … »') : first}`,
    todo,
    error
  );
}
