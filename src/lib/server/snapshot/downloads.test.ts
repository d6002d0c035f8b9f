import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolder, removeFolder } from '../../../../tests/support/snapshot-fixture.ts';
import { readRange } from './byte-range.ts';
import { Downloads } from './downloads.ts';

const folder = makeFolder();
const path = join(folder, 'fichier');
const content = Buffer.from(Uint8Array.from({ length: 700_000 }, (_, index) => (index * 7) % 251));
writeFileSync(path, content);
afterAll(() => removeFolder(folder));

const whole = { first: 0, last: content.length - 1 };

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

describe('the range asked', () => {
  test.each([
    [null, null],
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=500-', { first: 500, last: 999 }],
    ['bytes=-10', { first: 990, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=990-5000', { first: 990, last: 999 }],
    ['bytes=0-1,5-6', null],
    ['lignes=0-1', null],
    ['bytes=-', null],
    ['bytes=9-2', null]
  ])('%s', (header, range) => {
    expect(readRange(header, 1000)).toEqual(range);
  });

  test.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0'])('%s is outside the file', (header) => {
    expect(() => readRange(header, 1000)).toThrow(RangeError);
  });
});

describe('files being sent', () => {
  test('come whole, in chunks, or by parts', async () => {
    const downloads = new Downloads(2);
    expect((await bytesOf(await downloads.send(path, whole))).equals(content)).toBe(true);
    expect(
      (await bytesOf(await downloads.send(path, { first: 262_140, last: 262_150 }))).equals(
        content.subarray(262_140, 262_151)
      )
    ).toBe(true);
    expect(downloads.open).toBe(0);
  });

  test('are a few at a time; whoever leaves or gives up makes room', async () => {
    const downloads = new Downloads(1);
    const first = await downloads.send(path, whole);
    await expect(downloads.send(path, whole)).rejects.toThrow('déjà en cours');
    await first.cancel();
    expect((await bytesOf(await downloads.send(path, whole))).length).toBe(content.length);
    await expect(downloads.send(join(folder, 'absent'), whole)).rejects.toThrow();
    expect(downloads.open).toBe(0);
  });

  test('a reader that takes nothing loses its place', async () => {
    const downloads = new Downloads(1, 20);
    const slow = await downloads.send(path, whole);
    await expect.poll(() => downloads.open).toBe(0);
    await expect(bytesOf(slow)).rejects.toThrow('abandonné');
  });

  test('a file replaced and removed meanwhile is sent to its end', async () => {
    const [old, next] = [join(folder, 'ancien'), join(folder, 'nouveau')];
    writeFileSync(old, content);
    writeFileSync(next, 'autre');
    const reader = (await new Downloads(1).send(old, whole)).getReader();
    const parts = [(await reader.read()).value ?? new Uint8Array()];
    renameSync(next, old);
    rmSync(old);
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
    expect(Buffer.concat(parts).equals(content)).toBe(true);
  });

  test('a file shorter than announced is an error, not a short file', async () => {
    const short = join(folder, 'court');
    writeFileSync(short, 'abc');
    await expect(bytesOf(await new Downloads(1).send(short, { first: 0, last: 9 }))).rejects.toThrow('plus court');
  });
});
