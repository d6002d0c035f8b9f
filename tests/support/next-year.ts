import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { findCsvHeader, parseRecords } from '../../warehouse/pipeline/read/csv-header.ts';
import type { DataFile } from '../../warehouse/pipeline/read/data-files.ts';
import { matchHeader, normalizeHeader } from '../../warehouse/pipeline/read/header.ts';
import { cellText, openWorkbook } from '../../warehouse/pipeline/read/read-sheet.ts';
import type { Cell } from '../../warehouse/pipeline/read/read-workbook.ts';
import { readableText } from '../../warehouse/pipeline/read/text-file.ts';
import type { Entity } from '../../warehouse/pipeline/declared/source.ts';
import { quoteName } from '../../warehouse/pipeline/sql.ts';
import { quoteText } from '../../src/lib/text/sql-text.ts';
import { workbook } from '../../warehouse/workbook.ts';

/**
 * A file as its producer may publish it next year: another order of columns, one more, one under another name, the year
 * of its name moved on.
 */
interface NextYear {
  name: string;
  /** The column that has another name, and that name; null when its header is not known, or has no required column. */
  renamed: { column: string; from: string; to: string } | null;
}

/** What producers do to a name from a year to the next. */
const SYNONYMS: Readonly<Record<string, string>> = {
  annee: 'annee_enquete',
  code: 'code_insee',
  nom: 'libelle',
  uai: 'numero_uai',
  region: 'code_region',
  dep: 'code_dep',
  codgeo: 'codgeo_2027',
  mef: 'code_mef'
};

/**
 * Another name for a column, which is not known yet: a synonym, spaces for underscores or the other way round, a word
 * more.
 */
function otherName(name: string, known: readonly string[]): string {
  const turned = name.includes('_') ? name.replaceAll('_', ' ') : name.replace(/[\s']+/g, '_');
  const tried = [SYNONYMS[normalizeHeader(name)], turned, `${name}_observe`];
  const taken = new Set(known.map(normalizeHeader));
  return tried.find((one) => one !== undefined && !taken.has(normalizeHeader(one))) ?? `${name}_2`;
}

/** The name of a file, its years moved on; that of a nomenclature (FAP2021) is no year of it. */
function nextName(name: string): string {
  const folder = dirname(name);
  const base = name.slice(folder === '.' ? 0 : folder.length + 1);
  return join(
    folder,
    base.replace(/(?<![\d\p{L}])20\d\d(?!\d)/gu, (year) => String(Number(year) + 1))
  );
}

/** Writes next year's file in a folder; what only a reader of its own knows keeps its names. */
export async function writeNextYear(
  connection: DuckDBConnection,
  entity: Entity,
  file: DataFile,
  folder: string
): Promise<NextYear> {
  const rename = entity.format !== 'load';
  const name = nextName(file.name);
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  const change = (header: readonly string[]) => changeOf(entity, header, rename);
  switch (extname(file.baseName).toLowerCase()) {
    case '.xlsx':
      return { name, renamed: await changeWorkbook(entity, file, path, change) };
    case '.json':
    case '.geojson':
      return { name, renamed: changeJson(file, path, change) };
    case '.parquet':
      return { name, renamed: await changeParquet(connection, file, path, change) };
    default:
      return { name, renamed: await changeText(entity, file, path, folder, change) };
  }
}

interface Change {
  renamed: NextYear['renamed'];
  /** Next year's names, in their order; each with the place of this year's column, -1 for the new one. */
  columns: { name: string; from: number }[];
}

function changeOf(entity: Entity, header: readonly string[], rename: boolean): Change {
  const { positions } = matchHeader(entity.columns, header);
  const at = entity.columns.findIndex(
    (column, index) => !column.optional && (positions[index] ?? -1) >= 0 && column.pattern === null
  );
  const place = rename && at !== -1 ? (positions[at] ?? -1) : -1;
  const from = header[place];
  const to = from === undefined ? '' : otherName(from.trim(), [...header, ...(entity.columns[at]?.headers ?? [])]);
  const columns = header.map((name, index) => ({ name: index === place ? to : name, from: index })).reverse();
  return {
    renamed: from === undefined ? null : { column: entity.columns[at]?.name ?? '', from, to },
    columns: [...columns.slice(0, 1), { name: 'nouvelle_colonne', from: -1 }, ...columns.slice(1)]
  };
}

type ChangeHeader = (header: readonly string[]) => Change;

async function changeText(
  entity: Entity,
  file: DataFile,
  path: string,
  folder: string,
  change: ChangeHeader
): Promise<NextYear['renamed']> {
  const { path: readable, start } = await readableText(file, folder);
  const header = findCsvHeader(start, entity.columns, entity.delimiter);
  const text = readFileSync(readable, 'utf8').replace(/^\ufeff/, '');
  // A list without header, or a layout that only its own reader knows: its columns are left as they are.
  if (header.match.missing.length > 0) {
    writeFileSync(path, text);
    return null;
  }
  const { columns, renamed } = change(header.names);
  const records = parseRecords(text, header.delimiter, Number.POSITIVE_INFINITY);
  const lines = records.map(({ fields }, index) => {
    const at = index - (header.records - 1);
    const own =
      at < 0 || fields.length !== header.names.length
        ? fields
        : columns.map(({ name, from }) => (at === 0 ? name : from === -1 ? 'x' : (fields[from] ?? '')));
    return own
      .map((field) =>
        /["\n\r]/.test(field) || field.includes(header.delimiter) ? `"${field.replaceAll('"', '""')}"` : field
      )
      .join(header.delimiter);
  });
  writeFileSync(path, `${lines.join('\n')}\n`);
  return renamed;
}

async function changeWorkbook(
  entity: Entity,
  file: DataFile,
  path: string,
  change: ChangeHeader
): Promise<NextYear['renamed']> {
  let renamed: NextYear['renamed'] = null;
  const sheets = (await openWorkbook(file)).map(({ sheet, data: rows }) => {
    const header = rows.slice(0, 30).findIndex(
      (row) =>
        matchHeader(
          entity.columns,
          row.map((cell) => cellText(cell) ?? '')
        ).missing.length === 0
    );
    const names = rows[header]?.map((cell) => cellText(cell) ?? '');
    const done = names === undefined ? null : change(names);
    renamed ??= done?.renamed ?? null;
    return {
      name: sheet,
      firstRow: 1,
      rows: rows.map((row, index) =>
        done === null || index < header
          ? row.map(plainCell)
          : done.columns.map(({ name, from }) => (index === header ? name : from === -1 ? 'x' : plainCell(row[from])))
      )
    };
  });
  writeFileSync(path, workbook(sheets));
  return renamed;
}

function plainCell(cell: Cell): string | number | null {
  return typeof cell === 'number' ? cell : cellText(cell);
}

function changeJson(file: DataFile, path: string, change: ChangeHeader): NextYear['renamed'] {
  const content = JSON.parse(readFileSync(file.path, 'utf8').replace(/^\ufeff/, '')) as unknown;
  const features = (content as { features?: { properties: Record<string, unknown> }[] }).features;
  const records = features?.map(({ properties }) => properties) ?? content;
  if (!Array.isArray(records)) {
    writeFileSync(path, JSON.stringify(content));
    return null;
  }
  const header = [...new Set((records as Record<string, unknown>[]).flatMap((record) => Object.keys(record)))];
  const { columns, renamed } = change(header);
  const next = (record: Record<string, unknown>) =>
    Object.fromEntries(
      columns.flatMap(({ name, from }): [string, unknown][] => {
        const key = header[from] ?? '';
        return from === -1 ? [[name, 'x']] : key in record ? [[name, record[key]]] : [];
      })
    );
  const changed = (records as Record<string, unknown>[]).map(next);
  writeFileSync(
    path,
    JSON.stringify(
      features === undefined
        ? changed
        : {
            ...(content as object),
            features: features.map((feature, index) => ({ ...feature, properties: changed[index] }))
          }
    )
  );
  return renamed;
}

async function changeParquet(
  connection: DuckDBConnection,
  file: DataFile,
  path: string,
  change: ChangeHeader
): Promise<NextYear['renamed']> {
  const described = await connection.runAndReadAll(`describe select * from read_parquet(${quoteText(file.path)})`);
  const header = described.getRowsJson().map(([name]) => String(name));
  const { columns, renamed } = change(header);
  const selected = columns.map(
    ({ name, from }) => `${from === -1 ? "'x'" : quoteName(header[from] ?? '')} as ${quoteName(name)}`
  );
  await connection.run(
    `copy (select ${selected.join(', ')} from read_parquet(${quoteText(file.path)})) to ${quoteText(path)} (format
      parquet)`
  );
  return renamed;
}
