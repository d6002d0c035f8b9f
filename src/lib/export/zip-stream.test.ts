import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { programPresent, runProgram } from '../../../tests/support/programs.ts';
import { makeFolder, removeFolder } from '../../../tests/support/snapshot-fixture.ts';
import { zipStream, type ZipPart } from './zip-stream.ts';

const DATE = new Date('2025-03-01T00:00:00Z');

async function bytesOf(parts: Iterable<ZipPart>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(parts, DATE)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function* lines(count: number): Generator<Uint8Array> {
  for (let at = 0; at < count; at++) yield Buffer.from(`ligne ${at} : élève ${(at * 7919) % 1000}\n`.repeat(500));
}

const parts: readonly ZipPart[] = [
  { name: 'vide.txt', chunks: [] },
  { name: 'accentué.txt', chunks: [Buffer.from('été')] },
  { name: 'dossier/long.txt', chunks: { [Symbol.iterator]: () => lines(40) } }
];

test('another reader finds each file as it was written', async () => {
  const files = unzipSync(await bytesOf(parts));
  expect(Object.keys(files)).toEqual(['vide.txt', 'accentué.txt', 'dossier/long.txt']);
  expect(files['vide.txt']).toHaveLength(0);
  expect(Buffer.from(files['accentué.txt'] ?? []).toString()).toBe('été');
  expect(Buffer.concat([...lines(40)]).equals(files['dossier/long.txt'] ?? new Uint8Array())).toBe(true);
});

test('the same content makes the same bytes', async () => {
  expect((await bytesOf(parts)).equals(await bytesOf(parts))).toBe(true);
});

test.skipIf(!programPresent('unzip', 'contrôle des archives par unzip', '-v'))(
  'unzip finds sums and sizes right',
  async () => {
    const folder = makeFolder();
    const path = join(folder, 'archive.zip');
    writeFileSync(path, await bytesOf(parts));
    expect(runProgram('unzip', ['-t', path])).toContain('No errors detected');
    removeFolder(folder);
  }
);

test('no more is made than is taken, two chunks apart; whoever leaves stops the making', async () => {
  let made = 0;
  let ended = false;
  function* counted(): Generator<Uint8Array> {
    try {
      for (; made < 1000; made++) yield Buffer.alloc(10_000, made);
    } finally {
      ended = true;
    }
  }
  const archive = zipStream([{ name: 'a', chunks: counted() }], DATE);
  for (let taken = 1; taken <= 10; taken++) {
    await archive.next();
    expect(made).toBeLessThanOrEqual(taken + 2);
  }
  await archive.return(undefined);
  expect([ended, made < 13]).toEqual([true, true]);
});
