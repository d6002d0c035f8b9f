import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { filesOf, listDataFiles } from '../../warehouse/pipeline/read/data-files.ts';
import { isFailure } from '../../warehouse/pipeline/failure.ts';
import { silentReporter } from '../../warehouse/pipeline/report.ts';
import { readSources } from '../../warehouse/pipeline/declared/source.ts';
import { catalogueOf, TEST_REQUESTS } from '../../tests/support/requests.ts';
import { writeSampleRegion, type SampleRegion } from '../../tests/support/sample-region.ts';
import { publishFixture, sealInService } from '../../tests/support/snapshot-fixture.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KILLS = 12;
const SPOILT = 24;
const SWITCHES = 30;
/** Files of the samples to which each fault is done: some of them, spread over all. */
const FILES = 12;

interface Tried {
  fault: string;
  tried: number;
  survived: number;
  /** What did not, in words. */
  failed: string[];
}

/** Builds killed, snapshots spoilt or switched, files spoilt in each way. @throws Error when one is not survived */
export async function faults(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-fautes-'));
  try {
    const region = writeSampleRegion(join(scratch, 'region'));
    await buildWarehouse(region);
    const all = [await kills(region), await spoils(scratch), await switches(scratch), ...(await hostileFiles(region))];
    console.log(`\n${'faute'.padEnd(76)}${'essais'.padStart(8)}${'tenus'.padStart(8)}`);
    for (const { fault, tried, survived } of all)
      console.log(`${fault.padEnd(76)}${String(tried).padStart(8)}${String(survived).padStart(8)}`);
    const failed = all.flatMap((one) => one.failed.map((what) => `${one.fault} : ${what}`));
    if (failed.length > 0) throw new Error(`Fautes qui n’ont pas été tenues :\n${failed.join('\n')}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function count(fault: string, tries: readonly (() => Promise<string | null>)[]): Promise<Tried> {
  const failed: string[] = [];
  for (const attempt of tries) {
    const wrong = await attempt();
    if (wrong !== null) failed.push(wrong);
  }
  return { fault, tried: tries.length, survived: tries.length - failed.length, failed };
}

/** The snapshot in service, when its bytes are not those of its card; read whole, apart from the code that is tried. */
function unsound(out: string): string | null {
  const { file, sha256 } = JSON.parse(readFileSync(join(out, 'current.json'), 'utf8')) as {
    file: string;
    sha256: string;
  };
  return createHash('sha256')
    .update(readFileSync(join(out, file)))
    .digest('hex') === sha256
    ? null
    : `${file} n’a pas les octets de sa carte`;
}

/** Builds of a changed region, each killed at another instant of its life. */
async function kills(region: SampleRegion): Promise<Tried> {
  const { seconds } = await buildWarehouse(region);
  return count(
    'construction tuée : un instantané entier en service',
    Array.from({ length: KILLS }, (_, index) => async () => {
      const child = spawn(
        process.execPath,
        [
          '--import',
          'tsx',
          'warehouse/pipeline/commands/cli.ts',
          'build',
          '--profile',
          region.profile,
          '--data',
          region.data,
          '--out',
          region.out,
          '--complet'
        ],
        { cwd: ROOT, stdio: 'ignore', env: { ...process.env, MAILLE_QUERIES: join(ROOT, 'queries', 'reference') } }
      );
      const timer = setTimeout(() => child.kill('SIGKILL'), ((index + 1) * (seconds + 3) * 1000) / KILLS);
      await new Promise((end) => child.on('exit', end));
      clearTimeout(timer);
      return unsound(region.out);
    })
  );
}

/** A service started on a snapshot spoilt somewhere, another one being kept: it must serve that one. */
async function spoils(scratch: string): Promise<Tried> {
  const folder = join(scratch, 'abime');
  mkdirSync(folder);
  await publishFixture(folder, 'aa');
  cpSync(join(folder, 'snapshot-aa.duckdb'), join(folder, 'snapshot-bb.duckdb'));
  sealInService(folder, 'aa', '2025-01-01T00:00:00.000Z');
  sealInService(folder, 'bb', '2025-02-01T00:00:00.000Z');
  const whole = readFileSync(join(folder, 'snapshot-bb.duckdb'));
  return count(
    '32 octets écrits sur l’instantané : le suivant est servi',
    Array.from({ length: SPOILT }, (_, index) => async () => {
      const at = Math.floor((index * (whole.length - 32)) / (SPOILT - 1));
      writeFileSync(join(folder, 'snapshot-bb.duckdb'), Buffer.from(whole).fill(0xa5, at, at + 32));
      const engine = new Engine({ ...readConfig({ MAILLE_OUT: folder }), followMs: 0 }, new Map(), () => undefined);
      const served = await engine.store
        .use((snapshot) => engine.liveness.check(snapshot).then(() => snapshot.id))
        .catch(String);
      const said = engine.store.fallback?.attendu;
      engine.close();
      return served === 'aa' && said === 'bb' ? null : `à l’octet ${at} : ${served} servi`;
    })
  );
}

/** Readers who never stop while the snapshot changes: each answer is whole, of one or of the other. */
async function switches(scratch: string): Promise<Tried> {
  const folder = join(scratch, 'bascules');
  mkdirSync(folder);
  await publishFixture(folder, 'aa');
  await publishFixture(folder, 'bb', {
    change:
      'update publie.cube_projets_recrutement set projets = 100007, projets_min = 100007, projets_max = 100007 where projets = 131879'
  });
  const engine = new Engine(
    { ...readConfig({ MAILLE_OUT: folder, UV_THREADPOOL_SIZE: '8' }), followMs: 0 },
    await catalogueOf(TEST_REQUESTS),
    () => undefined
  );
  const expected: Readonly<Record<string, bigint>> = { aa: 131879n, bb: 100007n };
  let answers = 0;
  const ask = async (minimum: number): Promise<string | null> =>
    engine.use(
      'essai/projets',
      [
        ['niveau', 'ensemble'],
        ['minimum', String(minimum % 900)]
      ],
      async (prepared) => {
        const { meta, table } = await engine.answer(prepared);
        const column = table.columns.find(({ name }) => name === 'projets');
        const value = column?.type === 'int64' ? column.values[0] : null;
        answers++;
        return value === expected[meta.instantane.id] ? null : `${meta.instantane.id} : ${String(value)}`;
      }
    );
  const tried = await count(
    'instantané changé sous les lecteurs : aucune réponse mêlée',
    Array.from({ length: SWITCHES }, (_, index) => async () => {
      sealInService(folder, index % 2 === 0 ? 'aa' : 'bb');
      const found = await Promise.all(Array.from({ length: 30 }, (_, reader) => ask(index * 30 + reader)));
      return found.find((wrong) => wrong !== null) ?? null;
    })
  );
  engine.close();
  console.log(`${answers} réponses pendant ${SWITCHES} changements d’instantané`);
  return tried;
}

/** What is done to a file: refused or told, whatever the file. */
const SPOILERS: readonly (readonly [string, (path: string) => void])[] = [
  ['fichier remplacé par un dossier', (path) => void (rmSync(path), mkdirSync(path))],
  ['fichier remplacé par un lien rompu', (path) => void (rmSync(path), symlinkSync(`${path}.absent`, path))],
  ['fichier remplacé par un tube', (path) => void (rmSync(path), spawnSync('mkfifo', [path]))],
  ['fichier vidé', (path) => truncateSync(path, 0)],
  ['fichier coupé à la moitié', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  [
    'octet nul au milieu',
    (path) =>
      writeFileSync(
        path,
        readFileSync(path).fill(0, Math.floor(statSync(path).size / 2), Math.floor(statSync(path).size / 2) + 1)
      )
  ],
  [
    'fichier rempli d’octets sans texte',
    (path) => writeFileSync(path, Buffer.alloc(statSync(path).size, Buffer.from([0x81, 0xff, 0xc3])))
  ],
  ['fichier retiré', (path) => rmSync(path)]
];

async function hostileFiles(region: SampleRegion): Promise<Tried[]> {
  const all = listDataFiles(region.data);
  const entities = readSources().flatMap((source) => source.entities);
  // One file among several of a kind may go, within the rows that the source allows.
  const texts = all.filter(
    (file) =>
      /\.(csv|json|geojson)$/i.test(file.baseName) &&
      entities.some((entity) => filesOf(entity, [file]).length > 0 && filesOf(entity, all).length === 1)
  );
  const chosen = texts.filter((_, index) => index % Math.max(1, Math.floor(texts.length / FILES)) === 0);
  const results: Tried[] = [];
  for (const [fault, spoil] of SPOILERS) {
    results.push(
      await count(
        `${fault} : refusé ou dit`,
        chosen.map(({ path, name }) => async () => {
          const before = readFileSync(join(region.out, 'current.json'), 'utf8');
          const saved = readFileSync(path);
          spoil(path);
          const said: string[] = [];
          const reporter = { ...silentReporter(), say: (text: string) => void said.push(text) };
          // A file filled in by hand is told, not refused, when its last line has no end.
          const outcome = await buildWarehouse({ ...region, reporter }).then(
            () => (said.some((text) => text.includes(name)) ? 'dit' : 'accepté'),
            (error: unknown) =>
              isFailure(error) && (error.exitCode === 2 || error.exitCode === 3) ? null : String(error)
          );
          rmSync(path, { recursive: true, force: true });
          writeFileSync(path, saved);
          const kept = (text: string) => ({ ...(JSON.parse(text) as object), essai: undefined });
          const moved =
            JSON.stringify(kept(readFileSync(join(region.out, 'current.json'), 'utf8'))) !==
            JSON.stringify(kept(before));
          if (outcome !== null) {
            writeFileSync(join(region.out, 'current.json'), before);
            return outcome === 'dit' ? null : `${name} ${outcome}`;
          }
          return moved ? `${name} : un autre instantané est en service` : unsound(region.out);
        })
      )
    );
    console.log(`${fault} : ${results.at(-1)?.survived ?? 0} sur ${chosen.length}`);
  }
  return results;
}
