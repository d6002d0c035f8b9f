import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Masking } from './masking.ts';
import { quoteName, quoteText, rowsOf } from '../sql.ts';

/** What earlier snapshots said of a cell: the last value published, null where it was hidden; the class of its largest unit's share. */
export interface PublishedCell {
  value: number | null;
  shareClass: string | null;
}

/** The cells of one vintage of a cube. Keys are the territory and the members of the axes, joined by a tab. */
export type Published = ReadonlyMap<string, PublishedCell>;

/** Where the ledger of published cells is kept: one file per profile and cube, beside the snapshots. It holds only what was published. */
export interface Ledger {
  folder: string;
}

export function ledgerOf(out: string, profile: string): Ledger {
  return { folder: join(out, 'diffusion', profile) };
}

/** Hash of what is known to be out for a cube. */
export function ledgerHash(ledger: Ledger, cube: string): string {
  const path = fileOf(ledger, cube);
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
}

/** Every vintage of a cube that was ever published. */
export async function readLedger(
  connection: DuckDBConnection,
  ledger: Ledger,
  cube: string
): Promise<Map<string, Published>> {
  const vintages = new Map<string, Map<string, PublishedCell>>();
  const path = fileOf(ledger, cube);
  if (!existsSync(path)) return vintages;
  for (const row of await rowsOf(
    connection,
    `select millesime, cellule, valeur::DOUBLE as valeur, classe from (${publishedIn(path)})`
  )) {
    const cells = vintages.get(String(row.millesime)) ?? new Map<string, PublishedCell>();
    cells.set(String(row.cellule), {
      value: row.valeur === null ? null : Number(row.valeur),
      shareClass: row.classe === null ? null : String(row.classe)
    });
    vintages.set(String(row.millesime), cells);
  }
  return vintages;
}

/** Adds a cube that is about to be published: a cell once shown stays in the ledger as shown, whatever becomes of it. */
export async function writeLedger(
  connection: DuckDBConnection,
  ledger: Ledger,
  cube: string,
  masking: Masking
): Promise<void> {
  mkdirSync(ledger.folder, { recursive: true });
  const path = fileOf(ledger, cube);
  const temporary = `${path}.${process.pid}.tmp`;
  const key = ['territoire', ...masking.axes.map(({ name }) => quoteName(name))]
    .map((column) => `${column}::VARCHAR`)
    .join(', ');
  const current = `select ${quoteName(masking.vintage)}::VARCHAR as millesime, concat_ws(chr(9), ${key}) as cellule, ${quoteName(masking.measure)}::DOUBLE as valeur, ${masking.shareClass === null ? 'null' : quoteName(masking.shareClass)}::VARCHAR as classe from publie.${quoteName(cube)}`;
  const earlier = existsSync(path) ? publishedIn(path) : EMPTY;
  await connection.run(
    `copy (
       select millesime, cellule, coalesce(n.valeur, a.valeur) as valeur, coalesce(n.classe, a.classe) as classe
       from (${current}) as n full outer join (${earlier}) as a using (millesime, cellule) order by millesime, cellule
     ) to ${quoteText(temporary)} (format parquet, compression zstd)`
  );
  renameSync(temporary, path);
}

const EMPTY =
  'select null::VARCHAR as millesime, null::VARCHAR as cellule, null::DOUBLE as valeur, null::VARCHAR as classe where false';

function publishedIn(path: string): string {
  return `${EMPTY} union all by name select * from read_parquet(${quoteText(path)})`;
}

function fileOf(ledger: Ledger, cube: string): string {
  return join(ledger.folder, `${cube}.parquet`);
}
