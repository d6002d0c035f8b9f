import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, listDataFiles, type DataFile } from '../pipeline/read/data-files.ts';
import { isFailure } from '../pipeline/failure.ts';
import { createMacros } from '../pipeline/models/macros.ts';
import { readProfile } from '../pipeline/declared/profile.ts';
import { createRawTables, loadFile, loadTogether } from '../pipeline/read/raw.ts';
import { readSources, type Entity, type Source } from '../pipeline/declared/source.ts';

/*
 * Every sample of every source, spoilt in each way that a file comes spoilt: the reader says which file and what to do,
 * or reads what is still readable; it never stops on an error of its own, and leaves no row of a file that it refuses.
 */

interface Sample {
  source: Source;
  entity: Entity;
  path: string;
}

const SOURCES = readSources();
/**
 * Every table of every source in the proofs; in each run, every reader of a source, and of those that are read by one
 * for all, one table of one in six.
 */
const ALL = process.env.MAILLE_PREUVES === 'builds';
const SAMPLES: Sample[] = SOURCES.flatMap((source, index) => {
  const folder = join(source.folder, 'sample');
  const files = existsSync(folder) ? listDataFiles(folder) : [];
  const samples = source.entities.flatMap((entity) =>
    filesOf(entity, files).map(({ path }) => ({ source, entity, path }))
  );
  // A source with a reader of its own may read each of its tables in another way.
  if (ALL || source.hasLoader) return samples;
  return index % 6 === 0 ? samples.slice(0, 1) : [];
});
const TEXTS = SAMPLES.filter(({ path }) => ['.csv', '.txt', '.tsv'].includes(extname(path)));

const scratch = mkdtempSync(join(tmpdir(), 'maille-corrompus-'));
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await createMacros(connection);
  await createRawTables(connection, SOURCES);
});
afterAll(() => {
  connection.closeSync();
  rmSync(scratch, { recursive: true, force: true });
});

/** Reads a spoilt copy of a sample: its rows, or the message of its refusal. */
async function read(sample: Sample, bytes: Buffer): Promise<{ rows: number; refusal: string | null }> {
  const folder = mkdtempSync(join(scratch, 'essai-'));
  const path = join(folder, basename(sample.path));
  writeFileSync(path, bytes);
  mkdirSync(join(folder, 'travail'));
  const file: DataFile = {
    path,
    name: basename(path),
    baseName: basename(path),
    bytes: statSync(path).size,
    changed: 0,
    date: '2025-01-01'
  };
  const context = { connection, profile: readProfile('demo'), workFolder: join(folder, 'travail') };
  await createRawTables(connection, [sample.source]);
  try {
    const together = await loadTogether(context, sample.source, sample.entity, [file]);
    return { rows: together?.[0] ?? (await loadFile(context, sample.source, sample.entity, file)), refusal: null };
  } catch (error) {
    if (!isFailure(error)) throw error;
    expect(error.todo).not.toBe('');
    expect(error.exitCode).toBe(2);
    return { rows: 0, refusal: error.message };
  }
}

const names = (samples: readonly Sample[]): [string, Sample][] =>
  samples.map((sample) => [`${sample.source.name}/${sample.entity.name}: ${basename(sample.path)}`, sample]);

describe('a sample as it is', () => {
  it.each(names(SAMPLES))('is read: %s', async (_, sample) => {
    const { rows, refusal } = await read(sample, readFileSync(sample.path));
    expect(refusal).toBeNull();
    expect(rows).toBeGreaterThan(0);
  });
});

describe('a file that holds nothing readable is refused by name', () => {
  it.each(names(SAMPLES))('empty: %s', async (_, sample) => {
    expect((await read(sample, Buffer.alloc(0))).refusal).toContain(basename(sample.path));
  });
  it.each(names(SAMPLES))('bytes that are no text: %s', async (_, sample) => {
    expect(
      (await read(sample, Buffer.from(Array.from({ length: 4096 }, (__, i) => (i * 37) % 256)))).refusal
    ).toContain(basename(sample.path));
  });
  it.each(names(SAMPLES))('a page of error saved under its name: %s', async (_, sample) => {
    expect(
      (
        await read(
          sample,
          Buffer.from(
            '<!DOCTYPE html>\n<html><head><title>503</title></head>\n<body><h1>Service indisponible</h1></body></html>\n'
          )
        )
      ).refusal
    ).toContain(basename(sample.path));
  });
});

/** Bytes as characters that can be cut and written again; UTF-16 is not one byte a character. */
function charactersOf(path: string): { text: string; bytesOf: (text: string) => Buffer } {
  const bytes = readFileSync(path);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'latin1';
  return { text: bytes.toString(encoding), bytesOf: (text) => Buffer.from(text, encoding) };
}

describe('a text whose shape is not the one expected', () => {
  it.each(names(TEXTS))('has another delimiter: %s', async (_, sample) => {
    const { text, bytesOf } = charactersOf(sample.path);
    expect((await read(sample, bytesOf(text.replaceAll(/[;,\t|]/g, '~')))).refusal).toContain(basename(sample.path));
  });
  it.each(names(TEXTS))('is cut inside a line: %s', async (_, sample) => {
    const { text, bytesOf } = charactersOf(sample.path);
    const whole = (await read(sample, readFileSync(sample.path))).rows;
    // In its last line of several fields, after the first of them.
    const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
    const at = lines.findLastIndex((line) => /[;,\t|]/.test(line));
    const line = lines[at] ?? '';
    const cut = /[;,\t|]/.exec(line.replace(/^"[^"]*"/, (quoted) => 'x'.repeat(quoted.length)));
    const { rows, refusal } = await read(sample, bytesOf(lines.slice(0, at).join('') + line.slice(0, cut?.index ?? 1)));
    // Either the file is refused, or the line that is not whole is not there.
    if (refusal === null) expect(rows).toBeLessThan(whole);
    else expect(refusal).toContain(basename(sample.path));
  });
  // A few readers of lines are behind all of them: one table of eight here, all in the proofs.
  it.each(names(TEXTS.filter((_, index) => ALL || index % 8 === 0)))(
    'holds a line of three million characters: %s',
    async (_, sample) => {
      const { text, bytesOf } = charactersOf(sample.path);
      const { rows, refusal } = await read(sample, bytesOf(`${text.trimEnd()}\n${'x'.repeat(3_000_000)}\n`));
      if (refusal === null) expect(rows).toBeGreaterThan(0);
      else expect(refusal).toContain(basename(sample.path));
    }
  );
});
