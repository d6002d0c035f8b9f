import { formatCount } from './print.ts';

/** How a task ended. */
interface Outcome {
  readonly rows?: number;
  readonly rejected?: number;
  readonly note?: string;
  /** What it was to do is not done: the build, or the download, is refused for it. */
  readonly failed?: boolean;
}

/** Where a build tells what it does. One implementation for people, one for machines, one silent for tests. */
export interface Reporter {
  /** @param at when it began, where it is told later */
  start(task: string, at?: number): void;
  /** `done` and `total` in units of the task (rows, files, models). */
  advance(done: number, total: number | null): void;
  finish(result: Outcome, at?: number): void;
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
    start(name, at = performance.now()) {
      [task, since] = [name, at];
      if (live) output.write(`  … ${task}`);
    },
    advance(done, total) {
      if (!live) return;
      const filled = total === null || total === 0 ? 0 : Math.min(BAR, Math.round((done / total) * BAR));
      const bar = total === null ? '' : `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `;
      output.write(`\r\x1b[2K  … ${task}  ${bar}${formatCount(done)}`);
    },
    finish(result, at = performance.now()) {
      const seconds = (at - since) / 1000;
      output.write(
        `${live ? '\r\x1b[2K' : ''}  ${result.failed === true ? '✗' : '✓'} ${task.padEnd(61)} ${details(result, seconds)}\n`
      );
    },
    skip(name, reason) {
      output.write(`  – ${name.padEnd(61)} ${reason}\n`);
    },
    say(text) {
      output.write(`${live ? '\r\x1b[2K' : ''}${text}\n`);
    }
  };
}

function details({ rows, rejected, note }: Outcome, seconds: number): string {
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
    start(name, at = performance.now()) {
      [task, since] = [name, at];
      emit({ evenement: 'debut', tache: name });
    },
    advance: () => undefined,
    finish({ rows, rejected, note, failed }, at = performance.now()) {
      emit({
        evenement: 'fin',
        tache: task,
        lignes: rows,
        rejets: rejected,
        note,
        echec: failed,
        secondes: Math.round(at - since) / 1000
      });
    },
    skip: (name, reason) => emit({ evenement: 'saut', tache: name, motif: reason }),
    say: (text) => emit({ evenement: 'message', texte: text })
  };
}

/** What several tasks done at once say, in their order: a task is heard once those before it have ended. */
export function reportersInOrder(
  reporter: Reporter,
  count: number
): (index: number) => { said: Reporter; end(): void } {
  const heard = Array.from({ length: count }, () => ({ lines: [] as (() => void)[], ended: false }));
  let turn = 0;
  const tell = (): void => {
    for (let task = heard[turn]; task !== undefined; task = heard[turn]) {
      for (const line of task.lines.splice(0)) line();
      if (!task.ended) return;
      turn++;
    }
  };
  return (index) => {
    const task = heard[index];
    const say = (line: () => void): void => {
      task?.lines.push(line);
      tell();
    };
    return {
      said: {
        start: (name, at = performance.now()) => say(() => reporter.start(name, at)),
        advance: (done, total) => say(() => reporter.advance(done, total)),
        finish: (result, at = performance.now()) => say(() => reporter.finish(result, at)),
        skip: (name, reason) => say(() => reporter.skip(name, reason)),
        say: (text) => say(() => reporter.say(text))
      },
      end() {
        if (task !== undefined) task.ended = true;
        tell();
      }
    };
  };
}
