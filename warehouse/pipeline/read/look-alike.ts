import { extname } from 'node:path';
import { parseRecords } from './csv-header.ts';
import type { DataFile } from './data-files.ts';
import { normalizeHeader } from './header.ts';
import type { Entity, Source } from '../declared/source.ts';
import { startOfText } from './text-file.ts';
import { workbookHeaders } from './workbook-header.ts';

/** How near the header of a file is to that of an entity. */
export interface Likeness {
  source: Source;
  entity: Entity;
  /** Required columns of the entity, and those that the header lacks. */
  required: number;
  missing: string[];
}

const DELIMITERS = [';', ',', '\t', '|'];
const SEARCHED_RECORDS = 12;
const START_BYTES = 64 * 1024;
/** Fewer columns than these name no layout: half of the files of Insee have a code and a label. */
const TELLING = 3;

/** Whether a text file of this name, and an entity, can be compared by their headers. */
export function isDelimited(file: Pick<DataFile, 'baseName'>): boolean {
  return ['.csv', '.txt', '.tsv'].includes(extname(file.baseName).toLowerCase());
}

function isWorkbook({ baseName }: Pick<DataFile, 'baseName'>): boolean {
  return /\.xlsx$/i.test(baseName);
}

/** Every entity that a generic reader of tables fills, with its required columns as headers are compared. */
export function layoutsOf(sources: readonly Source[]) {
  return sources.flatMap((source) =>
    source.entities
      .filter(({ format }) => format === null || format === 'csv' || format === 'xlsx')
      .map((entity) => ({
        source,
        entity,
        columns: entity.columns
          .filter(({ optional }) => !optional)
          .map((column) => ({
            said: column.headers[0] ?? column.pattern?.source ?? column.name,
            names: new Set(column.headers.map(normalizeHeader)),
            pattern: column.pattern
          }))
      }))
      .filter(({ columns }) => columns.length > 0)
  );
}

/** The names of each of the first records that may be the header, of the widest delimiter. */
function headersOf(file: DataFile): Set<string>[] {
  if (isWorkbook(file))
    return workbookHeaders(file, SEARCHED_RECORDS).map((header) => new Set(header.map(normalizeHeader)));
  const start = startOfText(file, START_BYTES);
  if (start === null) return [];
  const split = DELIMITERS.map((delimiter) => parseRecords(start, delimiter, SEARCHED_RECORDS + 1));
  const width = (records: (typeof split)[number]): number => Math.max(0, ...records.map(({ fields }) => fields.length));
  const widest = split.reduce((best, records) => (width(records) > width(best) ? records : best));
  return widest
    .filter(({ fields }, index) => fields.length === widest[index + 1]?.fields.length)
    .map(({ fields }) => new Set(fields.map(normalizeHeader)));
}

/** The entities that the header of a file resembles, the nearest first: half of their columns at least. */
export function likenessesOf(file: DataFile, layouts: ReturnType<typeof layoutsOf>): Likeness[] {
  const other = isWorkbook(file) ? 'csv' : 'xlsx';
  if ((other === 'xlsx' && !isDelimited(file)) || file.bytes === 0) return [];
  const headers = headersOf(file);
  return layouts
    .filter(({ entity }) => entity.format !== other)
    .map(({ source, entity, columns }): Likeness => {
      const missing = headers
        .filter(({ size }) => columns.length >= TELLING || size <= 2 * columns.length)
        .map((header) => columns.filter(({ names, pattern }) => !has(header, names, pattern)))
        .reduce((best, own) => (own.length < best.length ? own : best), columns);
      return { source, entity, required: columns.length, missing: missing.map(({ said }) => said) };
    })
    .filter(({ required, missing }) => missing.length * 2 <= required && (required >= TELLING || missing.length === 0))
    .sort((a, b) => a.missing.length / a.required - b.missing.length / b.required || b.required - a.required);
}

/** Whether a header says enough to know the layout by it alone. */
export function isTelling({ required, missing }: Likeness): boolean {
  return missing.length === 0 && required >= TELLING;
}

function has(header: ReadonlySet<string>, names: ReadonlySet<string>, pattern: RegExp | null): boolean {
  for (const name of header) if (names.has(name) || pattern?.test(name) === true) return true;
  return false;
}
