import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Profile } from '../declared/profile.ts';
import { protectionOf } from '../declared/protection.ts';
import type { Source } from '../declared/source.ts';
import { sayHolds } from '../mask/publication-hold.ts';
import { ledgerOf, writeLedger, type Ledger } from '../mask/ledger.ts';
import type { CheckResult } from '../models/check-territories.ts';
import { readModels, type Model } from '../models/models.ts';
import { prepareDatabase, rawTables } from '../models/prepare-database.ts';
import { sealMask, type ModelPlan } from '../models/run-models.ts';
import type { Publication } from '../publish/publication.ts';
import { loadSources } from '../read/load-sources.ts';
import { countRegionRows } from '../read/region-rows.ts';
import type { Reporter } from '../report.ts';
import { buildModels, connectOthers } from './build-models.ts';
import { checkBuilt } from './check-built.ts';
import { lossesOf } from './judge-losses.ts';
import { lookAtFigures, type LookTerms } from './look-at-figures.ts';
import { publishBuilt, type Publishing } from './publish-built.ts';
import { dropUnknown, openWorkshop, type WorkshopOptions } from './workshop.ts';
import { writerOf } from './writer-of.ts';

export type WriteFiles = (folder: string, reporter: Reporter) => Promise<void>;

/** What a snapshot is made of. */
interface Material {
  readonly profile: Profile;
  readonly sources: Source[];
  readonly data: string | WriteFiles;
  readonly engine: WorkshopOptions;
  /** Sources whose loss, of a vintage or of rows too, is meant. */
  readonly losses: readonly string[];
  /** What becomes of new figures that nothing announces. */
  readonly looks: Omit<LookTerms, 'out'>;
}

export interface Made {
  publication: Publication;
  checks: CheckResult[];
  rows: number;
}

/** The stages of a build in their order, each with its own words: read, judge losses, make tables, check, publish. */
export async function makeSnapshot(
  { profile, sources, data, engine, losses: accepted, looks }: Material,
  publishing: Omit<Publishing, 'builtAt' | 'steps' | 'losses' | 'surprises' | 'remember'>,
  reporter: Reporter
): Promise<Made> {
  const { out, work, region, questions } = publishing;
  const builtAt = new Date().toISOString();
  const dataFolder = typeof data === 'string' ? data : await written(data, join(work, 'fichiers'), reporter);
  const { instance, connection, steps, close } = await openWorkshop(
    engine,
    join(work, 'construction.duckdb'),
    reporter
  );
  const others: DuckDBConnection[] = [];
  try {
    others.push(...(await connectOthers(instance, profile, engine.threads)));
    const writtenBy = typeof data === 'string' ? () => '' : writerOf;
    await prepareDatabase(connection, profile, builtAt);
    await loadSources(
      { connection, profile, workFolder: work },
      sources,
      { dataFolder, out, steps, writtenBy, others },
      reporter
    );
    // What is invented is compared with nothing.
    const losses =
      typeof data === 'string'
        ? await lossesOf(connection, { out, region, accepted }, profile, sources, reporter)
        : null;
    await losses?.ofSources();
    const models = await readModels(connection, rawTables(sources));
    const ledger = ledgerOf(out, region);
    await dropUnknown(connection, steps, sources, models);
    const reports = join(out, 'rejets');
    const plan: ModelPlan = {
      protection: { classes: protectionOf(models, sources), ledger, reports },
      steps,
      profile: JSON.stringify(profile)
    };
    const rows = await buildModels({ connection, others }, models, plan, reporter);
    await sayHolds(connection, reports, reporter);
    await countRegionRows(connection);
    await losses?.ofDomains();
    const checks = await checkBuilt({ connection, others }, profile, questions, reporter);
    // What is invented surprises nobody; a build outside the command line is a test's.
    const looked =
      typeof data === 'string' && questions.queries !== null
        ? await lookAtFigures(connection, { out, ...looks }, reporter)
        : null;
    const publication = await publishBuilt(
      { connection, others },
      models,
      profile,
      {
        ...publishing,
        builtAt,
        steps,
        losses: losses?.accepted() ?? [],
        surprises: looked?.surprises ?? [],
        remember: () => rememberMasks(connection, ledger, models, plan)
      },
      reporter
    );
    looked?.keep();
    return { publication, checks, rows };
  } finally {
    for (const other of others) other.closeSync();
    close();
  }
}

async function written(write: WriteFiles, folder: string, reporter: Reporter): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await write(folder, reporter);
  return folder;
}

/** What is published is remembered before it is. */
async function rememberMasks(
  connection: DuckDBConnection,
  ledger: Ledger,
  models: readonly Model[],
  plan: ModelPlan
): Promise<void> {
  for (const model of models) {
    if (model.masking === null) continue;
    await writeLedger(connection, ledger, model.name, model.masking, model.links);
    await sealMask(model, plan);
  }
}
