import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../pipeline/layout.ts';
import type { Journal } from './journal.ts';

/** Lines of a job that are kept: the last ones say where it is, and why it stopped. */
const MOST_LINES = 400;

/** A command of the warehouse that the desk runs: one at a time, as a person would run it. */
export interface Job {
  /** What it does, in words. */
  readonly what: string;
  readonly since: number;
  readonly lines: readonly string[];
  /** Null while it runs. */
  readonly exit: number | null;
}

/** Runs commands one at a time, and keeps the last one. Owns its process: closed with the desk. */
export class Jobs {
  #job: Job | null = null;
  #child: ChildProcess | null = null;

  constructor(
    readonly journal: Journal,
    readonly environment: Readonly<Record<string, string>>
  ) {}

  get last(): Job | null {
    return this.#job;
  }

  get running(): boolean {
    return this.#child !== null;
  }

  /** Starts a command, its words as those of `npm run warehouse --`. @returns false while another runs */
  start(what: string, words: readonly string[], who: string): boolean {
    if (this.#child !== null) return false;
    const lines: string[] = [];
    const since = Date.now();
    this.#job = { what, since, lines, exit: null };
    const child = spawn(
      process.execPath,
      ['--import', './scripts/typescript.mjs', 'warehouse/pipeline/commands/cli.ts', ...words],
      { cwd: PROJECT_FOLDER, env: { ...process.env, ...this.environment }, stdio: ['ignore', 'pipe', 'pipe'] }
    );
    this.#child = child;
    this.journal.note({ quoi: what, qui: who, etat: 'commencé' });
    let rest = '';
    const hear = (bytes: Buffer): void => {
      const parts = (rest + String(bytes)).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts.filter((line) => line.trim() !== ''));
      lines.splice(0, lines.length - MOST_LINES);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      if (rest.trim() !== '') lines.push(rest);
      const exit = code ?? 5;
      this.#job = { what, since, lines, exit };
      this.#child = null;
      this.journal.note({
        quoi: what,
        qui: who,
        etat: exit === 0 ? 'fini' : `arrêté, code ${exit}`,
        dit: lines.at(-1) ?? ''
      });
    });
    return true;
  }

  close(): void {
    this.#child?.kill();
  }
}

/** Where the desk keeps its own files, beside the snapshots. */
export function deskFolder(out: string): string {
  return join(out, 'bureau');
}
