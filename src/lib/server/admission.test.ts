import { expect, test } from 'vitest';
import { Admission } from './admission.ts';

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

test('runs so many at once, queues so many, refuses the next at once, then serves in order', async () => {
  const admission = new Admission(2, 2);
  const gates = Array.from({ length: 4 }, deferred);
  const started: number[] = [];
  const runs = gates.map(({ promise }, i) => admission.run(async () => (started.push(i), promise)));
  await Promise.resolve();
  expect([started, admission.running, admission.waiting]).toEqual([[0, 1], 2, 2]);
  await expect(admission.run(async () => undefined)).rejects.toMatchObject({
    status: 503,
    headers: { 'retry-after': '5' }
  });
  gates[0]?.resolve();
  await runs[0];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);
  gates.forEach(({ resolve }) => resolve());
  await Promise.all(runs);
  expect([started, admission.running, admission.waiting]).toEqual([[0, 1, 2, 3], 0, 0]);
});

test('work that fails gives its place back', async () => {
  const admission = new Admission(1, 0);
  for (let i = 0; i < 3; i++)
    await expect(admission.run(() => Promise.reject(new Error('non')))).rejects.toThrow('non');
  expect(await admission.run(async () => 'oui')).toBe('oui');
});
