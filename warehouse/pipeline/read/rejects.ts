import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { EXIT, failure, messageOf, type Failure } from '../failure.ts';
import { countOfThings, formatCount } from '../print.ts';
import { rawTable } from '../raw-table.ts';
import { rejectFolder } from '../workshop-folder.ts';
import type { Source } from '../declared/source.ts';
import { writeSupplierReports } from './supplier-reports.ts';
import { countOf, quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

/**
 * Runs the rules of a source (`regles.sql`), removes the rows they refuse from its raw tables and writes them to
 * `rejets/<source>.csv` with file, line, rule, value and what was expected; a report per supplier goes beside it. Those
 * of a source received under agreement lie in the workshop, and no message repeats a value of them.
 * @param read rows of its files @param out folder of the snapshots
 * @returns the number of rows refused.
 * @throws Failure (exit 2) when their share is above the one the source declares.
 */
export async function rejectRows(
  connection: DuckDBConnection,
  source: Source,
  read: number,
  out: string
): Promise<number> {
  const folder = rejectFolder(out, source);
  const target = join(folder, `${source.name}.csv`);
  for (const place of new Set([folder, join(out, 'rejets')]))
    for (const name of [`${source.name}.csv`, source.name]) rmSync(join(place, name), { recursive: true, force: true });
  if (source.rules === null) return 0;
  if ((await collectRejects(connection, source, source.rules)) === 0) return 0;
  const rejected = await countOf(
    connection,
    'select count(distinct (fichier, ligne)) from meta.rejets where source = $1',
    [source.name]
  );
  mkdirSync(folder, { recursive: true, ...(source.access === 'convention' ? { mode: 0o700 } : {}) });
  await connection.run(
    `copy (select fichier, ligne, regle, valeur, attendu, fournisseur from meta.rejets
      where source = ${quoteText(source.name)} order by all)
     to ${quoteText(target)} (header, delimiter ';')`
  );
  await writeSupplierReports(connection, source, join(folder, source.name));
  if (source.access === 'convention') close(folder);
  if (rejected > read * source.maxRejectShare) throw await tooMany(connection, source, rejected, read, target);
  for (const entity of source.entities) {
    await connection.run(
      `delete from raw.${quoteName(rawTable(entity))} as t using meta.rejets as r
        where r.source = $1 and r.fichier = t._fichier and r.ligne = t._ligne`,
      [source.name]
    );
  }
  return rejected;
}

/** Leaves a folder, and all that is in it, to its owner alone. */
function close(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
}

/**
 * Writes what the rules of a source refuse of its raw tables in `meta.rejets`.
 * @returns lines written, of which several may be of one row
 */
export async function collectRejects(
  connection: DuckDBConnection,
  source: Source,
  { sql, where }: NonNullable<Source['rules']>
): Promise<number> {
  try {
    return await countOf(
      connection,
      `insert into meta.rejets
       select $1, fichier::VARCHAR, ligne::BIGINT, regle::VARCHAR, valeur::VARCHAR, attendu::VARCHAR,
         fournisseur::VARCHAR
       from (select null as fournisseur where false union all by name select *
         from (${sql})) as rejets`,
      [source.name]
    );
  } catch (error) {
    throw failure(
      EXIT.internal,
      `${where} : ${messageOf(error)}`,
      'Une règle rend fichier, ligne, regle, valeur, attendu, et au besoin fournisseur.',
      error
    );
  }
}

async function tooMany(
  connection: DuckDBConnection,
  source: Source,
  rejected: number,
  read: number,
  target: string
): Promise<Failure> {
  const first = (
    await rowsOf(
      connection,
      'select fichier, ligne, regle, valeur from meta.rejets where source = $1 order by all limit 1',
      [source.name]
    )
  )[0];
  const example =
    first === undefined
      ? ''
      : ` Premier cas : ${String(first.fichier)}, ligne ${String(first.ligne)}, ${String(first.regle)}${source.access === 'convention' ? '' : ` (« ${String(first.valeur ?? '')} »)`}.`;
  const what = `${countOfThings(rejected, 'ligne rejetée')} sur ${formatCount(read)}, au-delà de la part admise (${String(source.maxRejectShare * 100).replace('.', ',')}\u202f%).`;
  return Object.assign(
    failure(
      EXIT.input,
      `Source ${source.name} : ${what}${example}`,
      `Lisez ${target} ; corrigez le fichier ou la règle.`
    ),
    { said: `${source.titre} : ${what}` }
  );
}
