import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../declared/agreement.ts';
import { readProfile } from '../declared/profile.ts';
import { readSources } from '../declared/source.ts';
import { asFailure, EXIT, type Failure } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { projectVersion } from '../models/prepare-database.ts';
import { noteFailure, readCurrent } from '../publish/publication.ts';
import { cleanFolder } from '../publish/retention.ts';
import { refuseEndedAgreements, refuseWrongRights } from '../read/rights.ts';
import { silentReporter, type Reporter } from '../report.ts';
import { makeSnapshot, type Made, type WriteFiles } from './make-snapshot.ts';
import { fingerprintOf, inputsOf, remember, unchanged } from './fingerprint.ts';
import { holdFolder, type Lock } from './lock.ts';
import { refuseSetAside } from './set-aside.ts';
import type { WorkshopOptions } from './workshop.ts';

export interface BuildOptions extends WorkshopOptions {
  /** Name or path of a profile. */
  profile: string;
  /** Folder of the producers' files, or a function that writes them into a folder it is given (the demo). */
  data: string | WriteFiles;
  /** Folder of snapshots. */
  out: string;
  reporter?: Reporter;
  /** Name under which what is published is remembered; the profile's by default. */
  ledger?: string;
  /** Builds nothing when nothing that it reads has changed since these words (the demo's seed). */
  unlessUnchanged?: readonly (string | number)[];
  /** Sources whose loss, of a vintage or of rows too, is meant. */
  acceptedLosses?: readonly string[];
  /** Unexpected figures that somebody looked at; the others are said, or hold the publication where it waits. */
  acceptedFigures?: readonly string[];
  waits?: boolean;
  /** Folder of requests to prepare; none by default outside the command line. */
  queries?: string;
  /** Folder of figures published elsewhere, to find again; none by default outside the command line. */
  published?: string;
  /** The only snapshot that may be put in service. */
  expected?: string | null;
  /** Of a trial, whose own folder is never served: the lock of the folder in service. */
  served?: Lock | null;
  /** Makes what was withdrawn, or replaces what was put back on purpose. */
  insists?: boolean;
  /** Folder of rules of findings, to replay with these requests; none by default outside the command line. */
  findings?: string;
}

export interface BuildResult extends Made {
  seconds: number;
  /** Nothing had changed: the snapshot is the one built before. */
  unchanged: boolean;
}

/**
 * Builds a snapshot from producers' files and puts it in service. The one in service is not touched until the
 * new one is whole, checked and on disk.
 * @throws Failure: 2 input, 3 a check failed, 4 another build is running, 5 disk or internal.
 */
export async function buildWarehouse({
  profile: name,
  data,
  out,
  reporter: given = silentReporter(),
  ledger,
  unlessUnchanged: words,
  acceptedLosses = [],
  acceptedFigures: accepted = [],
  waits = false,
  insists = false,
  expected = null,
  served = null,
  queries,
  published,
  findings,
  ...engine
}: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const profile = readProfile(name);
  const sources = readSources();
  const lock = guarded('ouverture du dossier de sortie', () => holdFolder(out, 'build'));
  const locks = served === null ? [lock] : [lock, served];
  const reporter = saidByLocks(given, locks);
  const work = join(out, `travail-${process.pid}`);
  try {
    cleanFolder(out);
    refuseWrongRights(profile, sources);
    const files = typeof data === 'string' ? data : null;
    if (files !== null) refuseEndedAgreements(profile, sources, files, today());
    sayWhetherSpoilt(out, reporter);
    const region = ledger ?? profile.id;
    const inputs = inputsOf(files, region, profile);
    if (!insists) refuseSetAside(out, { entrees: inputs });
    const fingerprint =
      words === undefined ? null : fingerprintOf(files, [projectVersion(), JSON.stringify(profile), ...words]);
    const former = fingerprint === null ? null : unchanged(out, region, fingerprint);
    if (former !== null) return { publication: former, checks: [], rows: 0, unchanged: true, seconds: seconds() };
    // Texts of files received under agreement may pass through it.
    mkdirSync(work, { recursive: true, mode: 0o700 });
    const questions = { queries: queries ?? null, published: published ?? null, findings: findings ?? null };
    const made = await makeSnapshot(
      { profile, sources, data, engine, losses: acceptedLosses, looks: { accepted, waits } },
      { out, work, region, inputs, insists, expected, questions },
      reporter
    );
    for (const line of cleanFolder(out)) reporter.say(line);
    if (fingerprint !== null) remember(out, region, fingerprint, made.publication);
    return { ...made, unchanged: false, seconds: seconds() };
  } catch (error) {
    const problem = asFailure(error, 'construction');
    tellReaders(out, problem);
    throw problem;
  } finally {
    rmSync(work, { recursive: true, force: true });
    lock.release();
  }
}

/** The same, each task being said by the locks too. */
function saidByLocks(reporter: Reporter, locks: readonly Lock[]): Reporter {
  return {
    ...reporter,
    start: (task, at) => {
      for (const lock of locks) lock.step(task);
      reporter.start(task, at);
    }
  };
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
