import { asFailure, EXIT, failure, isFailure, type ExitCode } from '../failure.ts';
import { parseCommand, USAGE, type Command } from '../command.ts';
import { reporterOf, runBuild, runCheck, runCopy, runList, runRollback } from './commands.ts';
import { runFetch } from '../fetch/run-fetch.ts';
import { runSources } from './list-sources.ts';
import { runPurge } from './purge.ts';
import { runShelf } from './check-shelf.ts';
import { runProfile } from './write-profile.ts';
import { runRouting } from '../routing/run-routing.ts';
import { runKeep } from './keep.ts';
import { runWithdraw } from './withdraw.ts';

const RUN: Readonly<Record<Command['name'], (command: Command) => Promise<ExitCode>>> = {
  build: runBuild,
  check: runCheck,
  sources: runSources,
  fetch: (command) => runFetch(command, reporterOf(command)),
  trajets: (command) => runRouting(command, reporterOf(command)),
  list: runList,
  rollback: runRollback,
  retirer: runWithdraw,
  garder: runKeep,
  copier: runCopy,
  purger: runPurge,
  profil: runProfile,
  etagere: runShelf
};

async function main(): Promise<ExitCode> {
  const args = process.argv.slice(2);
  if (args.length === 0 || args.includes('--help') || args.includes('aide')) {
    process.stdout.write(`${USAGE}\n`);
    return args.length === 0 ? EXIT.usage : EXIT.ok;
  }
  const command = parseCommand(args);
  return RUN[command.name](command);
}

function tell(error: unknown): ExitCode {
  const problem = isFailure(error) ? error : asFailure(error, 'commande');
  const json = process.argv.includes('--json');
  if (json)
    process.stdout.write(
      `${JSON.stringify({ evenement: 'erreur', code: problem.exitCode, message: problem.message, conseil: problem.todo })}\n`
    );
  else process.stderr.write(`\nErreur : ${problem.message}\n${problem.todo === '' ? '' : `→ ${problem.todo}\n`}`);
  if (process.env.MAILLE_DEBUG !== undefined)
    process.stderr.write(
      `${problem.stack ?? ''}\n${problem.cause instanceof Error ? (problem.cause.stack ?? '') : ''}\n`
    );
  return problem.exitCode;
}

// A file size limit then comes back as an error of the write, told like a full disk, instead of ending the process.
process.on('SIGXFSZ', () => undefined);
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw failure(EXIT.internal, error.message);
  });
}

process.exitCode = await main().catch(tell);
