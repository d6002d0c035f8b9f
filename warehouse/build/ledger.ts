import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Masking } from './masking.ts';
import { quoteName, quoteText, rowsOf } from './sql.ts';

/**
 * What earlier snapshots said of one vintage of a cube, cell by cell: the last value published, or null where it was hidden.
 * Keys are the territory and the members of the axes, joined by a tab.
 */
export type Published = ReadonlyMap<string, number | null>;

/** Where the ledger of published cells is kept: one file per profile and cube, beside the snapshots. It holds only what was published. */
export interface Ledger {
  folder: string;
}

export function ledgerOf(out: string, profile: string): Ledger {
  return { folder: join(out, 'diffusion', profile) };
}

/** Every vintage of a cube that was ever published. */
export async function readLedger(connection: DuckDBConnection, ledger: Ledger, cube: string): Promise<Map<string, Published>> {
  const vintages = new Map<string, Map<string, number | null>>();
  const path = fileOf(ledger, cube);
  if (!existsSync(path)) return vintages;
  for (const row of await rowsOf(connection, `select millesime, cellule, valeur::DOUBLE as valeur from read_parquet(${quoteText(path)})`)) {
    const cells = vintages.get(String(row.millesime)) ?? new Map<string, number | null>();
    cells.set(String(row.cellule), row.valeur === null ? null : Number(row.valeur));
    vintages.set(String(row.millesime), cells);
  }
  return vintages;
}

/** Adds a cube that is about to be published: a cell once shown stays in the ledger as shown, whatever becomes of it. */
export async function writeLedger(connection: DuckDBConnection, ledger: Ledger, cube: string, masking: Masking): Promise<void> {
  mkdirSync(ledger.folder, { recursive: true });
  const path = fileOf(ledger, cube);
  const temporary = `${path}.${process.pid}.tmp`;
  const key = ['territoire', ...masking.axes.map(({ name }) => quoteName(name))].map((column) => `${column}::VARCHAR`).join(', ');
  const current = `select ${quoteName(masking.vintage)}::VARCHAR as millesime, concat_ws(chr(9), ${key}) as cellule, ${quoteName(masking.measure)}::DOUBLE as valeur from publie.${quoteName(cube)}`;
  const earlier = existsSync(path) ? `select millesime, cellule, valeur from read_parquet(${quoteText(path)})` : 'select null::VARCHAR as millesime, null::VARCHAR as cellule, null::DOUBLE as valeur where false';
  await connection.run(
    `copy (
       select millesime, cellule, coalesce(n.valeur, a.valeur) as valeur
       from (${current}) as n full outer join (${earlier}) as a using (millesime, cellule) order by millesime, cellule
     ) to ${quoteText(temporary)} (format parquet, compression zstd)`
  );
  renameSync(temporary, path);
}

function fileOf(ledger: Ledger, cube: string): string {
  return join(ledger.folder, `${cube}.parquet`);
}
