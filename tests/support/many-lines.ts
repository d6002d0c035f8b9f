import type { DuckDBConnection } from '@duckdb/node-api';

/** A part of a hash of the rank, from 0 to `most` excluded: columns that do not follow one another, the same at each run. */
const drawn = (column: number, most: number): string => `(hash(i, ${column}) % ${most})::bigint`;
/** Where a commune is, and up to three kilometres from there: Brittany and its sea. */
const PLACE = `47.5 + 1.2 * (rang * 7919 % 1009) / 1009 + 0.03 * ${drawn(8, 1_000_003)} / 1000003 as latitude,
  -4.8 + 3.6 * (rang * 104729 % 1013) / 1013 + 0.04 * ${drawn(9, 1_000_003)} / 1000003 as longitude`;

/** Lines of a log over a year: an instant, a function, a commune, a reader, a point. */
export async function writeLines(connection: DuckDBConnection, path: string, lines: number): Promise<void> {
  const written = await connection.run(
    `copy (select timestamp '2024-01-01' + to_seconds(${drawn(1, 31_622_400)}) as heure, 'fonction_' || ${drawn(2, 12)} as fonction,
        '35' || lpad(rang::varchar, 3, '0') as commune, ${drawn(3, Math.max(1000, Math.round(lines / 40)))} as lecteur, ${PLACE}
      from (select i, ${drawn(4, 20)} * ${drawn(5, 20)} as rang from range(${lines}) as t(i))) to '${path}' (format parquet, compression snappy)`
  );
  if (written.rowsChanged !== lines) throw new Error(`${written.rowsChanged} lignes écrites, ${lines} attendues.`);
}

/** Establishments of a register as points, one row each. */
export async function writePoints(connection: DuckDBConnection, path: string, points: number): Promise<void> {
  await connection.run(
    `copy (select lpad(i::varchar, 14, '0') as siret, '35' || lpad(rang::varchar, 3, '0') as commune, ${PLACE}
      from (select i, ${drawn(6, 400)} as rang from range(${points}) as t(i))) to '${path}' (format parquet, compression snappy)`
  );
}
