import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { again } from '../../../tests/support/depth.ts';
import { createEmptyWarehouse } from '../models/empty-warehouse.ts';
import { CataloguePreparation } from './prepare-catalogue.ts';
import { sinceThen } from './watch-catalogue.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'maille-veille-'));
const queries = join(folder, 'queries');
const target = join(folder, 'lock.gen.ts');
const file = join(queries, 'gpec/navettes.sql');
mkdirSync(join(queries, 'gpec'), { recursive: true });
cpSync(join(ROOT, 'queries/gpec/navettes.sql'), file);
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm run catalogue` with options on a folder of its own; `until` waits for words said since the last wait. */
function run(...options: string[]) {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'warehouse/pipeline/requests/catalogue.ts'), ...options],
    { cwd: ROOT, env: { ...process.env, MAILLE_QUERIES: queries, MAILLE_CATALOGUE: target } }
  );
  children.push(child);
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  async function until(words: RegExp): Promise<string> {
    for (const start = Date.now(); Date.now() - start < 120_000;) {
      if (words.test(said)) {
        const heard = said;
        said = '';
        return heard;
      }
      await new Promise((done) => setTimeout(done, 30));
    }
    throw new Error(`not said: ${String(words)} ; said: ${said}`);
  }
  return { child, ended, until, said: () => said };
}

/** The file that the lock was made from is the one that is there. */
const sumOfFile = (): string =>
  `"file":"${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)}"`;

/**
 * Half a minute for the command that writes the catalogue anew at each save; the loop of the site, which each run goes
 * through, prepares requests too.
 */
const PROVING = process.env.MAILLE_PREUVES === 'builds';

test.runIf(PROVING)(
  'a file saved is prepared at once, a wrong one is told without an end, and its correction too',
  async () => {
    const { child, until, ended } = run('--watch');
    await until(/En attente/);
    const good = readFileSync(file, 'utf8');

    writeFileSync(file, good.replace(/^titre: .*/m, 'titre: Allers et retours'));
    expect(await until(/Catalogue écrit/)).toMatch(/ 1 requête /);
    expect(readFileSync(target, 'utf8')).toContain(sumOfFile());
    const kept = readFileSync(target, 'utf8');

    writeFileSync(file, good.replace('order by', 'ordre by'));
    const wrong = await until(/à corriger/);
    expect(wrong).toMatch(/queries\/gpec\/navettes\.sql:\d+: /);
    expect(wrong).not.toMatch(/\n\s+at /);
    expect(readFileSync(target, 'utf8')).toBe(kept);

    // Several saves close together, as an editor makes them, are one reading.
    for (const title of ['Un', 'Deux', 'Trois']) writeFileSync(file, good.replace(/^titre: .*/m, `titre: ${title}`));
    const corrected = await until(/Catalogue écrit/);
    expect(corrected).toContain('Corrigé : queries/gpec/navettes.sql');
    expect(corrected.match(/Catalogue écrit/g)).toHaveLength(1);
    expect(readFileSync(target, 'utf8')).toContain(sumOfFile());

    writeFileSync(join(queries, 'gpec/copie.sql'), readFileSync(file, 'utf8'));
    expect(await until(/à corriger/)).toMatch(/déjà pris par queries\/gpec\/copie\.sql/);
    rmSync(join(queries, 'gpec/copie.sql'));
    await until(/Corrigé/);

    // Editors that write beside the file and put it in its place, twice.
    for (const title of ['Quatre', 'Cinq']) {
      writeFileSync(`${file}~`, good.replace(/^titre: .*/m, `titre: ${title}`));
      rmSync(file);
      renameSync(`${file}~`, file);
      await until(/Catalogue écrit/);
      expect(readFileSync(target, 'utf8')).toContain(sumOfFile());
    }

    // A theme that was not there.
    mkdirSync(join(queries, 'spro'));
    await new Promise((done) => setTimeout(done, 400));
    cpSync(join(ROOT, 'queries/spro/satisfaction.sql'), join(queries, 'spro/satisfaction.sql'));
    await until(/Catalogue écrit : 2 requêtes/);

    child.kill('SIGINT');
    await ended;
  },
  300_000
);

test('a wrong file is told by its problems alone, and its correction by none', async () => {
  const good = readFileSync(file, 'utf8');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await createEmptyWarehouse(connection);
  const preparation = new CataloguePreparation(connection, queries);
  writeFileSync(file, good.replace('role: dimension', 'role: dimensions').replace('order by', 'ordre by'));
  const told = [...(await preparation.prepare()).problems.values()].join('\n').split('\n');
  writeFileSync(file, good);
  const { problems, lock } = await preparation.prepare();
  connection.closeSync();
  instance.closeSync();
  expect(told.every((line) => /^queries\/gpec\/navettes\.sql:\d+: /.test(line))).toBe(true);
  expect(told.length).toBeGreaterThanOrEqual(2);
  expect([problems.size, lock.size]).toEqual([0, 1]);
}, 180_000);

test('only what changed is said: corrected, wrong otherwise, newly wrong', () => {
  const then = new Map([
    ['queries/a.sql', 'a'],
    ['queries/b.sql', 'b'],
    ['queries/c.sql', 'c']
  ]);
  const now = new Map([
    ['queries/b.sql', 'b'],
    ['queries/c.sql', 'autre c'],
    ['queries/d.sql', 'd']
  ]);
  expect(sinceThen(then, now)).toEqual(['Corrigé : queries/a.sql', 'autre c', 'd']);
});

again(
  'a wrong file ends the command with its problems alone',
  async () => {
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('role: dimension', 'role: dimensions').replace('order by', 'ordre by'));
    const wrong = run();
    expect(await wrong.ended).toBe(1);
    expect(
      wrong
        .said()
        .trim()
        .split('\n')
        .every((line) => /^queries\/gpec\/navettes\.sql:\d+: /.test(line))
    ).toBe(true);
    expect(wrong.said().trim().split('\n').length).toBeGreaterThanOrEqual(2);
    writeFileSync(file, good);
  },
  180_000
);

// Seconds to start a command for a few lines: in `npm run proofs depth`, as above.
again(
  'an unknown option ends the command with those that exist',
  async () => {
    const unknown = run('--veille');
    expect(await unknown.ended).toBe(1);
    expect(unknown.said()).toMatch(/Option --veille inconnue ; options : --check, --watch/);
  },
  180_000
);
