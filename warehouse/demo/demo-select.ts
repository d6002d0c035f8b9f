import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isFileOf } from '../pipeline/read/data-files.ts';
import { normalizeHeader } from '../pipeline/read/header.ts';
import type { Source } from '../pipeline/declared/source.ts';
import { quoteName } from '../pipeline/sql.ts';
import type { DemoBase } from './demo-base.ts';
import { workbook, type Cell, type Sheet } from '../workbook.ts';
import { zip } from '../zip.ts';

export type WriteFile = (path: string, bytes: Buffer | ((target: string) => Promise<void>)) => Promise<void>;

/** Parts of a `demo.sql`: statements, then `--> path` before the select of each file; `-->> path` for large ones. */
const FILE = /^-->(>?) ?(.+)$/m;
const PARTITION = /\{(\w+)\}/g;

/**
 * Writes the files of a source from its `demo.sql`: each select gives the rows of one; a column not given is empty.
 * `{name}` in a path gives a file to each value of that column; `#sheet` or `#entry` puts rows in a workbook or an
 * archive; a lone column `texte` is the lines of the file.
 */
export async function writeSelects(base: DemoBase, source: Source, sql: string, write: WriteFile): Promise<void> {
  const [before = '', ...parts] = readFileSync(sql, 'utf8').split(FILE);
  // Tables and macros of its own, in place of those of the source before.
  await base.run(before.replace(/^create temp /gm, 'create or replace temp '));
  const containers = new Map<string, [name: string, rows: Cell[][]][]>();
  for (let at = 0; at < parts.length; at += 3) {
    const template = (parts[at + 1] ?? '').trim();
    const kind = parts[at] === '' ? 'table' : 'view';
    await base.run(`create temp ${kind} sortie as ${parts[at + 2] ?? ''}`);
    for (const { path, where, without } of await filesOf(base, template)) {
      const [file = '', part] = path.split('#');
      const layout = await layoutOf(base, source, part !== undefined && file.endsWith('.zip') ? part : file, without);
      const select = `select ${layout.columns.map(({ value, name }) => `${value} as ${quoteName(name)}`).join(', ')}
        from sortie ${where}`;
      if (part !== undefined)
        containers.set(file, [...(containers.get(file) ?? []), [part, await rowsOf(base, select, layout)]]);
      else await writeOne(base, file, select, layout, write);
    }
    await base.run(`drop ${kind} sortie`);
  }
  for (const [path, entries] of containers) await write(path, containerOf(path, entries));
}

interface Column {
  value: string;
  name: string;
}

interface Layout {
  columns: Column[];
  delimiter: string;
}

async function filesOf(
  base: DemoBase,
  template: string
): Promise<{ path: string; where: string; without: string[] }[]> {
  const keys = Array.from(template.matchAll(PARTITION), ([, key = '']) => key);
  if (keys.length === 0) return [{ path: template, where: '', without: [] }];
  const values = await base.connection.runAndReadAll(`select distinct ${keys.join(', ')} from sortie order by all`);
  return values
    .getRowsJS()
    .map((row) => ({
      path: keys.reduce((path, key, at) => path.replace(`{${key}}`, String(row[at])), template),
      where: `where ${keys.map((key, at) => `${key} = '${String(row[at])}'`).join(' and ')}`,
      without: keys
    }));
}

/** The columns of a file: those of the select, then those that its entity declares and nobody gave. */
async function layoutOf(base: DemoBase, source: Source, path: string, keys: readonly string[]): Promise<Layout> {
  const described = await base.connection.runAndReadAll('describe sortie');
  const entity = source.entities.find((one) => isFileOf(one, basename(path)));
  const declared = entity?.columns ?? [];
  const delimiter = entity?.delimiter ?? ';';
  const given = described.getRowsJS().flatMap(([name]): Column[] => {
    const own = declared.find((column) => column.name === name);
    return keys.includes(String(name))
      ? []
      : [{ value: quoteName(String(name)), name: own?.headers[0] ?? String(name) }];
  });
  if (entity === undefined || !['csv', null].includes(entity.format) || !/\.csv$/i.test(path))
    return { columns: given, delimiter };
  const known = new Set(given.map(({ name }) => normalizeHeader(name)));
  const missing = declared.filter(
    ({ headers, optional, pattern }) =>
      !optional && pattern === null && !headers.some((header) => known.has(normalizeHeader(header)))
  );
  return {
    columns: [...given, ...missing.map(({ headers }) => ({ value: 'null', name: headers[0] ?? '' }))],
    delimiter
  };
}

async function writeOne(
  base: DemoBase,
  path: string,
  select: string,
  { columns, delimiter }: Layout,
  write: WriteFile
): Promise<void> {
  const [only] = columns;
  if (columns.length === 1 && only?.name === 'texte') {
    const lines = (await base.connection.runAndReadAll(select)).getRowsJS().map(([line]) => `${String(line)}\n`);
    const bytes = Buffer.from(lines.join(''));
    await write(path, path.endsWith('.gz') ? gzipSync(bytes, { level: 1 }) : bytes);
  } else {
    const format =
      { '.json': 'format json, array true', '.parquet': 'format parquet' }[extname(path)] ??
      `format csv, header, delimiter '${delimiter}'`;
    await write(path, (target) =>
      base.connection.run(`copy (${select}) to '${target.replaceAll("'", "''")}' (${format})`).then(() => undefined)
    );
  }
}

async function rowsOf(base: DemoBase, select: string, { columns }: Layout): Promise<Cell[][]> {
  const rows = (await base.connection.runAndReadAll(select)).getRowsJS();
  return [
    ...headerOf(columns),
    ...rows.map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : (value as Cell))))
  ];
}

/** Lines of the header: « block > column » is of two, where a block is told once. */
function headerOf(columns: readonly Column[]): Cell[][] {
  const names = columns.map(({ name }) => name.split(' > '));
  if (!names.some(({ length }) => length > 1)) return [columns.map(({ name }) => name)];
  const blocks = names.map(([block = '', below]) => (below === undefined ? '' : block));
  return [
    blocks.map((block, at) => (block === '' || block === blocks[at - 1] ? null : block)),
    names.map((name) => name.at(-1) ?? '')
  ];
}

function containerOf(path: string, entries: readonly [name: string, rows: Cell[][]][]): Buffer {
  if (!path.endsWith('.zip')) return workbook(entries.map(([name, rows]): Sheet => ({ name, firstRow: 1, rows })));
  const field = (value: Cell): string => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
  return zip(entries.map(([name, rows]) => [name, rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')]));
}
