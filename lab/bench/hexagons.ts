import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { latLngToCell } from 'h3-js';
import { indexPoints } from '../../src/lib/h3/index/index-points.ts';
import { Random } from '../../src/lib/h3/stats/random.ts';
import { createMacros } from '../../warehouse/pipeline/models/macros.ts';
import { durations, ms, quantile, times, type Line } from './measure.ts';

const POINTS = 1_000_000;
const ROWS = 50_000_000;
const TIMES = 5;
const RESOLUTION = 9;

async function median(task: () => Promise<unknown> | unknown): Promise<number> {
  return quantile(await durations(TIMES, task), 0.5);
}

/** Indexing and roll-ups, against h3-js and, where it is installed, ClickHouse in process. */
export async function hexagons(): Promise<Line[]> {
  return [...(await indexing()), ...(await rollUps())];
}

async function indexing(): Promise<Line[]> {
  const draw = new Random(1);
  const lat = Float64Array.from({ length: POINTS }, () => 47.2 + (1.7 * draw.next()) / 2 ** 32);
  const lng = Float64Array.from({ length: POINTS }, () => -5 + (4 * draw.next()) / 2 ** 32);
  indexPoints(lat.subarray(0, 1000), lng.subarray(0, 1000), RESOLUTION);
  const one = await median(() => indexPoints(lat, lng, RESOLUTION));
  const peer = await median(() => {
    for (let row = 0; row < POINTS; row++) latLngToCell(lat[row] ?? 0, lng[row] ?? 0, RESOLUTION);
  });
  return [
    { what: `indexer ${POINTS.toLocaleString('fr-FR')} points`, measured: ms(one), target: 'affiché' },
    { what: 'indexer : h3-js / nous', measured: times(peer / one), target: '> 5' }
  ];
}

async function rollUps(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'maille-mesure-'));
  const instance = await DuckDBInstance.create(join(folder, 'points.duckdb'), { memory_limit: '3GB' });
  const connection = await instance.connect();
  try {
    await createMacros(connection);
    await makeRows(connection);
    const select = 'select h3_parent(cellule, 8) as c, sum(v) as s from';
    const run = (table: string) =>
      median(() => connection.runAndReadAll(`select count(*), sum(s) from (${select} ${table} group by all)`));
    const [sorted, unsorted] = [await run('ranges'), await run('epars')];
    const [low, high] = await bounds(connection);
    const view = (table: string) =>
      median(() => connection.runAndReadAll(`select sum(v) from ${table} where cellule between ${low} and ${high}`));
    const [near, far] = [await view('ranges'), await view('epars')];
    return [
      {
        what: `regrouper ${ROWS.toLocaleString('fr-FR')} lignes rangées à la résolution 8`,
        measured: ms(sorted),
        target: 'affiché'
      },
      { what: 'lignes éparses / lignes rangées', measured: times(unsorted / sorted), target: 'affiché' },
      ...(await clickhouse(sorted, folder)),
      { what: 'une vue : lignes rangées / lignes éparses', measured: times(near / far), target: '< 0.10' }
    ];
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows on cells of resolution 9 of the region, sorted by cell in one table, scattered in the other. */
async function makeRows(connection: DuckDBConnection): Promise<void> {
  const draw = new Random(3);
  const cells = indexPoints(
    Float64Array.from({ length: 200_000 }, () => 47.2 + (1.7 * draw.next()) / 2 ** 32),
    Float64Array.from({ length: 200_000 }, () => -5 + (4 * draw.next()) / 2 ** 32),
    RESOLUTION
  );
  await connection.run('create table cellules (rang INTEGER, cellule UBIGINT)');
  const appender = await connection.createAppender('cellules');
  cells.forEach((cell, rank) => {
    appender.appendInteger(rank);
    appender.appendUBigInt(cell);
    appender.endRow();
  });
  appender.closeSync();
  await connection.run(
    `create table epars as select c.cellule, (r.range % 97)::DOUBLE as v from range(${ROWS}) as r
      join cellules as c on c.rang = ((r.range * 7919) % 200000)::INTEGER`
  );
  await connection.run('create table ranges as select * from epars order by cellule');
}

/** The range of one cell of resolution 5 in the middle. */
async function bounds(connection: DuckDBConnection): Promise<[string, string]> {
  const [row] = (
    await connection.runAndReadAll(
      `select h3_premiere(h3_parent(cellule, 5), 9), h3_derniere(h3_parent(cellule, 5), 9) from cellules
        where rang = 100000`
    )
  ).getRows();
  return [String(row?.[0]), String(row?.[1])];
}

/** The same roll-up by ClickHouse in process, when the package is there (it is not one of ours). */
async function clickhouse(own: number, folder: string): Promise<Line[]> {
  const name = 'chdb';
  const peer = (await import(name).catch(() => null)) as {
    Session: new (path: string) => { query(sql: string): string };
  } | null;
  const what = 'le même par ClickHouse / par nous';
  if (peer === null) return [{ what, measured: 'chdb absent', target: '> 2.5' }];
  const session = new peer.Session(join(folder, 'clickhouse'));
  session.query('create table p (c UInt64, v Float64) engine = MergeTree order by c');
  session.query(
    `insert into p select reinterpretAsUInt64(h3ToParent(geoToH3(47.2 + 1.7 * rand() / 4294967296,
      -5 + 4 * rand(1) / 4294967296, 9), 9)), number % 97 from numbers(${ROWS})`
  );
  const theirs = await median(() =>
    session.query('select count(), sum(s) from (select h3ToParent(c, 8) as k, sum(v) as s from p group by k)')
  );
  return [{ what, measured: times(theirs / own), target: '> 2.5' }];
}
