import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Profile } from '../declared/profile.ts';
import type { Model } from '../models/models.ts';
import { recordLineage } from '../models/prepare-database.ts';
import { runModels, secondsAhead, type ModelPlan, type Workbench } from '../models/run-models.ts';
import { setVariables } from '../read/meta.ts';
import type { Reporter } from '../report.ts';
import { connectionsOf } from './workshop.ts';

/** Seconds from which an estimate is worth a line. */
const WORTH_SAYING = 5;

/** Connections that work beside the first. */
export async function connectOthers(
  instance: DuckDBInstance,
  profile: Profile,
  threads?: number
): Promise<DuckDBConnection[]> {
  const others: DuckDBConnection[] = [];
  while (others.length < connectionsOf(threads) - 1) {
    const connection = await instance.connect();
    await setVariables(connection, profile);
    others.push(connection);
  }
  return others;
}

/** Makes every table that changed; answers how many rows all of them have. */
export async function buildModels(
  workbench: Workbench,
  models: readonly Model[],
  plan: ModelPlan,
  reporter: Reporter
): Promise<number> {
  const ahead = secondsAhead(models, plan);
  if (ahead !== null && ahead >= WORTH_SAYING)
    reporter.say(`  Modèles : environ ${Math.round(ahead)} s, d’après la dernière construction.`);
  reporter.start(`${models.length} modèles`);
  await recordLineage(workbench.connection, models);
  const { rows, done } = await runModels(workbench, models, plan, (count) => reporter.advance(count, models.length));
  reporter.finish({ rows, ...(done < models.length ? { note: `${models.length - done} inchangés` } : {}) });
  return rows;
}
