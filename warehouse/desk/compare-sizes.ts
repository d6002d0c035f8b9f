import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { formatNumber, formatPercent } from '../../src/lib/text/numbers.ts';
import type { Entity, Source } from '../pipeline/declared/source.ts';
import { readSqlFile } from '../pipeline/declared/sql-file.ts';
import { rawTable } from '../pipeline/raw-table.ts';
import type { DataFile } from '../pipeline/read/data-files.ts';
import { countOf, quoteName, rowsOf } from '../pipeline/sql.ts';
import type { Opinion } from './drop.ts';

/** Rows of a table, and the total of each quantity that its staging model gives; none where it gives none. */
export interface Measured {
  readonly rows: number;
  readonly totals: ReadonlyMap<string, number>;
}

/** A number of rows or a total that moves more than this is looked at. */
const MANY = 3;
const FEW = 1 / 2;
const SUMMED = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|FLOAT|DOUBLE|DECIMAL.*)$/;
/** Numbers that are not quantities. */
const NO_QUANTITY = /^(annee|niveau|rang|horizon|rentree)|_pct$|_p\d+_/;
export async function measured(connection: DuckDBConnection, source: Source, entity: Entity): Promise<Measured> {
  const rows = await countOf(connection, `select count(*) from raw.${quoteName(rawTable(entity))}`);
  try {
    const { body } = readSqlFile(join(source.folder, `stg_${source.name}__${entity.name}.sql`));
    const columns = await rowsOf(connection, `describe select * from (${body})`);
    const names = columns
      .filter(
        ({ column_name, column_type }) => SUMMED.test(String(column_type)) && !NO_QUANTITY.test(String(column_name))
      )
      .map(({ column_name }) => String(column_name));
    if (names.length === 0) return { rows, totals: new Map() };
    const sums = names.map((name) => `sum(${quoteName(name)})::DOUBLE as ${quoteName(name)}`);
    const [row = {}] = await rowsOf(connection, `select ${sums.join(', ')} from (${body})`);
    return { rows, totals: new Map(names.flatMap((name) => (row[name] === null ? [] : [[name, Number(row[name])]]))) };
  } catch {
    // No model of its own, or a value that it cannot cast, in a line that rules leave aside.
    return { rows, totals: new Map() };
  }
}

export function compareSizes(
  now: Measured,
  then: Measured,
  { source, before, file }: { source: Source; before: DataFile; file: DataFile },
  { doubts, unjudged }: Opinion
): void {
  const beside = before.name;
  const moved = ratio(now.rows, then.rows);
  if (moved !== null)
    doubts.push(`ses lignes sont ${moved} celles de ${beside} : est-il entier, et d’une seule région ?`);
  else if (before.name === file.name && now.rows < then.rows * (1 - source.maxFall))
    doubts.push(`il a ${formatPercent(1 - now.rows / then.rows, 0)} de lignes en moins que celui qu’il remplace`);
  const common = [...now.totals].flatMap(([name, total]) => {
    const other = then.totals.get(name);
    return other === undefined ? [] : [{ name, total, other }];
  });
  for (const { name, total, other } of common) {
    const far = ratio(total, other);
    if (far !== null) doubts.push(`son total de « ${name} » est ${far} celui de ${beside}`);
  }
  if (common.length === 0) unjudged.push('ses totaux, que rien ne donne pour les comparer');
  else if (before.name !== file.name && now.rows === then.rows && common.every(({ total, other }) => total === other))
    doubts.push(`ses lignes et ses totaux sont ceux de ${beside} : est-ce le bon millésime ?`);
}

/** « 10 fois », where a number is far from another. */
function ratio(now: number, then: number): string | null {
  if (now === then) return null;
  if (then === 0 || Math.sign(now) !== Math.sign(then)) return 'sans rapport avec';
  const times = now / then;
  return times < MANY && times > FEW ? null : `${formatNumber(times, times < 1 ? 2 : times < 10 ? 1 : 0)} fois`;
}
