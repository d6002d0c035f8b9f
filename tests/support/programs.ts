import { spawnSync } from 'node:child_process';

/**
 * Whether a program answers on this machine. When it does not, says on screen which checks are skipped: a test that
 * needs it is then skipped, never passed.
 */
export function programPresent(
  program: string,
  checks: string,
  question: string | readonly string[] = '--version'
): boolean {
  const present = spawnSync(program, [question].flat(), { stdio: 'ignore', timeout: 60_000 }).status === 0;
  if (!present) process.stdout.write(`${program} absent : ${checks} sautés.\n`);
  return present;
}

/** Runs a program to its end. @returns what it printed @throws Error with what it complained of */
export function runProgram(program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} : ${result.error?.message ?? result.stderr}`);
  return result.stdout;
}
