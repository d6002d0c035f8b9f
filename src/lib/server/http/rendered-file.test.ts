import { expect, test } from 'vitest';
import { ByteCache } from '../byte-cache.ts';
import { renderedFile, wholeFile, type RenderedFile } from './rendered-file.ts';

const MEGABYTE = 1024 * 1024;

/** Chunks of a hundred kilobytes, counted as they are made. */
function source(count: number): { chunks: () => Generator<Uint8Array>; made: number; ended: number } {
  const state = { made: 0, ended: 0, chunks };
  function* chunks(): Generator<Uint8Array> {
    try {
      for (let at = 0; at < count; at++) {
        state.made++;
        yield new Uint8Array(100_000).fill(at);
      }
    } finally {
      state.ended++;
    }
  }
  return state;
}

async function rest(file: RenderedFile): Promise<number[]> {
  if (file instanceof Uint8Array) throw new Error('un fichier par morceaux est attendu');
  const firsts: number[] = [];
  for (let next = await file.next(); next.done !== true; next = await file.next()) firsts.push(next.value[0] ?? NaN);
  return firsts;
}

test('a file that may be kept is made once for all who ask, and kept', async () => {
  const cache = new ByteCache<Uint8Array>(32 * MEGABYTE);
  const state = source(30);
  let asked = 0;
  const make = async () => {
    asked++;
    return state.chunks();
  };
  const files = await Promise.all([1, 2, 3].map(() => renderedFile(cache, 'a', make)));
  expect(files.map((file) => file instanceof Uint8Array && file.byteLength)).toEqual([3_000_000, 3_000_000, 3_000_000]);
  expect(await renderedFile(cache, 'a', make)).toBe(files[0]);
  expect([asked, cache.size, state.made]).toEqual([1, 1, 30]);
});

test('a larger one comes by chunks: no more is made than the head and what is read', async () => {
  const cache = new ByteCache<Uint8Array>(16 * MEGABYTE);
  const state = source(100);
  const file = await renderedFile(cache, 'a', async () => state.chunks());
  if (file instanceof Uint8Array) throw new Error('un fichier par morceaux est attendu');
  // Two megabytes are twenty chunks and 97,152 bytes.
  expect(state.made).toBe(21);
  for (let taken = 0; taken < 25; taken++) await file.next();
  expect(state.made).toBe(25);
  await file.return?.();
  expect([state.ended, (await file.next()).done, cache.size]).toEqual([1, true, 0]);
});

test('each reader of a large one gets all of it, in order', async () => {
  const cache = new ByteCache<Uint8Array>(8 * MEGABYTE);
  const files = await Promise.all([1, 2].map(() => renderedFile(cache, 'a', async () => source(40).chunks())));
  const expected = Array.from({ length: 40 }, (_, at) => at);
  expect(await Promise.all(files.map(rest))).toEqual([expected, expected]);
});

test('what fails on the way to the first byte is an error, and is not kept', async () => {
  const cache = new ByteCache<Uint8Array>(8 * MEGABYTE);
  function* broken(): Generator<Uint8Array> {
    yield new Uint8Array(10);
    throw new Error('panne');
  }
  await expect(renderedFile(cache, 'a', async () => broken())).rejects.toThrow('panne');
  expect(await renderedFile(cache, 'a', async () => [Uint8Array.of(1)])).toEqual(Uint8Array.of(1));
});

test('a whole file, unless it passes what is allowed, which stops the making', async () => {
  expect((await wholeFile(source(3).chunks(), 300_000))?.byteLength).toBe(300_000);
  const state = source(100);
  expect(await wholeFile(state.chunks(), 299_999)).toBeNull();
  expect([state.made, state.ended]).toEqual([3, 1]);
});
