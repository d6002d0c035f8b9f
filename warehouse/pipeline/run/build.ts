import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { CheckResult } from '../models/check-territories.ts';
import { failedChecks, prepareRequests, recordChecks, runChecks } from '../models/checks.ts';
import type { ComparisonTime, FirstDifferences } from '../compare/compare-in-time.ts';
import { asFailure, EXIT, failure, type Failure } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { fingerprintOf, inputsOf, remember, unchanged } from './fingerprint.ts';
import { refuseSetAside } from './set-aside.ts';
import { WAREHOUSE_FOLDER } from '../layout.ts';
import { sayHeldVintages } from '../mask/held.ts';
import { ledgerOf, writeLedger } from '../mask/ledger.ts';
import { setVariables } from '../read/meta.ts';
import { loadSources } from '../read/load-sources.ts';
import { takeLock } from './lock.ts';
import { finishComparison, publishBuilt } from './publish-built.ts';
import { lossesOf } from './judge-losses.ts';
import { readModels, type Model } from '../models/models.ts';
import { moduleHash } from '../module-hash.ts';
import { folderHash, hashOf } from '../steps.ts';
import { prepareDatabase, projectVersion, rawTables, recordLineage } from '../models/prepare-database.ts';
import { protectionOf } from '../declared/protection.ts';
import { readProfile, type Profile } from '../declared/profile.ts';
import { cleanFolder, noteFailure, readCurrent, type Publication } from '../publish/publication.ts';
import { silentReporter, type Reporter } from '../report.ts';
import { runModels, sealMask, secondsAhead, type ModelPlan, type Workbench } from '../models/run-models.ts';
import { today } from '../declared/agreement.ts';
import { refuseEndedAgreements, refuseWrongRights } from '../read/rights.ts';
import { countRegionRows } from '../read/region-rows.ts';
import { readSources, type Source } from '../declared/source.ts';
import { dropUnknown, openWorkshop, type WorkshopOptions } from './workshop.ts';

/** Models built at once: each may take as much memory as the first. */
const MOST_TOGETHER = 3;
/** Seconds from which an estimate is worth a line. */
const WORTH_SAYING = 5;

export interface BuildOptions extends WorkshopOptions {
  /** Name or path of a profile. */
  profile: string;
  /** Folder of the producers' files, or a function that writes them into a folder it is given (the demo). */
  data: string | ((folder: string, reporter: Reporter) => Promise<void>);
  /** Folder of snapshots. */
  out: string;
  reporter?: Reporter;
  /** Name under which what is published is remembered; the profile's by default. */
  ledger?: string;
  /** Builds nothing when nothing that a build reads has changed since this fingerprint's words were last asked (the demo's seed). */
  unlessUnchanged?: readonly (string | number)[];
  /** Sources whose loss, of a vintage or of rows too, is meant. */
  acceptedLosses?: readonly string[];
  /** Folder of requests to prepare; none by default outside the command line. */
  queries?: string;
  /** Folder of figures published elsewhere, to find again with these requests; none by default outside the command line. */
  published?: string;
  /** Makes what was withdrawn, or replaces what was put back on purpose. */
  insists?: boolean;
  /** How long the snapshot is compared with the one in service, before it replaces it and after. */
  comparisonTime?: ComparisonTime;
  /** Folder of rules of findings, to replay with these requests; none by default outside the command line. */
  findings?: string;
}

export interface BuildResult {
  publication: Publication;
  checks: CheckResult[];
  rows: number;
  seconds: number;
  /** Nothing had changed: the snapshot is the one built before. */
  unchanged: boolean;
}

/**
 * Builds a snapshot from producers' files and puts it in service. The one in service is not touched until the
 * new one is whole, checked and on disk.
 * @throws Failure: 2 input, 3 a check failed, 4 another build is running, 5 disk or internal.
 */
export async function buildWarehouse(options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const profile = readProfile(options.profile);
  const sources = readSources();
  const release = guarded('ouverture du dossier de sortie', () => takeLock(options.out));
  const work = join(options.out, `travail-${process.pid}`);
  try {
    cleanFolder(options.out);
    refuseWrongRights(profile, sources);
    if (typeof options.data === 'string') refuseEndedAgreements(profile, sources, options.data, today());
    sayWhetherSpoilt(options.out, options.reporter ?? silentReporter());
    const region = options.ledger ?? profile.id;
    const inputs = inputsOf(typeof options.data === 'string' ? options.data : null, region, profile);
    refuseSetAside(options, { entrees: inputs });
    const asked = options.unlessUnchanged;
    const fingerprint =
      asked === undefined
        ? ''
        : fingerprintOf(typeof options.data === 'string' ? options.data : null, [
            projectVersion(),
            JSON.stringify(profile),
            ...asked
          ]);
    const known = asked === undefined ? null : unchanged(options.out, region, fingerprint);
    if (known !== null)
      return {
        publication: known,
        checks: [],
        rows: 0,
        unchanged: true,
        seconds: (performance.now() - started) / 1000
      };
    // Texts of files received under agreement may pass through it.
    mkdirSync(work, { recursive: true, mode: 0o700 });
    const { finish, ...result } = await buildInside(options, profile, sources, work, inputs);
    cleanFolder(options.out);
    if (asked !== undefined) remember(options.out, region, fingerprint, result.publication);
    if (finish !== null) await finishComparison(options, result.publication, finish);
    return { ...result, unchanged: false, seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    const problem = asFailure(error, 'construction');
    tellReaders(options.out, problem);
    throw problem;
  } finally {
    rmSync(work, { recursive: true, force: true });
    release();
  }
}

async function buildInside(
  options: BuildOptions,
  profile: Profile,
  sources: Source[],
  work: string,
  inputs: string
): Promise<Omit<BuildResult, 'seconds' | 'unchanged'> & Pick<FirstDifferences, 'finish'>> {
  const reporter = options.reporter ?? silentReporter();
  const builtAt = new Date().toISOString();
  const dataFolder = typeof options.data === 'string' ? options.data : join(work, 'fichiers');
  if (typeof options.data !== 'string') {
    mkdirSync(dataFolder, { recursive: true });
    await options.data(dataFolder, reporter);
  }
  const { instance, connection, steps } = await openWorkshop(options, join(work, 'construction.duckdb'), reporter);
  const others: DuckDBConnection[] = [];
  try {
    others.push(...(await connectOthers(instance, profile, options.threads)));
    const writtenBy = typeof options.data === 'string' ? () => '' : writerOf;
    await prepareDatabase(connection, profile, builtAt);
    await loadSources(
      { connection, profile, workFolder: work },
      sources,
      { dataFolder, out: options.out, steps, writtenBy },
      reporter
    );
    const losses = await lossesOf(connection, options, profile, sources, reporter);
    await losses?.ofSources();
    const models = await readModels(connection, rawTables(sources));
    const ledger = ledgerOf(options.out, options.ledger ?? profile.id);
    await dropUnknown(connection, steps, sources, models);
    const reports = join(options.out, 'rejets');
    const plan: ModelPlan = {
      protection: { classes: protectionOf(models, sources), ledger, reports },
      steps,
      profile: JSON.stringify(profile)
    };
    const rows = await buildModels({ connection, others }, models, plan, reporter);
    await sayHeldVintages(connection, reports, reporter);
    await countRegionRows(connection);
    await losses?.ofDomains();
    const checks = await checkAll(connection, profile, options.queries, reporter);
    // What is published is remembered before it is: after all that may refuse it, and before anybody can read it.
    const remembered = async (): Promise<void> => {
      for (const model of models) {
        if (model.masking === null) continue;
        await writeLedger(connection, ledger, model.name, model.masking, model.links);
        await sealMask(model, plan);
      }
    };
    const published = await publishBuilt(
      connection,
      models,
      profile,
      { options, work, builtAt, inputs, remembered, losses: losses?.accepted() ?? [] },
      reporter
    );
    return { ...published, checks, rows };
  } finally {
    for (const other of others) other.closeSync();
    connection.closeSync();
    instance.closeSync();
  }
}

/** Connections that build tables beside the first: one for each further thread. */
async function connectOthers(
  instance: DuckDBInstance,
  profile: Profile,
  threads = availableParallelism()
): Promise<DuckDBConnection[]> {
  const others: DuckDBConnection[] = [];
  while (others.length < Math.min(threads, MOST_TOGETHER) - 1) {
    const connection = await instance.connect();
    await setVariables(connection, profile);
    others.push(connection);
  }
  return others;
}

/** Files of the demo bear one date: the code that writes those of a source tells them apart. */
function writerOf({ folder }: Source): string {
  const own = ['demo.sql', 'demo.ts'].map((name) => join(folder, name)).filter(existsSync);
  const texts = own.map((path) => readFileSync(path, 'utf8'));
  return hashOf(moduleHash(['warehouse/demo/write-demo.ts']), folderHash(join(WAREHOUSE_FOLDER, 'demo')), ...texts);
}

async function buildModels(
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

async function checkAll(
  connection: DuckDBConnection,
  profile: Profile,
  queries: string | undefined,
  reporter: Reporter
): Promise<CheckResult[]> {
  reporter.start('Contrôles');
  const results = [
    ...(await runChecks(connection, profile)),
    ...(queries === undefined ? [] : await prepareRequests(connection, queries))
  ];
  await recordChecks(connection, results);
  const failed = failedChecks(results);
  const applied = results.filter((result) => result.result !== 'sans_objet').length;
  reporter.finish({ note: `${applied - failed.length} conformes sur ${applied}` });
  if (failed.length > 0) {
    const lines = failed.map((result) => `  ${result.name} : ${result.detail}`).join('\n');
    throw failure(
      EXIT.check,
      `${failed.length === 1 ? 'Un contrôle non conforme' : `${failed.length} contrôles non conformes`}, rien n’est publié :\n${lines}`,
      'Corrigez la source ou le modèle ; l’instantané en service n’a pas changé.'
    );
  }
  return results;
}

/** What a reader of the site learns of a build that failed, when the failure has no words of its own for that. */
const REASONS: Readonly<Partial<Record<number, string>>> = {
  [EXIT.input]: 'Un fichier reçu n’a pas pu être lu.',
  [EXIT.check]: 'Un contrôle n’était pas conforme.'
};

/** A file that was spoilt since its build: whoever builds learns it, and the build puts a sound one in service. */
function sayWhetherSpoilt(out: string, reporter: Reporter): void {
  const current = readCurrent(out);
  if (current !== null && soundnessOf(out, current) === 'abime')
    reporter.say(
      `L’instantané en service, ${current.id}, est abîmé : ${current.file} n’a plus les octets que sa construction avait écrits. Vérifiez le disque.`
    );
}

function tellReaders(out: string, { said, exitCode }: Failure): void {
  try {
    noteFailure(out, said ?? REASONS[exitCode] ?? 'La construction s’est arrêtée.', new Date().toISOString());
  } catch {
    // The failure itself is what the person who builds must see, a full disk for one.
  }
}

function guarded<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFailure(error, where);
  }
}
