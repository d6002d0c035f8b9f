import { formatCount } from './print.ts';

/** Where a build tells what it does. One implementation for people, one for machines, one silent for tests. */
export interface Reporter {
  start(task: string): void;
  /** `done` and `total` in units of the task (rows, files, models). */
  advance(done: number, total: number | null): void;
  finish(result: { rows?: number; rejected?: number; note?: string }): void;
  skip(task: string, reason: string): void;
  say(text: string): void;
}

interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}

export function silentReporter(): Reporter {
  const nothing = () => undefined;
  return { start: nothing, advance: nothing, finish: nothing, skip: nothing, say: nothing };
}

const BAR = 20;

/** Task list for a terminal: a line per task, with a bar while it runs, then rows and rows per second. */
export function textReporter(output: Output): Reporter {
  let task = '';
  let since = 0;
  const live = output.isTTY === true;
  return {
    start(name) {
      [task, since] = [name, performance.now()];
      if (live) output.write(`  … ${task}`);
    },
    advance(done, total) {
      if (!live) return;
      const filled = total === null || total === 0 ? 0 : Math.min(BAR, Math.round((done / total) * BAR));
      const bar = total === null ? '' : `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `;
      output.write(`\r\x1b[2K  … ${task}  ${bar}${formatCount(done)}`);
    },
    finish(result) {
      const seconds = (performance.now() - since) / 1000;
      output.write(`${live ? '\r\x1b[2K' : ''}  ✓ ${task.padEnd(61)} ${details(result, seconds)}\n`);
    },
    skip(name, reason) {
      output.write(`  – ${name.padEnd(61)} ${reason}\n`);
    },
    say(text) {
      output.write(`${live ? '\r\x1b[2K' : ''}${text}\n`);
    }
  };
}

function details({ rows, rejected, note }: Parameters<Reporter['finish']>[0], seconds: number): string {
  const parts: string[] = [];
  if (rows !== undefined) parts.push(`${formatCount(rows)} lignes`);
  if (rows !== undefined && rows > 0 && seconds > 0.05)
    parts.push(`${formatCount(Math.round(rows / seconds))} lignes/s`);
  if (rejected !== undefined && rejected > 0) parts.push(`${formatCount(rejected)} rejetée${rejected > 1 ? 's' : ''}`);
  if (note !== undefined) parts.push(note);
  parts.push(`${seconds.toFixed(2).replace('.', ',')} s`);
  return parts.join(' · ');
}

/** One JSON object per line, for machines. */
export function jsonReporter(output: Output): Reporter {
  let task = '';
  let since = 0;
  const emit = (event: Record<string, unknown>) => output.write(`${JSON.stringify(event)}\n`);
  return {
    start(name) {
      [task, since] = [name, performance.now()];
      emit({ evenement: 'debut', tache: name });
    },
    advance: () => undefined,
    finish({ rows, rejected, note }) {
      emit({
        evenement: 'fin',
        tache: task,
        lignes: rows,
        rejets: rejected,
        note,
        secondes: Math.round(performance.now() - since) / 1000
      });
    },
    skip: (name, reason) => emit({ evenement: 'saut', tache: name, motif: reason }),
    say: (text) => emit({ evenement: 'message', texte: text })
  };
}
