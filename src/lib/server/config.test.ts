import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('fewer queries at once than libuv threads', () => {
  for (const threads of [2, 4, 16])
    expect(readConfig({ UV_THREADPOOL_SIZE: String(threads) }).concurrency).toBeLessThan(threads);
  expect(readConfig({}).concurrency).toBeLessThan(4);
});

test.each([
  [{ MAILLE_DELAI_MS: 'vite' }, /MAILLE_DELAI_MS : « vite » ; un entier/],
  [{ MAILLE_LIGNES: '0' }, /MAILLE_LIGNES/],
  [{ MAILLE_MEMOIRE: 'beaucoup' }, /MAILLE_MEMOIRE.*512MB/],
  [{ MAILLE_FILS: '1.5' }, /MAILLE_FILS/]
])('%o names the variable and what is expected', (env, expected) => {
  expect(() => readConfig(env)).toThrow(expected);
});
