import { setImmediate as turn } from 'node:timers/promises';
import type { ByteCache } from '../byte-cache.ts';

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Bytes held before the first is sent: what fails on the way there is a problem document, not a broken file. */
const HELD = { least: 1024 * 1024, most: 16 * 1024 * 1024 };
/** Bytes after which other work passes: a head, or a few rows, are made faster than it takes to let it. */
const PACE = 64 * 1024;
/** Stands for a file that is too large to be kept: each reader has it made for themself. */
const LARGE = new Uint8Array();

/** A file that the cache may keep, whole; a larger one as chunks, of which no more is made than is read. */
export type RenderedFile = Uint8Array | AsyncIterator<Uint8Array>;

/** The file, from the cache or made once for all who ask at a time. @throws before the first byte */
export async function renderedFile(
  cache: ByteCache<Uint8Array>,
  key: string,
  make: () => Promise<Chunks>
): Promise<RenderedFile> {
  const held = Math.min(HELD.most, Math.max(HELD.least, cache.limit / 8));
  let large: AsyncIterator<Uint8Array> | null = null;
  async function start(): Promise<Uint8Array> {
    const made = await readUpTo(paced(await make()), held);
    if (made instanceof Uint8Array) return made;
    large = made;
    return LARGE;
  }
  const bytes = await cache.getOrMake(key, start, (made) => (made === LARGE ? Infinity : made.byteLength));
  if (bytes !== LARGE) return bytes;
  return large ?? start().then((made) => large ?? made);
}

/** All the bytes; null when there are more than `most`, without making the rest. */
export async function wholeFile(chunks: Chunks, most: number): Promise<Uint8Array | null> {
  const made = await readUpTo(paced(chunks), most);
  if (made instanceof Uint8Array) return made;
  await made.return?.();
  return null;
}

/** The whole when it is no larger than `most`; otherwise what was read, then the rest. */
async function readUpTo(chunks: AsyncGenerator<Uint8Array>, most: number): Promise<RenderedFile> {
  const read: Uint8Array[] = [];
  let size = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    read.push(next.value);
    size += next.value.byteLength;
    if (size <= most) continue;
    return {
      async next() {
        const value = read.shift();
        return value === undefined ? chunks.next() : { done: false, value };
      },
      return: () => chunks.return(undefined)
    };
  }
  return read.length === 1 && read[0] ? read[0] : Buffer.concat(read);
}

/** Lets other work through once so many bytes were made. */
async function* paced(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let made = 0;
  for await (const chunk of chunks) {
    yield chunk;
    made += chunk.byteLength;
    if (made < PACE) continue;
    made = 0;
    await turn();
  }
}
