import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PROJECT_FOLDER, SOURCES_FOLDER, WAREHOUSE_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { modelFiles } from '../../warehouse/pipeline/models/model-files.ts';
import { tablesOfMasking } from '../../warehouse/pipeline/mask/masking.ts';
import { MODEL_HEADER, readSqlWith } from '../../warehouse/pipeline/models/model-header.ts';
import { macrosNamedIn } from './part-macros.ts';
import { tablesNeeded, textWithin } from './gathering-models.ts';
import { inWarehouse, useWarehouse } from './own-layout.ts';
import { sourceBehind, tablesNamedIn } from './warehouse-models.ts';

/** Written by every build. */
const ALWAYS = ['reference.controles', 'reference.instantane'];

/**
 * From now on, builds of a test file make the tables that its text names, those that they read from near or far, and
 * nothing else, from the sources that these read: the seconds of a whole build spared. Macros of tables stay out.
 * @param more tables (`schema.name`) and sources (`name`) that its text does not name so
 */
export function buildOnlyNamed(testFile: string, scratch: string, more: readonly string[] = []): void {
  useWarehouse(null);
  const folder = join(scratch, 'entrepot');
  writePart(folder, [...tablesNamedIn(testFile), ...more], [readFileSync(testFile, 'utf8'), ...more]);
  useWarehouse(folder);
}

/** What is declared beside the models, for all of them. */
export const TABLES = ['quantites.yaml', 'editions.yaml', 'corrections.yaml'];

/**
 * Writes the part of the product's warehouse that makes these tables (`schema.name`), with these sources (`name`) too,
 * and the macros that all of it calls, or that `texts` name.
 */
export function writePart(folder: string, names: readonly string[], texts: readonly string[] = []): void {
  const models = new Map(modelFiles(WAREHOUSE_FOLDER).map(({ id, path }) => [id, path]));
  const kept = new Set<string>();
  const visit = (table: string): void => {
    if (kept.has(table)) return;
    kept.add(table);
    const path = models.get(table);
    if (path !== undefined) readBy(table, path).forEach(visit);
  };
  [...ALWAYS, ...names.filter((name) => name.includes('.'))].forEach(visit);
  const sources = withThoseTheyRead([...names, ...[...kept].flatMap((table) => sourceBehind(table) ?? [])]);
  const checks = readdirSync(join(WAREHOUSE_FOLDER, 'checks'))
    .map((name) => join(WAREHOUSE_FOLDER, 'checks', name))
    .filter((path) => tablesNamedIn(path).every((table) => kept.has(table)));
  for (const path of [...checks, ...TABLES.map((name) => join(WAREHOUSE_FOLDER, name))]) copyInto(folder, path);
  for (const source of sources) linkSource(folder, join(WAREHOUSE_FOLDER, 'sources', source));
  for (const id of kept) {
    const path = models.get(id);
    if (path !== undefined)
      writeInto(
        folder,
        path,
        textWithin(id, readFileSync(path, 'utf8'), (one) => kept.has(one))
      );
  }
  for (const path of macrosNamedIn([...texts, ...textsIn(folder)])) copyInto(folder, path);
  for (const part of ['checks', 'marts', 'published', 'macros/tables'])
    mkdirSync(join(folder, part), { recursive: true });
  linkCode(folder);
}

/**
 * Some work on the part of the product's warehouse that holds whatever is made from these sources, from near or far:
 * where a test says what of their files is nowhere in the served file.
 */
export async function inAllMadeFrom<T>(
  sources: readonly string[],
  scratch: string,
  work: () => Promise<T>
): Promise<T> {
  const folder = join(scratch, `fait-de-${sources.join('-')}`, 'entrepot');
  await inWarehouse(null, () => Promise.resolve(writeAllMadeFrom(folder, sources)));
  return inWarehouse(folder, work);
}

/**
 * Writes the part of the product's warehouse that holds whatever is made from these sources, from near or far, and
 * tables (`schema.name`) that describe it.
 */
export function writeAllMadeFrom(folder: string, sources: readonly string[], more: readonly string[] = []): void {
  writePart(folder, [...sources, ...tablesMadeFrom(sources), ...more]);
}

/** Tables (`schema.name`) that read these sources, or a table that does. */
function tablesMadeFrom(sources: readonly string[]): string[] {
  const reads = modelFiles(WAREHOUSE_FOLDER).map(({ id, path }) => ({ id, read: readBy(id, path) }));
  const made = new Set<string>();
  for (let before = -1; made.size > before;) {
    before = made.size;
    for (const { id, read } of reads)
      if (read.some((table) => made.has(table) || sources.includes(sourceBehind(table) ?? ''))) made.add(id);
  }
  return [...made];
}

/** Readers of sources import the build's own functions, and the engine's. */
export function linkCode(folder: string): void {
  symlinkSync(join(WAREHOUSE_FOLDER, 'pipeline'), join(folder, 'pipeline'));
  const src = join(dirname(folder), 'src');
  if (!existsSync(src)) symlinkSync(join(PROJECT_FOLDER, 'src'), src);
}

/**
 * Texts of a part that may call a macro: models, checks, rules of rejection, expressions of sources and their readers.
 */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(sql|yaml|ts)$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function copyInto(folder: string, path: string): void {
  const target = targetOf(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(path, target);
}

function writeInto(folder: string, path: string, text: string): void {
  const target = targetOf(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function targetOf(folder: string, path: string): string {
  return join(folder, relative(WAREHOUSE_FOLDER, path));
}

/**
 * A source without its models: what a test may spoil is copied. Its readers are links, so that a process loads each
 * once, whatever the parts.
 */
function linkSource(folder: string, source: string): void {
  const target = targetOf(folder, source);
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(source).filter(
    (each) => !/^(stg|dim|fct)_.*\.sql$|^published$|\.test\.ts$/.test(each)
  )) {
    if (name.endsWith('.ts')) symlinkSync(join(source, name), join(target, name));
    else cpSync(join(source, name), join(target, name), { recursive: true });
  }
}

/** Tables that a model cannot do without, the masking of its rows included. */
function readBy(id: string, path: string): string[] {
  const { header, body } = readSqlWith(MODEL_HEADER, path);
  const { secret } = header;
  if (secret === undefined) return tablesNeeded(id, body);
  const before = secret.alreadyOpen === null ? [] : [secret.alreadyOpen];
  return [...tablesNeeded(id, body), ...tablesOfMasking(secret), ...secret.statements, ...before];
}

/**
 * These sources, the one that every region has, and those that their readers and rules look into. Two keys are looked
 * for in the text of `source.yaml`: to check them all by their schema takes longer than the builds of many a test.
 */
function withThoseTheyRead(names: readonly string[]): Set<string> {
  const cards = new Map(
    readdirSync(SOURCES_FOLDER).flatMap((name) => {
      const path = join(SOURCES_FOLDER, name, 'source.yaml');
      return existsSync(path) ? [[name, readFileSync(path, 'utf8')]] : [];
    })
  );
  const kept = new Set<string>();
  const visit = (name: string): void => {
    const card = cards.get(name);
    if (card === undefined || kept.has(name)) return;
    kept.add(name);
    const [, read = ''] = /^lit: *\[?([^\]\n]*)/m.exec(card) ?? [];
    read.split(/[\s,]+/).forEach(visit);
    const rulesPath = join(SOURCES_FOLDER, name, 'regles.sql');
    const rules = existsSync(rulesPath) ? readFileSync(rulesPath, 'utf8') : '';
    for (const [, other = ''] of rules.matchAll(/\braw\.([a-z0-9_]+?)__/g)) visit(other);
  };
  for (const [name, card] of cards) if (/^facultative: *false/m.test(card)) visit(name);
  names.forEach(visit);
  return kept;
}
