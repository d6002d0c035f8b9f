import { expect, it } from 'vitest';
import { FairQueue } from '../../gateway/fair-queue.mjs';

function drained(turns: FairQueue<string>): string[] {
  return Array.from({ length: turns.size }, () => turns.shift() ?? '');
}

it('serves readers in turn: one that asks much waits behind one that asks once', () => {
  const turns = new FairQueue<string>();
  for (const [reader, work] of [
    ['a', 'a1'],
    ['a', 'a2'],
    ['a', 'a3'],
    ['b', 'b1'],
    ['c', 'c1'],
    ['b', 'b2']
  ] as const)
    turns.push(reader, work);
  expect(drained(turns)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  expect([turns.size, turns.shift()]).toEqual([0, undefined]);
});

it('forgets a work whose reader has left, once', () => {
  const turns = new FairQueue<string>();
  turns.push('a', 'a1');
  turns.push('a', 'a2');
  expect([turns.remove('a', 'a1'), turns.remove('a', 'a1'), turns.remove('b', 'a2'), turns.size]).toEqual([
    true,
    false,
    false,
    1
  ]);
  expect(drained(turns)).toEqual(['a2']);
});
