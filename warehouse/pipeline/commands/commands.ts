import { basename, join } from 'node:path';
import { onBase } from '../sql.ts';
import { buildWarehouse, type BuildOptions } from '../run/build.ts';
import type { CheckResult } from '../models/check-territories.ts';
import { failedChecks, prepareRequests, runChecks } from '../models/checks.ts';
import type { Command } from '../command.ts';
import { EXIT, failure, type ExitCode } from '../failure.ts';
import { soundnessOf, type Soundness } from '../file-sum.ts';
import { CONCORDANCE_FOLDER, FINDINGS_FOLDER, QUERIES_FOLDER } from '../layout.ts';
import { takeLock } from '../run/lock.ts';
import { copyPublications } from '../publish/copy-publications.ts';
import { listKept, readCurrent, release, rollback, type Publication } from '../publish/publication.ts';
import { countOfThings, dateInWords, print } from '../print.ts';
import { jsonReporter, textReporter, type Reporter } from '../report.ts';
import { measured } from './build-measures.ts';
import { prepareTrial, trialFolder } from '../run/trial.ts';
import { removeWorkshop, workshopOf } from '../run/workshop.ts';

type WriteDemo = (
  folder: string,
  options: { seed: number; scale: number; onProgress: (done: number, total: number | null) => void }
) => Promise<unknown>;

export async function runBuild(command: Command): Promise<ExitCode> {
  const reporter = reporterOf(command);
  const invented = `demo-${command.seed}${command.scale === 1 ? '' : `-x${command.scale}`}`;
  const workshop = workshopOf(command.out, command.demo ? invented : basename(command.profile ?? '', '.yaml'));
  if (command.whole) removeWorkshop(workshop);
  const options: BuildOptions = {
    profile: command.profile ?? 'demo',
    data: command.demo ? (folder, toReporter) => writeDemoFiles(folder, command, toReporter) : (command.data ?? ''),
    out: command.trial ? trialFolder(command.out) : command.out,
    expected: command.expected,
    reporter,
    queries: QUERIES_FOLDER,
    published: CONCORDANCE_FOLDER,
    findings: FINDINGS_FOLDER,
    workshop,
    acceptedLosses: command.acceptedLosses,
    acceptedFigures: command.acceptedFigures,
    waits: command.waits,
    insists: command.insists,
    ...(command.whole ? {} : { unlessUnchanged: [command.seed, command.scale] }),
    // Another seed is another invented region, which owes nothing to the first.
    ...(command.demo ? { ledger: invented } : {}),
    ...(command.threads === null ? {} : { threads: command.threads }),
    ...(command.memory === null ? {} : { memory: command.memory })
  };
  const served = command.trial ? prepareTrial(command.out) : null;
  const { publication, rows, seconds, unchanged } = await (served === null
    ? measured(options.profile, () => buildWarehouse(options))
    : buildWarehouse({ ...options, served }).finally(() => served.release()));
  if (command.trial) {
    reporter.say(
      `Essai ${publication.id} : ${rows} lignes de modèles, ${seconds.toFixed(1).replace('.', ',')} s. Rien n’est publié ; pour le mettre en service, la même commande avec --attendu ${publication.id}, sans --essai.`
    );
    return EXIT.ok;
  }
  if (unchanged) {
    reporter.say(
      `Rien n’a changé depuis l’instantané ${publication.id}, en service (${seconds.toFixed(1).replace('.', ',')} s). --complet le reconstruit.`
    );
    return EXIT.ok;
  }
  reporter.say(
    `Instantané ${publication.id} en service (${publication.profile}${publication.demo ? ', données synthétiques' : ''}) : ${rows} lignes de modèles, ${seconds.toFixed(1).replace('.', ',')} s.`
  );
  return EXIT.ok;
}

async function writeDemoFiles(folder: string, { seed, scale }: Command, reporter: Reporter): Promise<void> {
  const { writeDemo } = (await import(new URL('../../demo/write-demo.ts', import.meta.url).href)) as {
    writeDemo: WriteDemo;
  };
  reporter.start('Fichiers de démonstration');
  await writeDemo(folder, { seed, scale, onProgress: (done, total) => reporter.advance(done, total) });
  reporter.finish({});
}

/** Checks the snapshot in service, read-only: the checks that it can answer alone, and every request prepared. */
export async function runCheck(command: Command): Promise<ExitCode> {
  const current = readCurrent(command.out);
  if (current === null)
    throw failure(
      EXIT.usage,
      `Aucun instantané en service dans ${command.out}.`,
      'Construisez-en un : npm run warehouse -- build --demo'
    );
  if (soundnessOf(command.out, current) === 'abime')
    throw failure(
      EXIT.check,
      `L’instantané en service, ${current.id}, est abîmé : ${current.file} n’a plus les octets que sa construction avait écrits.`,
      'Vérifiez le disque, puis reconstruisez, ou revenez au précédent : npm run warehouse -- rollback'
    );
  const results = await onBase(join(command.out, current.file), async (connection) => [
    ...(await runChecks(connection, { id: current.profile }, ['publie', 'reference'])),
    ...(await prepareRequests(connection))
  ]);
  for (const result of results) printResult(command, result);
  printSummary(command, current, results);
  return failedChecks(results).length > 0 ? EXIT.check : EXIT.ok;
}

function printResult(command: Command, result: CheckResult): void {
  const mark =
    result.result === 'non_conforme' && result.severity === 'avertissement'
      ? '!'
      : { conforme: '✓', non_conforme: '✗', sans_objet: '–' }[result.result];
  print(command, result, `  ${mark} ${result.name}${result.detail === '' ? '' : ` : ${result.detail}`}`);
}

function printSummary(command: Command, current: Publication, results: readonly CheckResult[]): void {
  const count = (result: CheckResult['result']) => results.filter((one) => one.result === result).length;
  const failed = failedChecks(results).length;
  const summary = {
    evenement: 'bilan',
    instantane: current.id,
    conformes: count('conforme'),
    non_conformes: failed,
    avertissements: count('non_conforme') - failed,
    sans_objet: count('sans_objet')
  };
  const parts = [
    countOfThings(summary.conformes, 'conforme'),
    `${failed} non ${failed < 2 ? 'conforme' : 'conformes'}`,
    countOfThings(summary.avertissements, 'avertissement'),
    `${summary.sans_objet} sans objet`
  ];
  print(command, summary, `Instantané ${current.id} (${current.profile}) : ${parts.join(', ')}.`);
}

const STATES: Readonly<Record<Soundness, string>> = {
  sain: 'intact     ',
  abime: 'ABÎMÉ      ',
  inconnu: 'non vérifié'
};

export function runList(command: Command): Promise<ExitCode> {
  const current = readCurrent(command.out);
  const all = listKept(command.out);
  if (all.length === 0)
    print(
      command,
      { evenement: 'message', texte: 'aucun instantané' },
      `Aucun instantané dans ${command.out}. Construisez-en un : npm run warehouse -- build --demo`
    );
  for (const publication of all) {
    const inService = publication.id === current?.id;
    const etat = soundnessOf(command.out, publication);
    print(
      command,
      { ...publication, enService: inService, etat },
      `  ${inService ? '→' : ' '} ${publication.id}  ${dateInWords(publication.builtAt)}  ${STATES[etat]}  ${publication.profile}${publication.demo ? ' (synthétique)' : ''}${kept(publication)}`
    );
  }
  return Promise.resolve(EXIT.ok);
}

/** « , archivé, gardé : cité par le schéma régional ». */
function kept({ file, garde }: Publication): string {
  return `${basename(file) === file ? '' : ', archivé'}${garde === undefined ? '' : `, gardé : ${garde.raison}`}`;
}

export function runRollback(command: Command): Promise<ExitCode> {
  if (listKept(command.out).length === 0)
    throw failure(
      EXIT.usage,
      `Aucun instantané dans ${command.out}.`,
      'Construisez-en un : npm run warehouse -- build --demo'
    );
  const publication = locked(command.out, () =>
    command.lift ? release(command.out) : rollback(command.out, command.to)
  );
  print(
    command,
    publication ?? { evenement: 'message', texte: 'rien n’était tenu' },
    publication === null
      ? 'Aucun instantané n’était tenu : rien n’a changé.'
      : command.lift
        ? `L’instantané ${publication.id} n’est plus tenu : la prochaine construction le remplace.`
        : `Instantané ${publication.id} (${publication.profile}, construit le ${dateInWords(publication.builtAt)}) remis en service${readCurrent(command.out)?.tenu === undefined ? '' : ', jusqu’à `rollback --lever`'}.`
  );
  return Promise.resolve(EXIT.ok);
}

export function runCopy(command: Command): Promise<ExitCode> {
  const into = command.into ?? '';
  const publication = copyPublications(command.out, into);
  print(
    command,
    { evenement: 'copie', vers: into, ...publication },
    `Instantané ${publication.id} (${publication.profile}, construit le ${dateInWords(publication.builtAt)}) copié et vérifié dans ${into}.`
  );
  return Promise.resolve(EXIT.ok);
}

function locked<T>(out: string, work: () => T): T {
  const unlock = takeLock(out, 'rollback');
  try {
    return work();
  } finally {
    unlock();
  }
}

export function reporterOf(command: Command): Reporter {
  if (command.json) return jsonReporter(process.stdout);
  const from = command.profile === null ? '' : ` profil ${command.profile},`;
  process.stdout.write(
    command.demo
      ? `Entrepôt : région de démonstration, graine ${command.seed}\n`
      : `Entrepôt :${from} fichiers de ${command.data ?? ''}\n`
  );
  return textReporter(process.stdout);
}
