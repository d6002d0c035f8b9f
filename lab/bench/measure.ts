/** One line of the bench: what was measured, against what it is judged. */
export interface Line {
  what: string;
  measured: string;
  target: string;
}

/** Runs a task once to warm up, then `times` times; durations in milliseconds, ascending. */
export async function durations(times: number, task: (turn: number) => Promise<unknown> | unknown): Promise<number[]> {
  await task(0);
  const taken: number[] = [];
  for (let turn = 1; turn <= times; turn++) {
    const start = performance.now();
    await task(turn);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

/** Runs tasks in turn, once to warm up, then `times` times each; milliseconds of each, ascending. */
export async function inTurn<const Tasks extends readonly ((turn: number) => Promise<unknown>)[]>(
  times: number,
  tasks: Tasks
): Promise<{ [K in keyof Tasks]: number[] }> {
  const taken = tasks.map((): number[] => []);
  for (let turn = 0; turn <= times; turn++) {
    for (const [at, task] of tasks.entries()) {
      const start = performance.now();
      await task(turn);
      if (turn > 0) taken[at]?.push(performance.now() - start);
    }
  }
  for (const one of taken) one.sort((a, b) => a - b);
  return taken as { [K in keyof Tasks]: number[] };
}

export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}

export function times(ratio: number): string {
  return `× ${ratio.toFixed(2)}`;
}
