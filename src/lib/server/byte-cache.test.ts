import { expect, test } from 'vitest';
import { ByteCache } from './byte-cache.ts';

test('drops what was used longest ago, and never passes its bytes', () => {
  const cache = new ByteCache<string>(80);
  for (let i = 0; i < 8; i++) cache.set(`k${i}`, `v${i}`, 10);
  expect([cache.bytes, cache.size]).toEqual([80, 8]);
  cache.get('k0');
  cache.set('k8', 'v8', 10);
  expect([cache.get('k0'), cache.get('k1'), cache.get('k8'), cache.bytes]).toEqual(['v0', undefined, 'v8', 80]);
});

test('does not keep what would push everything else out, and counts a replaced value once', () => {
  const cache = new ByteCache<string>(80);
  cache.set('large', 'x', 11);
  expect([cache.get('large'), cache.bytes]).toEqual([undefined, 0]);
  cache.set('a', '1', 10);
  cache.set('a', '2', 4);
  expect([cache.get('a'), cache.bytes, cache.size]).toEqual(['2', 4, 1]);
  cache.set('a', '3', 50);
  expect([cache.get('a'), cache.bytes]).toEqual([undefined, 0]);
});

test('makes a value once for all who ask at the same time; a failure is not kept', async () => {
  const cache = new ByteCache<number>(800);
  let made = 0;
  const make = async () => ++made;
  expect(await Promise.all([1, 2, 3].map(() => cache.getOrMake('k', make, () => 8)))).toEqual([1, 1, 1]);
  await expect(
    cache.getOrMake(
      'e',
      () => Promise.reject(new Error('non')),
      () => 8
    )
  ).rejects.toThrow('non');
  expect(await cache.getOrMake('e', make, () => 8)).toBe(2);
});
