import { expect, it } from 'vitest';
import { Admission } from './admission.ts';
import { ByteCache } from './byte-cache.ts';
import { beforeDeadline, withDeadline } from './deadline.ts';

const NEVER = new Promise<never>(() => undefined);

it('a request that waits for what never comes ends in words, and gives its place of the engine back', async () => {
  const admission = new Admission(1, 4);
  const hung = withDeadline(20, () => admission.run(() => NEVER));
  const waiting = withDeadline(10, () => admission.run(() => Promise.resolve('trop tard')));
  await expect(waiting).rejects.toMatchObject({ status: 504 });
  await expect(hung).rejects.toThrow('La réponse a demandé plus de 0,02 s');
  expect([admission.running, admission.waiting]).toEqual([0, 0]);
  expect(await withDeadline(1000, () => admission.run(() => Promise.resolve('servi')))).toBe('servi');
});

it('what goes on after its end, for nobody, holds no place', async () => {
  const admission = new Admission(1, 4);
  let goesOn: Promise<unknown> = Promise.resolve();
  const hung = withDeadline(10, () => {
    goesOn = admission.run(() => NEVER).catch(() => admission.run(() => NEVER));
    goesOn.catch(() => undefined);
    return goesOn;
  });
  await expect(hung).rejects.toMatchObject({ status: 504 });
  await expect(goesOn).rejects.toMatchObject({ status: 504 });
  expect([admission.running, admission.waiting]).toEqual([0, 0]);
});

it('a value whose making never ends is made anew for who asks next', async () => {
  const cache = new ByteCache<string>(1000);
  const made = (make: () => Promise<string>): Promise<string> =>
    withDeadline(10, () => cache.getOrMake('clé', make, () => 1));
  await expect(made(() => NEVER)).rejects.toMatchObject({ status: 504 });
  expect(await made(() => Promise.resolve('faite'))).toBe('faite');
});

it('outside a request, nothing has a deadline', async () => {
  expect(await beforeDeadline(Promise.resolve(1))).toBe(1);
});
