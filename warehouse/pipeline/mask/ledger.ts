import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteName, rowsOf } from '../sql.ts';
import { renameSynced } from '../write-atomically.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';
import { GEOGRAPHY_TODAY, gatherGeographies } from './read-geography.ts';
import type { Geography } from './geographies.ts';
import type { Link } from './links.ts';
import type { Masking } from './masking.ts';

/** What earlier snapshots said of a cell: the last value, null where hidden; the class of its largest share. */
export interface PublishedCell {
  readonly value: number | null;
  readonly shareClass: string | null;
}

/** One cell of one vintage as it was published: a territory of a geography, and the members of the axes. */
export interface PublishedRow extends PublishedCell {
  readonly geography: string;
  readonly territory: string;
  readonly members: readonly string[];
  /** Whether the last edition shows it; null for a cell of an earlier one, under another geography. */
  readonly shown: boolean | null;
  /** Units counted then; null where none are, or in a ledger that did not keep them. */
  readonly units: number | null;
}

/** What an open table said of one cell of one vintage, under the geography of then. */
export interface StatedRow {
  readonly geography: string;
  readonly territory: string;
  readonly members: readonly string[];
  /** Its columns, as `statements.ts` reads them. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** What was published of a cube: cells by vintage, what open tables said, and geographies. */
export interface Past {
  readonly vintages: ReadonlyMap<string, readonly PublishedRow[]>;
  readonly geographies: ReadonlyMap<string, Geography>;
  /** By table of statements, then by vintage. */
  readonly stated: ReadonlyMap<string, ReadonlyMap<string, readonly StatedRow[]>>;
}

export const NOTHING: Past = { vintages: new Map(), geographies: new Map(), stated: new Map() };

/** Where the ledger of published cells is kept: one file per profile and cube, beside the snapshots. */
export interface Ledger {
  folder: string;
}

export function ledgerOf(out: string, profile: string): Ledger {
  return { folder: join(out, 'diffusion', profile) };
}

export function ledgerHash(ledger: Ledger, cube: string): string {
  const path = fileOf(ledger, cube);
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
}

/** Every vintage of a cube ever published; one written before geographies were kept is of today's. */
export async function readLedger(
  connection: DuckDBConnection,
  ledger: Ledger,
  cube: string,
  links: readonly Link[],
  today: Geography
): Promise<Past> {
  const path = fileOf(ledger, cube);
  if (!existsSync(path)) return NOTHING;
  const vintages = new Map<string, PublishedRow[]>();
  for (const row of await rowsOf(
    connection,
    `select millesime, geographie, cellule, valeur::DOUBLE as valeur, classe, unites, ${SHOWN} as montre
      from (${publishedIn(path)})`
  )) {
    const [territory = '', ...members] = String(row.cellule).split('\t');
    const cells = vintages.get(String(row.millesime)) ?? [];
    cells.push({
      geography: row.geographie === null ? today.id : String(row.geographie),
      territory,
      members,
      value: row.valeur === null ? null : Number(row.valeur),
      shareClass: row.classe === null ? null : String(row.classe),
      shown: typeof row.montre === 'boolean' ? row.montre : null,
      units: row.unites === null ? null : Number(row.unites)
    });
    vintages.set(String(row.millesime), cells);
  }
  const kept = geographiesIn(ledger);
  const known = existsSync(kept)
    ? gatherGeographies(
        await rowsOf(connection, `select geographie, territoire, maille, commune from read_parquet(${quoteText(kept)})`)
      )
    : new Map<string, Geography>();
  const stated = new Map<string, Map<string, StatedRow[]>>();
  for (const { table } of links)
    stated.set(table, await readStated(connection, fileOf(ledger, nameOf(table)), today.id));
  return { vintages, geographies: new Map([...known, [today.id, today]]), stated };
}

/** What stands under today's geography is said today, and may have been revised: it is not read. */
async function readStated(
  connection: DuckDBConnection,
  path: string,
  today: string
): Promise<Map<string, StatedRow[]>> {
  const found = new Map<string, StatedRow[]>();
  if (!existsSync(path)) return found;
  for (const row of await rowsOf(
    connection,
    `select * from read_parquet(${quoteText(path)}) where geographie <> ${quoteText(today)}`
  )) {
    const [territory = '', ...members] = String(row.cellule).split('\t');
    const vintage = String(row.millesime);
    const cells = found.get(vintage) ?? [];
    cells.push({ geography: String(row.geographie), territory, members, row });
    found.set(vintage, cells);
  }
  return found;
}

/** Adds a cube that is about to be published: a value once shown stays in the ledger, whatever becomes of its cell. */
export async function writeLedger(
  connection: DuckDBConnection,
  ledger: Ledger,
  cube: string,
  masking: Masking,
  links: readonly Link[]
): Promise<void> {
  mkdirSync(ledger.folder, { recursive: true });
  const key = ['territoire', ...masking.axes.map(({ name }) => quoteName(name))]
    .map((column) => `${column}::VARCHAR`)
    .join(', ');
  const today = `(select min(geographie) from (${GEOGRAPHY_TODAY}))`;
  const current = `select ${quoteName(masking.vintage)}::VARCHAR as millesime, ${today} as geographie,
    concat_ws(chr(9), ${key}) as cellule, ${quoteName(masking.measure)}::DOUBLE as valeur,
    ${masking.shareClass === null ? 'null' : quoteName(masking.shareClass)}::VARCHAR as classe,
    ${masking.units === null ? 'null' : quoteName(masking.units)}::DOUBLE as unites,
    ${quoteName(masking.measure)} is not null as montre from publie.${quoteName(cube)}`;
  const path = fileOf(ledger, cube);
  const earlier = existsSync(path)
    ? `select * replace (coalesce(geographie, ${today}) as geographie) from (${publishedIn(path)})`
    : EMPTY;
  await replaceBy(
    connection,
    path,
    `select millesime, geographie, cellule, coalesce(n.valeur, a.valeur) as valeur,
      coalesce(n.classe, a.classe) as classe,
       coalesce(n.unites, a.unites) as unites,
       if(millesime in (select distinct millesime from (${current})), n.montre, a.montre) as montre
     from (${current}) as n full outer join (${earlier}) as a using (millesime, geographie, cellule)
     order by millesime, geographie, cellule`
  );
  const kept = geographiesIn(ledger);
  const known = existsSync(kept) ? `union select * from read_parquet(${quoteText(kept)})` : '';
  await replaceBy(
    connection,
    kept,
    `select * from (${GEOGRAPHY_TODAY} ${known}) order by geographie, territoire, commune`
  );
  for (const { table } of links) await writeStated(connection, fileOf(ledger, nameOf(table)), table, masking, today);
}

/** What the open table says today replaces what it said under the same geography only. */
async function writeStated(
  connection: DuckDBConnection,
  path: string,
  table: string,
  masking: Masking,
  today: string
): Promise<void> {
  const key = ['territoire', ...masking.axes.map(({ name }) => quoteName(name))].map((column) => `${column}::VARCHAR`);
  const bound = (suffix: string): string => `${quoteName(masking.measure + suffix)}::DOUBLE`;
  const current = `select ${quoteName(masking.vintage)}::VARCHAR as millesime, ${today} as geographie,
    concat_ws(chr(9), ${key.join(', ')}) as cellule, ${masking.units === null ? 'null' : quoteName(masking.units)}::DOUBLE as unites,
    ${bound('_min')} as bas, ${bound('_max')} as haut from ${table}`;
  const earlier = existsSync(path)
    ? `union all select * from read_parquet(${quoteText(path)}) where geographie <> ${today}`
    : '';
  await replaceBy(connection, path, `select * from (${current} ${earlier}) order by millesime, geographie, cellule`);
}

const EMPTY = `select null::VARCHAR as millesime, null::VARCHAR as geographie, null::VARCHAR as cellule,
  null::DOUBLE as valeur, null::VARCHAR as classe, null::DOUBLE as unites, null::BOOLEAN as montre where false`;

/** A ledger that did not say what the last edition shows had one edition, or the same cells in each. */
const SHOWN = 'if(bool_or(montre is not null) over (partition by millesime), montre, valeur is not null)';

function publishedIn(path: string): string {
  return `${EMPTY} union all by name select * from read_parquet(${quoteText(path)})`;
}

async function replaceBy(connection: DuckDBConnection, path: string, rows: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await connection.run(`copy (${rows}) to ${quoteText(temporary)} (format parquet, compression zstd)`);
  renameSynced(temporary, path);
}

function fileOf(ledger: Ledger, cube: string): string {
  return join(ledger.folder, `${cube}.parquet`);
}

function nameOf(table: string): string {
  return table.split('.').at(-1) ?? table;
}

function geographiesIn(ledger: Ledger): string {
  return join(ledger.folder, 'geographies.parquet');
}
