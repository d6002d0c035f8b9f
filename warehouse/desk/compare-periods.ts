import type { DuckDBConnection } from '@duckdb/node-api';
import type { Entity, Source } from '../pipeline/declared/source.ts';
import { rawTable } from '../pipeline/raw-table.ts';
import { findCsvHeader } from '../pipeline/read/csv-header.ts';
import type { DataFile } from '../pipeline/read/data-files.ts';
import { startOfText } from '../pipeline/read/text-file.ts';
import { quoteName, rowsOf } from '../pipeline/sql.ts';
import type { Drop, Opinion } from './drop.ts';

const START_BYTES = 64 * 1024;
/** Columns that say when, where a source does not say how its vintage is read. */
const DATES = ['periode', 'campagne', 'trimestre', 'mois', 'date', 'annee', 'rentree'];

interface Period {
  readonly year: number;
  /** Null when it says none. */
  readonly quarter: number | null;
  readonly month: number | null;
}

/** The months, quarters and years of the name beside those that the file holds. */
export async function comparePeriods(
  connection: DuckDBConnection,
  { file, source, entity }: Drop,
  { wrong, doubts, unjudged }: Opinion
): Promise<void> {
  const [named, inside] = [periodsIn(file.baseName), await periodsInside(connection, source, entity, file)];
  if (named.length === 0 || inside.length === 0) {
    unjudged.push(
      named.length === 0 ? 'son millésime, que son nom ne dit pas' : 'son millésime, que ses lignes ne disent pas'
    );
    return;
  }
  const others = inside.filter((text) => !periodsIn(text).every((period) => covers(named, period)));
  if (others.length === 0) return;
  const said = `son nom ne dit pas ce qu’il contient : ${others.slice(0, 4).join(', ')}${others.length > 4 ? '…' : ''}`;
  // An agreement gives one vintage a file; a region writes a register under the year when it is sent.
  if (source.access === 'convention' && others.length === inside.length)
    wrong.push(`${said} ; renommez-le, ou demandez le bon fichier`);
  else doubts.push(said);
}

function periodsIn(text: string): Period[] {
  return Array.from(text.matchAll(/(20\d\d)(?:-?T([1-4])|-(0[1-9]|1[0-2])(?!\d))?/gi), ([, year, quarter, month]) => ({
    year: Number(year),
    quarter: quarter === undefined ? (month === undefined ? null : Math.ceil(Number(month) / 3)) : Number(quarter),
    month: month === undefined ? null : Number(month)
  }));
}

function covers(named: readonly Period[], { year, quarter, month }: Period): boolean {
  const years = named.map((one) => one.year);
  if (named.length > 1 && year > Math.min(...years) && year < Math.max(...years)) return true;
  const agree = (one: number | null, other: number | null) => one === null || other === null || one === other;
  return named.some((one) => one.year === year && agree(one.quarter, quarter) && agree(one.month, month));
}

async function periodsInside(
  connection: DuckDBConnection,
  { vintage: { fromColumn, fromFileName } }: Source,
  entity: Entity,
  file: DataFile
): Promise<string[]> {
  // Dates of a register are not its vintage, which its name alone says.
  const dated = fromFileName === null ? entity.columns.find(({ name }) => DATES.includes(name))?.name : undefined;
  const expression = fromColumn?.entity === entity.name ? fromColumn.expression : dated && quoteName(dated);
  if (expression !== undefined) {
    const rows = await rowsOf(
      connection,
      `select distinct (${expression})::VARCHAR as v from raw.${quoteName(rawTable(entity))} where v is not null order by 1 limit 1000`
    );
    return rows.map(({ v }) => String(v)).filter((text) => periodsIn(text).length > 0);
  }
  // Else the header may: « Effectif salarié au 31/12/2023 ».
  const start = startOfText(file, START_BYTES);
  if (start === null || !/\.(csv|txt|tsv)$/i.test(file.baseName)) return [];
  const { names, match } = findCsvHeader(start, entity.columns, entity.delimiter);
  const headers = entity.columns.flatMap(({ pattern }, at) =>
    pattern === null ? [] : (names[match.positions[at] ?? -1] ?? [])
  );
  return [...new Set(headers.flatMap((header) => /20\d\d/.exec(header)?.[0] ?? []))];
}
