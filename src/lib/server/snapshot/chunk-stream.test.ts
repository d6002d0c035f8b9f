import { expect, test } from 'vitest';
import { chunkStream } from './chunk-stream.ts';

interface Watched extends AsyncIterator<Uint8Array> {
  asked: number;
  returned: number;
}

/** Counts what is asked of it; fails at the third chunk when told to. */
function watched(length: number, fails = false): Watched {
  return {
    asked: 0,
    returned: 0,
    async next() {
      this.asked++;
      if (fails && this.asked === 3) throw new Error('panne');
      return this.asked > length ? { done: true, value: undefined } : { done: false, value: Uint8Array.of(this.asked) };
    },
    async return() {
      this.returned++;
      return { done: true, value: undefined };
    }
  };
}

test('every chunk in its order, then the end, said once', async () => {
  const chunks = watched(4);
  expect([...new Uint8Array(await new Response(chunkStream(chunks)).arrayBuffer())]).toEqual([1, 2, 3, 4]);
  expect(chunks.returned).toBe(1);
});

test('nothing is asked for before it is wanted; a reader that leaves stops it', async () => {
  const chunks = watched(100);
  const reader = chunkStream(chunks).getReader();
  expect(chunks.asked).toBe(0);
  await reader.read();
  await reader.read();
  expect(chunks.asked).toBe(2);
  await reader.cancel();
  expect([chunks.asked, chunks.returned]).toEqual([2, 1]);
});

test('a failure in mid-stream breaks the transfer and is told: never a file that looks whole', async () => {
  const chunks = watched(4, true);
  const told: unknown[] = [];
  await expect(
    new Response(chunkStream(chunks, { failed: (error) => told.push(error) })).arrayBuffer()
  ).rejects.toThrow('panne');
  expect([String(told), chunks.returned]).toEqual(['Error: panne', 1]);
});

test('a reader that takes nothing is let go', async () => {
  const chunks = watched(4);
  const stream = chunkStream(chunks, { patienceMs: 10 });
  await expect.poll(() => chunks.returned).toBe(1);
  await expect(new Response(stream).arrayBuffer()).rejects.toThrow('abandonné');
});
