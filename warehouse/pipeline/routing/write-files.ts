import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { onBase, rowsOf } from '../sql.ts';
import type { Gathered } from './gather-ways.ts';
import type { Box } from './extract.ts';
import type { Points } from './points.ts';
import { LIMIT } from './search-ways.ts';

/** What the files are made of, for whoever reads them. */
export interface Extent {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly engine: string;
  readonly box: Box | null;
  /** A hash of all that they come from. */
  readonly key: string;
}

const TABLES = {
  etendue:
    'mode varchar, limite utinyint, extrait varchar, moteur varchar, ouest double, sud double, est double, nord double, cle varchar',
  points: 'mode varchar, genre varchar, cellule ubigint, commune varchar, reseau integer',
  communes: 'origine varchar, destination varchar, mode varchar, minutes utinyint',
  lieux: 'hexagone ubigint, lieu ubigint, mode varchar, minutes utinyint'
} as const;
const ORDER = {
  etendue: 'mode',
  points: 'mode, genre, cellule, commune',
  communes: 'mode, origine, destination',
  lieux: 'mode, lieu, hexagone'
} as const;

export const FOLDER = 'trajets_osm';

const fileOf = (folder: string, name: string, date: string): string =>
  join(folder, `trajets_${name}_${date.slice(0, 7)}.parquet`);

/** The hash of what the files of a folder come from, or null without them. */
export async function keyOf(data: string, date: string): Promise<string | null> {
  const path = fileOf(join(data, FOLDER), 'etendue', date);
  if (!existsSync(path)) return null;
  const [row] = await onBase(':memory:', (connection) =>
    rowsOf(connection, `select min(cle) as cle from read_parquet(${quoteText(path)})`)
  );
  return typeof row?.cle === 'string' ? row.cle : null;
}

/**
 * Writes the four files, rows in order, in place of those that were there: all of them, or none.
 * @returns how many pairs of communes, and of a hexagon and a place
 */
export async function writeFiles(
  data: string,
  points: Points,
  modes: ReadonlyMap<string, Gathered>,
  extent: Extent
): Promise<{ towns: number; places: number }> {
  const made = join(data, `.${FOLDER}-${String(process.pid)}`);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const write = async (connection: DuckDBConnection): Promise<void> => {
    const fill = async (name: keyof typeof TABLES, rows: (to: DuckDBAppender) => void): Promise<void> => {
      await connection.run(`create table ${name} (${TABLES[name]})`);
      const appender = await connection.createAppender(name);
      rows(appender);
      appender.closeSync();
      const path = quoteText(fileOf(made, name, extent.date));
      await connection.run(`copy (from ${name} order by ${ORDER[name]}) to ${path} (format parquet, compression zstd)`);
      await connection.run(`drop table ${name}`);
    };
    await fill('lieux', (to) => writePlaces(to, points, modes));
    await fill('communes', (to) => writeTowns(to, points, modes));
    await fill('points', (to) => writePoints(to, points, modes));
    await fill('etendue', (to) => writeExtent(to, [...modes.keys()], extent));
  };
  try {
    // One thread: the same rows give the same bytes.
    await onBase(':memory:', write, { threads: '1' });
    const old = join(data, `.${FOLDER}-ancien-${String(process.pid)}`);
    const place = join(data, FOLDER);
    if (existsSync(place)) renameSync(place, old);
    renameSync(made, place);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  const all = [...modes.values()];
  return {
    towns: all.reduce((sum, { towns }) => sum + towns.length, 0),
    places: all.reduce((sum, { places }) => sum + places.length, 0)
  };
}

/** Arrivals that are only the centre of a commune are in the file of communes. */
function writePlaces(to: DuckDBAppender, { hexagons, arrivals }: Points, modes: ReadonlyMap<string, Gathered>): void {
  for (const [mode, { places }] of modes)
    for (const [hexagon, arrival, minutes] of places) {
      if (arrivals[arrival]?.place !== true) continue;
      to.appendUBigInt(hexagons[hexagon]?.cell ?? 0n);
      to.appendUBigInt(arrivals[arrival].cell);
      to.appendVarchar(mode);
      to.appendUTinyInt(minutes);
      to.endRow();
    }
}

function writeTowns(to: DuckDBAppender, { communes }: Points, modes: ReadonlyMap<string, Gathered>): void {
  for (const [mode, { towns }] of modes)
    for (const [from, end, minutes] of towns) {
      to.appendVarchar(communes[from]?.code ?? '');
      to.appendVarchar(communes[end]?.code ?? '');
      to.appendVarchar(mode);
      to.appendUTinyInt(minutes);
      to.endRow();
    }
}

function writePoints(
  to: DuckDBAppender,
  { hexagons, arrivals, communes }: Points,
  modes: ReadonlyMap<string, Gathered>
): void {
  for (const [mode, gathered] of modes) {
    const row = (kind: string, cell: bigint | null, commune: string | null, network: number | null): void => {
      to.appendVarchar(mode);
      to.appendVarchar(kind);
      if (cell === null) to.appendNull();
      else to.appendUBigInt(cell);
      if (commune === null) to.appendNull();
      else to.appendVarchar(commune);
      if (network === null) to.appendNull();
      else to.appendInteger(network);
      to.endRow();
    };
    for (const [index, { cell }] of hexagons.entries()) row('hexagone', cell, null, gathered.hexagons[index] ?? null);
    for (const [index, { cell, place }] of arrivals.entries())
      if (place) row('lieu', cell, null, gathered.arrivals[index] ?? null);
    for (const [index, { code }] of communes.entries()) row('commune', null, code, gathered.communes[index] ?? null);
  }
}

function writeExtent(to: DuckDBAppender, modes: readonly string[], { date, engine, box, key }: Extent): void {
  for (const mode of modes) {
    to.appendVarchar(mode);
    to.appendUTinyInt(LIMIT);
    to.appendVarchar(date);
    to.appendVarchar(engine);
    for (const side of [box?.west, box?.south, box?.east, box?.north])
      if (side === undefined) to.appendNull();
      else to.appendDouble(side);
    to.appendVarchar(key);
    to.endRow();
  }
}
