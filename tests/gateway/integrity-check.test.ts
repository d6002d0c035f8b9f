import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { IntegrityCheck } from '../../gateway/integrity-check.mjs';
import { Pointer } from '../../gateway/pointer.mjs';

const folder = mkdtempSync(join(tmpdir(), 'maille-ronde-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILE = join(folder, 'snapshot-aa.duckdb');
// Three readings and a bit.
const BYTES = Buffer.alloc(3 * 1024 * 1024 + 17, 'entrepôt');
let reported: string[];
let found: boolean[];
let pointer: Pointer;
let integrityCheck: IntegrityCheck;

function point(content: object): void {
  writeFileSync(join(folder, 'current.json'), JSON.stringify(content));
  pointer.readAt = -Infinity;
}

const card = (bytes: Buffer) => ({
  id: 'aa',
  file: 'snapshot-aa.duckdb',
  sha256: createHash('sha256').update(bytes).digest('hex')
});

beforeEach(() => {
  [reported, found] = [[], []];
  pointer = new Pointer(folder);
  integrityCheck = new IntegrityCheck(
    { folder, integrityMs: 0 },
    pointer,
    (message) => reported.push(message),
    (spoilt, text) => {
      found.push(spoilt);
      pointer.judge(spoilt, text);
    }
  );
  writeFileSync(FILE, BYTES);
  point(card(BYTES));
});

describe('a integrityCheck', () => {
  it('says nothing of a file that holds what its build wrote', async () => {
    await integrityCheck.pass();
    expect([reported, found]).toEqual([[], [false]]);
  });

  it.each([
    ['one byte of which is another', (bytes: Buffer) => Buffer.from(bytes).fill(1, 2_000_000, 2_000_001)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 4096)]
  ])('tells once of a file %s, and what is kept under its pointer is forgotten', async (_, spoil) => {
    const stamp = await pointer.follow();
    writeFileSync(FILE, spoil(BYTES));
    await integrityCheck.pass();
    await integrityCheck.pass();
    expect([reported, found]).toEqual([[expect.stringContaining('l’instantané aa est abîmé')], [true]]);
    expect(await pointer.follow()).not.toBe(stamp);
    // Written again as it was.
    writeFileSync(FILE, BYTES);
    await integrityCheck.pass();
    expect([await pointer.follow(), found]).toEqual([stamp, [true, false]]);
  });

  it('concludes nothing when a build publishes meanwhile, nor of a card without a sum', async () => {
    writeFileSync(FILE, Buffer.alloc(BYTES.length));
    const going = integrityCheck.pass();
    // It rests three times in this file.
    await new Promise((resolve) => setTimeout(resolve, 30));
    point({ ...card(BYTES), builtAt: 'plus tard' });
    await going;
    point({ id: 'aa', file: 'snapshot-aa.duckdb' });
    await integrityCheck.pass();
    expect([reported, found]).toEqual([[], []]);
  });

  it('does not follow a pointer out of its folder', async () => {
    cpSync(FILE, join(folder, 'snapshot-bb.duckdb'));
    point({ ...card(Buffer.from('rien')), file: '../snapshot-bb.duckdb' });
    await integrityCheck.pass();
    expect(found).toEqual([]);
  });
});
