import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Renderers } from '../../gateway/renderers.mjs';
import { SETTINGS } from './fake-renderers.ts';

const ENTRY = new URL('./heavy-renderer.mjs', import.meta.url);
let reported: string[] = [];
let renderers: Renderers;

beforeEach(async () => {
  reported = [];
  renderers = new Renderers({ ...SETTINGS, renderers: 2 }, (message) => reported.push(message), ENTRY);
  await renderers.start();
  await expect.poll(() => renderers.list().length).toBe(2);
});
afterEach(() => renderers.close());

it('that have grown are replaced one at a time: another always answers', async () => {
  const first = renderers.list();
  for (const { process } of first) process.send('grown');
  const ready: number[] = [];
  while (first.some(({ process }) => process.exitCode === null) || renderers.list().length < 2) {
    ready.push(renderers.list().length);
    await pause(2);
  }
  expect(Math.min(...ready)).toBe(1);
  expect(renderers.replaced).toEqual({ arret: 0, delai: 0, memoire: 2, ronde: 0 });
});

it('that is near the end of its heap is replaced before it meets it, even alone', async () => {
  const alone = new Renderers({ ...SETTINGS, renderers: 1 }, (message) => reported.push(message), ENTRY);
  await alone.start();
  const [first] = alone.list();
  // What a grown one holds is no loss to come: alone, it stays.
  first?.process.send('grown');
  await pause(100);
  expect(alone.list()).toEqual([first]);
  first?.process.send('full');
  await expect.poll(() => alone.replaced.memoire).toBe(1);
  await expect.poll(() => alone.list().length, { timeout: 3000 }).toBe(1);
  expect([alone.list()[0] === first, reported]).toEqual([false, []]);
  await alone.close();
});

it('that are killed together each wait for their own end alone, longer when it comes again', async () => {
  for (const { process } of renderers.list()) process.kill('SIGKILL');
  await expect.poll(() => reported.length).toBe(2);
  expect(reported.map((told) => /dans (\d+) ms/.exec(told)?.[1])).toEqual(['250', '250']);
  await expect.poll(() => renderers.list().length, { timeout: 3000 }).toBe(2);
  renderers.list()[0]?.process.kill('SIGKILL');
  await expect.poll(() => reported[2]).toContain('dans 500 ms');
  expect(renderers.replaced).toEqual({ arret: 3, delai: 0, memoire: 0, ronde: 0 });
});

it('hold one page told to an assistant and two of its messages at once, whatever places are left', () => {
  const kinds = ['toolPage', 'toolPage', 'page', 'page', 'tool', 'tool', 'tool', 'answer'] as const;
  const taken = kinds.map((kind) => [kind, renderers.take(kind)] as const);
  expect(taken.map(([, renderer]) => renderer !== null)).toEqual([true, false, true, false, true, true, false, true]);
});

it('one that still tells its memory is not ended for an answer that does not come; a silent one is', () => {
  const [first] = renderers.list();
  if (first === undefined) throw new Error('no renderer');
  expect(renderers.kill(first)).toBe(false);
  expect(renderers.list()).toContain(first);
  first.heardAt -= 60_000;
  expect(renderers.kill(first)).toBe(true);
  expect(renderers.list()).not.toContain(first);
});

it('a page that waits leaves its place to another, and holds its renderer until it is given back', () => {
  const taken = [renderers.take('page'), renderers.take('page')];
  expect([renderers.take('page'), renderers.shareOf('page'), renderers.shareOf('answer')]).toEqual([null, 2, 6]);
  const [slow] = taken;
  if (slow === null || slow === undefined) throw new Error('no place');
  renderers.yield(slow);
  expect(renderers.take('page')).toBe(slow);
  expect(slow.load).toEqual({ page: 1, answer: 0, slow: 1 });
  renderers.give(slow, 'page', true);
  expect(slow.load).toEqual({ page: 1, answer: 0, slow: 0 });
});
