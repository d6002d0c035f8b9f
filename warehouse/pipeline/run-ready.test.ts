import type { DuckDBConnection } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { runReady } from './run-ready.ts';

interface Thing {
  readonly id: string;
  readonly needs: readonly string[];
  readonly alone?: boolean;
  /** Turns of the event loop that it takes. */
  readonly turns: number;
}

const ORDER = {
  id: ({ id }: Thing) => id,
  needs: ({ needs }: Thing) => needs,
  isAlone: (one: Thing) => one.alone === true
};
const thing = (id: string, turns: number, ...needs: string[]): Thing => ({ id, turns, needs });

async function run(things: readonly Thing[], connections: number, fails: readonly string[] = []): Promise<string[]> {
  const said: string[] = [];
  const all = Array.from({ length: connections }, () => ({}) as DuckDBConnection);
  await runReady(all, things, ORDER, async (_, { id, turns }) => {
    said.push(`+${id}`);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    said.push(`-${id}`);
    if (fails.includes(id)) throw new Error(id);
  }).catch((error: unknown) => said.push(`! ${(error as Error).message}`));
  return said;
}

it('each begins in order as soon as a connection is free and what it needs is made', async () => {
  const things = [thing('a', 4), thing('b', 1, 'a', 'elsewhere'), thing('c', 1), thing('d', 1)];
  expect(await run(things, 1)).toEqual(['+a', '-a', '+b', '-b', '+c', '-c', '+d', '-d']);
  expect((await run(things, 2)).join(' ')).toMatch(/^\+a \+c -c \+d -d -a \+b -b$/);
});

it('what has the machine to itself begins and ends alone', async () => {
  const things = [thing('a', 3), { ...thing('b', 2), alone: true }, thing('c', 1)];
  expect(await run(things, 3)).toEqual(['+a', '-a', '+b', '-b', '+c', '-c']);
});

it('of two that fail at once the first in order is told, and nothing begins after', async () => {
  expect(await run([thing('a', 3), thing('b', 1), thing('c', 1)], 2, ['a', 'b'])).toEqual([
    '+a',
    '+b',
    '-b',
    '-a',
    '! a'
  ]);
});
