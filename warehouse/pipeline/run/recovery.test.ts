import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCommandLine } from '../../../tests/support/own-command-line.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import {
  openInService,
  setPopulation,
  writeSampleRegion,
  type SampleRegion
} from '../../../tests/support/sample-region.ts';
import { readDifferences } from '../../../src/lib/catalogue/records/changes.ts';
import { buildWarehouse } from './build.ts';
import { PROJECT_FOLDER, WAREHOUSE_FOLDER } from '../layout.ts';
import { modelFiles } from '../models/model-files.ts';
import { holdFolder, isLocked, takeLock } from './lock.ts';
import { besidePath, readCurrent } from '../publish/publication.ts';

/*
 * On a part of the warehouse: a build dies, locks and fills its disk in the same way whatever it makes. `npm run proofs
 * faults` kills builds of the whole of it, at instants spread over their life.
 */

const PROVING = process.env.MAILLE_PREUVES === 'builds';
const scratch = mkdtempSync(join(tmpdir(), 'maille-reprise-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.annees_population']);
const commandLine = writeCommandLine(join(scratch, 'projet'));
/** A request to try and to compare. */
const queries = join(scratch, 'requetes');
let region: SampleRegion;
let first = '';

beforeAll(async () => {
  cpSync(
    join(PROJECT_FOLDER, 'queries', 'reference', 'territoires.sql'),
    join(queries, 'reference', 'territoires.sql')
  );
  region = writeSampleRegion(scratch);
  first = (await buildWarehouse(region)).publication.id;
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const setPopulationOf = (commune: string, population: number): void => setPopulation(region, commune, population);

const cliArguments = (...more: string[]) => [
  '--import',
  'tsx',
  commandLine,
  'build',
  '--profile',
  region.profile,
  '--data',
  region.data,
  '--out',
  region.out,
  '--json',
  ...more
];

const environment = () => ({ cwd: PROJECT_FOLDER, env: { ...process.env, MAILLE_QUERIES: queries } });

/** Runs a build and kills it without notice at the start of a task, or `delay` ms after. */
async function killAt(task: string, delay: number): Promise<number | null> {
  const child = spawn(process.execPath, cliArguments('--complet'), environment());
  let text = '';
  let armed = false;
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (armed || !text.includes(`{"evenement":"debut","tache":"${task}`)) return;
    armed = true;
    void setTimeout(delay).then(() => child.kill('SIGKILL'));
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code)));
}

const leftovers = () => readdirSync(region.out).filter((name) => /travail|\.tmp|\.wal|construction\.lock/.test(name));

describe('a build killed at any instant', () => {
  // Each build takes seconds: one instant in every run, the others with `npm run proofs builds`.
  it.runIf(PROVING).each([
    ['Publication', 30],
    [modelsTask(), 300],
    ['Comparaison', 150],
    ['Code officiel', 5],
    ['Composition communale', 0],
    ['Répertoire', 0],
    [modelsTask(), 0],
    ['Contrôles', 0],
    ['Publication', 90]
  ])('leaves a whole snapshot in service (%s, %i ms)', async (task, delay) => {
    setPopulationOf('08002', 121);
    await killAt(task, delay);
    await expectWhole();
  });

  it('leaves a whole snapshot in service, and is followed by a build that cleans what it left', async () => {
    setPopulationOf('08002', 121);
    await killAt('Publication', 0);
    await expectWhole();
    // On a busy machine it may have published, and cleaned after itself, before it is killed.
    if (readCurrent(region.out)?.id === first) expect(leftovers().length).toBeGreaterThan(0);
    const { publication } = await buildWarehouse(region);
    expect(leftovers()).toEqual([]);
    expect(publication.id).not.toBe(first);
    expect(readCurrent(region.out)?.id).toBe(publication.id);
  });
});

/** What is in service says the one number of inhabitants or the other, and what it changed. */
async function expectWhole(): Promise<void> {
  const { query, close } = await openInService(region.out);
  const population = (
    await query("select population::integer from reference.territoires where territoire = 'commune:08002'")
  )[0]?.[0];
  close();
  expect(population).toBe(readCurrent(region.out)?.id === first ? 120 : 121);
  // What it says it changed is as whole as the snapshot in service.
  const id = readCurrent(region.out)?.id ?? '';
  expect(readDifferences(readFileSync(besidePath(region.out, 'differences', id), 'utf8')).instantane).toBe(id);
}

/** Label of the task that runs the models, whatever their number. */
function modelsTask(): string {
  const count = modelFiles(WAREHOUSE_FOLDER).length;
  return `${count} modèles`;
}

describe('identity', () => {
  it('depends on what the tables say: same inputs, same id, where one more inhabitant gave another', async () => {
    setPopulationOf('08002', 120);
    expect((await buildWarehouse(region)).publication.id).toBe(first);
  });
});

describe('the lock', () => {
  const asked = `import('${join(PROJECT_FOLDER, 'warehouse/pipeline/run/lock.ts')}').then((lock) => lock.takeLock(process.argv[1], 'garder')())`;
  const asking = ['--import', 'tsx', '-e', asked, '--'];

  it('refuses a second build, and says who holds the folder, with what, since when, at which step', async () => {
    const lock = holdFolder(region.out, 'build --essai');
    lock.step('Contrôles');
    expect(isLocked(region.out)).toBe(true);
    const said = `La commande « build --essai » tient déjà ce dossier (processus ${process.pid} ; depuis le `;
    await expect(buildWarehouse(region)).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringContaining(said) as unknown,
      // Nobody removes by hand the lock of a process that lives.
      todo: expect.not.stringContaining('supprimez') as unknown
    });
    const other = spawnSync(process.execPath, [...asking, region.out], { ...environment(), encoding: 'utf8' });
    expect(other.stderr).toContain(said);
    expect(other.stderr).toContain('étape en cours : Contrôles)');
    lock.release();
    expect(isLocked(region.out)).toBe(false);
    expect(existsSync(join(region.out, 'construction.lock'))).toBe(false);
  });

  it('takes over a lock whose process is gone, or whose pid now belongs to another', async () => {
    for (const holder of [
      { pid: 2 ** 22 + 1, host: hostname(), started: '1' },
      { pid: process.pid, host: hostname(), started: '1' }
    ]) {
      writeFileSync(join(region.out, 'construction.lock'), JSON.stringify(holder));
      takeLock(region.out, 'build')();
    }
    writeFileSync(join(region.out, 'construction.lock'), JSON.stringify({ pid: 1, host: 'ailleurs', started: '1' }));
    expect(() => takeLock(region.out, 'build')).toThrow('ailleurs');
    // A container made again bears another name: the one that is gone touches its lock no more.
    const before = new Date(Date.now() - 61_000);
    utimesSync(join(region.out, 'construction.lock'), before, before);
    takeLock(region.out, 'build')();
  });

  it('is touched by the build that holds it, even while its main thread does nothing else', () => {
    const lock = join(region.out, 'construction.lock');
    const release = takeLock(region.out, 'build');
    const before = new Date(Date.now() - 61_000);
    utimesSync(lock, before, before);
    // Half a second at a time, so that a busy machine may take its time and a quiet one need not.
    const cell = new Int32Array(new SharedArrayBuffer(4));
    for (let waited = 0; waited < 30_000 && statSync(lock).mtimeMs <= before.getTime() + 1000; waited += 500)
      Atomics.wait(cell, 0, 0, 500);
    expect(statSync(lock).mtimeMs).toBeGreaterThan(before.getTime() + 30_000);
    release();
  });
});

describe('a full disk', () => {
  it.skipIf(process.platform === 'win32')('ends with a clear error and leaves the snapshot in service', async () => {
    setPopulationOf('08002', 123);
    const before = readCurrent(region.out);
    // A limit on the size of any file written stands for a disk without room: for nothing, for a part of the snapshot,
    // for all but its end.
    const whole = statSync(join(region.out, before?.file ?? '')).size / 1024;
    for (const blocks of PROVING ? [64, Math.floor(whole / 3), Math.floor(whole * 0.9)] : [Math.floor(whole * 0.9)]) {
      const command = `ulimit -f ${blocks}; exec "$0" "$@"`;
      const run = spawnSync('bash', ['-c', command, process.execPath, ...cliArguments()], {
        ...environment(),
        encoding: 'utf8'
      });
      expect(run.status).toBe(5);
      expect(run.stdout).toContain('Disque plein');
      expect({ ...readCurrent(region.out), essai: undefined }).toEqual({ ...before, essai: undefined });
      expect(leftovers()).toEqual([]);
    }
    setPopulationOf('08002', 120);
  });
});
