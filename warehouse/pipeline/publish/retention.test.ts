import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARCHIVES } from '../../../gateway/protocol.mjs';
import { DIFFERENCES_FORMAT } from '../../../src/lib/catalogue/records/changes.ts';
import { soundnessOf } from '../file-sum.ts';
import { withdraw } from '../run/withdraw.ts';
import { copyPublications } from './copy-publications.ts';
import { listKept, listPublications, publish, readCurrent, rollback, snapshotFile } from './publication.ts';
import { cleanFolder, keep } from './retention.ts';

let scratch: string;
/** In another: what is withdrawn is noted beside it too. */
let folder: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'maille-archives-'));
  folder = join(scratch, 'instantanes');
  mkdirSync(folder);
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const idOf = (n: number): string => n.toString(16).padStart(16, '0');

/** Nothing changed. */
const changesOf = (instantane: string) => ({
  format: DIFFERENCES_FORMAT,
  instantane,
  construit_le: '2026-01-01T00:00:00.000Z',
  region: 'haute-rive',
  depuis: '2026-01-01T00:00:00.000Z',
  precedent: null,
  comparee: true,
  remarques: [],
  changements: [],
  historique: [],
  tables: {}
});

/** A build of that day, which gave these bytes, and what it cleans after itself. */
function build(n: number, builtAt: string, of: { profile?: string; demo?: boolean } = {}): string {
  const id = idOf(n);
  const temporary = join(folder, 'essai.duckdb');
  writeFileSync(temporary, `les chiffres de ${id}, écrits le ${builtAt}`);
  writeFileSync(join(folder, `pages-${id}-1-2.bin`), 'des pages');
  const card = { file: snapshotFile(id), id, builtAt, profile: 'haute-rive', demo: false, ...of };
  publish(folder, temporary, card, { differences: changesOf(id), essais: null, concordance: null, constats: null });
  expect(cleanFolder(folder, new Date(builtAt))).toEqual([]);
  return id;
}

/** One on the 3rd and one on the 20th of so many months from January 2026. */
function months(count: number): string[] {
  return Array.from({ length: count }, (_, month) => {
    const day = (date: number): string => new Date(Date.UTC(2026, month, date, 8)).toISOString();
    build(2 * month, day(3));
    return build(2 * month + 1, day(20));
  });
}

const archived = (): string[] =>
  readdirSync(join(folder, ARCHIVES))
    .flatMap((name) => /^snapshot-(\w+)\.duckdb$/.exec(name)?.[1] ?? [])
    .toSorted();

describe('what a folder keeps', () => {
  test('the last five where they are, and the last of each month before them, archived with what is told of it', () => {
    const last = months(6);
    expect(listPublications(folder).map(({ id }) => id)).toEqual([11, 10, 9, 8, 7].map(idOf));
    expect(archived()).toEqual(last.slice(0, 3));
    expect(
      readdirSync(join(folder, ARCHIVES))
        .filter((name) => name.includes(idOf(1)))
        .toSorted()
    ).toEqual(
      ['differences', 'snapshot'].map((name) => `${name}-${idOf(1)}.json`).toSpliced(1, 0, snapshotFile(idOf(1)))
    );
    expect(listKept(folder).map(({ id }) => id)).toEqual([11, 10, 9, 8, 7, 5, 3, 1].map(idOf));
  });

  test('for ten years, then those that were named, until they are let go', () => {
    const [first = '', second = ''] = months(2);
    for (let n = 100; n < 106; n++) build(n, `2026-03-0${n - 99}T08:00:00.000Z`);
    expect(archived()).toEqual([first, second]);
    keep(folder, second, { le: '2026-03-10T08:00:00.000Z', raison: 'Cité par le schéma régional' });
    build(200, '2036-02-20T08:00:00.000Z');
    // January 2026 is more than ten years ago; February is not, and is named beside.
    expect(archived()).toEqual([second]);
    build(201, '2036-03-20T08:00:00.000Z');
    expect(archived()).toEqual([second]);
    keep(folder, second, null);
    build(202, '2036-03-21T08:00:00.000Z');
    expect(archived()).toEqual([]);
  });

  test('one a month of each region, none of the demonstration', () => {
    build(1, '2026-01-03T08:00:00.000Z', { profile: 'bretagne' });
    build(2, '2026-01-04T08:00:00.000Z');
    build(3, '2026-01-05T08:00:00.000Z', { profile: 'demo', demo: true });
    for (let n = 10; n < 15; n++) build(n, `2026-02-0${n - 9}T08:00:00.000Z`);
    expect(archived()).toEqual([idOf(1), idOf(2)]);
  });

  test('a name that is none, or a reason of several lines, is refused', () => {
    const [id = ''] = months(1);
    const reason = (raison: string) => ({ le: '2026-03-10T08:00:00.000Z', raison });
    expect(() => keep(folder, 'ffff', reason('Cité'))).toThrow('introuvable');
    expect(() => keep(folder, id, reason('Cité\npar'))).toThrow('une ligne');
  });
});

describe('an archived snapshot', () => {
  test('that was withdrawn leaves the archives too, and no copy has it', () => {
    const [first = '', second = ''] = months(5);
    withdraw(folder, first, 'Un fichier portait des lignes de trop.', '2026-06-01T08:00:00.000Z');
    expect(archived()).toEqual([second]);
    const told = readFileSync(join(folder, ARCHIVES, `differences-${second}.json`), 'utf8');
    expect(told).toContain('Instantané retiré');
    const copy = join(folder, 'copie');
    copyPublications(folder, copy);
    expect(listKept(copy)).toEqual(listKept(folder));
  });

  test('comes back as it was when its figures do, or when it is named', () => {
    const [first = '', second = ''] = months(5);
    const written = readFileSync(join(folder, ARCHIVES, snapshotFile(first)), 'utf8');
    build(1, '2026-06-20T08:00:00.000Z');
    expect([readCurrent(folder)?.id, readFileSync(join(folder, snapshotFile(first)), 'utf8')]).toEqual([
      first,
      written
    ]);
    expect(archived()).not.toContain(first);
    expect(rollback(folder, second).id).toBe(second);
    expect(soundnessOf(folder, readCurrent(folder) ?? { file: '' })).toBe('sain');
  });

  const other = '/dev/shm';
  test.skipIf(!existsSync(other) || statSync(other).dev === statSync(tmpdir()).dev)('may be on another disk', () => {
    const disk = mkdtempSync(join(other, 'maille-archives-'));
    try {
      symlinkSync(disk, join(folder, ARCHIVES));
      const last = months(5);
      expect(archived()).toEqual(last.slice(0, 2));
      expect(listKept(folder).map((one) => soundnessOf(folder, one))).toEqual(Array.from({ length: 7 }, () => 'sain'));
    } finally {
      rmSync(disk, { recursive: true, force: true });
    }
  });

  test('that cannot be archived stays where it was, and is told', () => {
    months(3);
    rmSync(join(folder, ARCHIVES), { recursive: true, force: true });
    writeFileSync(join(folder, ARCHIVES), 'un fichier');
    const [oldest] = listPublications(folder).toReversed();
    keep(folder, oldest?.id ?? '', { le: '2026-04-01T08:00:00.000Z', raison: 'Cité' });
    writeFileSync(join(folder, 'essai.duckdb'), 'autre');
    const card = {
      file: snapshotFile(idOf(99)),
      id: idOf(99),
      builtAt: '2026-05-01T08:00:00.000Z',
      profile: 'haute-rive',
      demo: false
    };
    publish(folder, join(folder, 'essai.duckdb'), card, {
      differences: {},
      essais: null,
      concordance: null,
      constats: null
    });
    expect(cleanFolder(folder, new Date(card.builtAt))).toEqual([expect.stringContaining('n’a pu être archivé')]);
    expect(listPublications(folder)).toHaveLength(6);
  });
});
