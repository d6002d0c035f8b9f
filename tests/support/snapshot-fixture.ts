import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { filesUnder } from '../../scripts/setup.mjs';
import { cellAt } from '../../src/lib/h3/cell.ts';
import { cellCentre } from '../../src/lib/h3/cover.ts';
import { unitVector } from '../../src/lib/h3/sphere.ts';
import { PROJECT_FOLDER, TABLE_MACROS_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { createMacros, createTableMacros, macroTexts } from '../../warehouse/pipeline/models/macros.ts';
import { DIPLOMA_ROWS } from './course-rows.ts';
import { derivedSelects, remakeDerived } from './derived-tables.ts';
import { FLOW_ROWS } from './flow-rows.ts';
import { madeOnce } from './made-once.ts';
import { ESTABLISHMENT_ROWS } from './establishment-rows.ts';
import { OCCUPATION_ROWS } from './occupation-rows.ts';
import { POPULATION_ROWS } from './population-rows.ts';
import { SNAPSHOT_ROWS } from './snapshot-rows.ts';
import { snapshotSchema } from './snapshot-schema.ts';
import { USAGE_ROWS } from './usage-rows.ts';

export interface FixtureOptions {
  /** SQL run last, to bend the snapshot for one test. */
  readonly change?: string;
}

/** Creates the tables of a snapshot, empty, and the macros that a build leaves with them. */
export async function createSnapshotTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(await snapshotSchema());
  await createMacros(connection);
  await createTableMacros(connection);
}

/** A folder of its own under the system's temporary folder; remove it with `removeFolder`. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'maille-essai-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes a whole snapshot and puts it in service, as a build does: the file first, `current.json` last. */
export async function publishFixture(folder: string, id: string, options: FixtureOptions = {}): Promise<void> {
  const path = join(folder, `snapshot-${id}.duckdb`);
  copyFileSync(await keptFixture(), path);
  const { change } = options;
  if (change)
    await writeInside(path, async (connection) => {
      await connection.run(change);
      await remakeDerived(connection, change);
    });
  putInService(folder, id);
}

async function writeInside(path: string, work: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  try {
    await work(connection);
    await connection.run('checkpoint');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What places the cells, this file included, and the engine that writes the file. */
const BEHIND = [
  import.meta.filename,
  ...filesUnder(join(PROJECT_FOLDER, 'src', 'lib', 'h3')),
  join(PROJECT_FOLDER, 'package-lock.json')
];
const ROWS = [SNAPSHOT_ROWS, USAGE_ROWS, FLOW_ROWS, OCCUPATION_ROWS, DIPLOMA_ROWS, ESTABLISHMENT_ROWS, POPULATION_ROWS];

/** Path of the snapshot that each test begins with a copy of, made once for these tables, rows, macros and code. */
async function keptFixture(): Promise<string> {
  const hash = createHash('sha256').update(await snapshotSchema());
  for (const text of [...ROWS, ...macroTexts(), ...macroTexts(TABLE_MACROS_FOLDER), ...derivedSelects().values()])
    hash.update(text);
  for (const path of BEHIND) hash.update(readFileSync(path));
  return madeOnce('instantane', hash.digest('hex'), (path) =>
    writeInside(path, async (connection) => {
      await createSnapshotTables(connection);
      for (const rows of ROWS) await connection.run(rows);
      await insertCells(connection);
      await remakeDerived(connection, ROWS.join('\n'));
    })
  );
}

export function putInService(folder: string, id: string): void {
  const content = {
    file: `snapshot-${id}.duckdb`,
    id,
    builtAt: '2025-06-01T10:00:00.000Z',
    profile: 'epreuve',
    demo: false
  };
  const temporary = join(folder, `current-${createHash('sha1').update(id).digest('hex')}.tmp`);
  writeFileSync(temporary, JSON.stringify(content));
  renameSync(temporary, join(folder, 'current.json'));
}

/**
 * Puts a snapshot's file in service with the card of a build: its sum is that of the whole file at once, where builds
 * and servers read by parts.
 */
export function sealInService(
  folder: string,
  id: string,
  builtAt = '2025-06-01T10:00:00.000Z',
  profile = 'epreuve'
): void {
  const bytes = readFileSync(join(folder, `snapshot-${id}.duckdb`));
  const card = JSON.stringify({
    file: `snapshot-${id}.duckdb`,
    id,
    builtAt,
    profile,
    demo: false,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length
  });
  for (const name of [`snapshot-${id}.json`, 'current.json']) writeFileSync(join(folder, name), card);
}

/** Writes 32 bytes over the middle of a snapshot, as a failing disk does; `silent` leaves its time as it was. */
export function spoilFile(folder: string, id: string, silent = false): void {
  const path = join(folder, `snapshot-${id}.duckdb`);
  const { size, atime, mtime } = statSync(path);
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.alloc(32, 0xa5), 0, 32, Math.floor(size / 2));
  closeSync(descriptor);
  if (silent) utimesSync(path, atime, mtime);
}

/**
 * Three inhabited cells: two in Rennes (100 and 50 people), one in Brest (30); job seekers on them by population, 90 in
 * Rennes, 12 in Brest; an establishment for ten people.
 */
async function insertCells(connection: DuckDBConnection): Promise<void> {
  const places = [
    { commune: 'commune:35238', departement: 'departement:35', lat: 48.11, lng: -1.68, population: 100 },
    { commune: 'commune:35238', departement: 'departement:35', lat: 48.13, lng: -1.64, population: 50 },
    { commune: 'commune:29019', departement: 'departement:29', lat: 48.4, lng: -4.49, population: 30 }
  ];
  for (const place of places) {
    const cell = cellAt(place.lat, place.lng, 8);
    const { lat, lng } = cellCentre(cell);
    const { x, y, z } = unitVector(lat, lng);
    await connection.run(
      `insert into publie.population_cellules (cellule, commune, departement, population, surface_km2, lat, lng, x, y,
        z) values (${cell}::UBIGINT, $1, $2, ${place.population}, 0.74, ${lat}, ${lng}, ${x}, ${y}, ${z})`,
      [place.commune, place.departement]
    );
  }
  await connection.run(`insert into publie.demandeurs_cellules (trimestre, age, cellule, commune, demandeurs,
    maille_source)
    select '2024T4', 'ensemble', cellule, commune, population * if(commune = 'commune:29019', 0.4, 0.6),
      if(commune = 'commune:29019', 'departement', 'commune')
    from publie.population_cellules`);
  await connection.run(`insert into publie.etablissements_cellules (cellule, commune, activite, etablissements,
    employeurs, grands, inconnus, salaries_min, salaries_max)
    select cellule, commune, 'a17:C1', (population / 10)::INTEGER, 2, 0, 1, (population / 10)::BIGINT,
      if(commune = 'commune:29019', null, 30) from publie.population_cellules`);
}
