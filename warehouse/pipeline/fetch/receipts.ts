import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../declared/source.ts';
import { isFileOf, listDataFiles, type DataFile } from '../read/data-files.ts';
import { removeSynced, writeAtomically } from '../write-atomically.ts';
import type { Receipt } from './download.ts';
import type { Wanted } from './found.ts';

const RECEIPTS = 'telechargements.json';
type Receipts = Readonly<Record<string, Receipt>>;

/** What was fetched into a folder, by source and name. */
export function readReceipts(folder: string): Receipts {
  const path = join(folder, RECEIPTS);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Receipts;
  } catch {
    return {};
  }
}

/** What is remembered of a file, when what it gave is still there. */
export function receiptOf(folder: string, source: string, { file }: Pick<Wanted, 'file'>): Receipt | null {
  const receipt = readReceipts(folder)[`${source}/${file}`] ?? null;
  const files = receipt?.files ?? [file];
  return receipt !== null && files.every((name) => existsSync(join(folder, source, name))) ? receipt : null;
}

/**
 * Notes files that are about to have their names: a process that is killed before it notes what it kept leaves files that
 * it brought, and that are asked again, not files that people put there.
 */
export function announce(
  folder: string,
  source: string,
  { file }: Wanted,
  files: readonly string[],
  rule: string
): void {
  const [notes, own] = [readReceipts(folder), `${source}/${file}`];
  const earlier = notes[own] ?? { date: new Date().toISOString(), bytes: 0, sha256: '', files: [] };
  const all = [...new Set([...(earlier.files ?? [file]), ...files])];
  writeAtomically(join(folder, RECEIPTS), {
    ...notes,
    [own]: { ...earlier, address: '', etag: null, files: all, rule }
  });
}

/**
 * Notes a file that was just kept. When its source reads one vintage, those that the same rule brought before leave the
 * folder; a file that people put there never does.
 */
export function noteReceipt(folder: string, source: string, wanted: Wanted, receipt: Receipt): void {
  const own = `${source}/${wanted.file}`;
  const notes = new Map(Object.entries(readReceipts(folder)));
  for (const [key, earlier] of [...notes])
    if (wanted.declared.single && earlier.rule === receipt.rule && key.startsWith(`${source}/`)) {
      for (const name of earlier.files ?? [key.slice(source.length + 1)])
        if (receipt.files?.includes(name) !== true) removeSynced(join(folder, source, name));
      notes.delete(key);
    }
  notes.set(own, receipt);
  writeAtomically(join(folder, RECEIPTS), Object.fromEntries(notes));
}

/**
 * A file that people put in the folder and that the one wanted would repeat: of the same name, or of the same entity when
 * its source reads one. What fetch brought is not.
 */
export function depositedFor(folder: string, source: Source, { declared, file }: Wanted): string | null {
  if (!existsSync(folder)) return null;
  const brought = new Set(
    Object.entries(readReceipts(folder)).flatMap(([key, { files }]) => {
      const [name = '', own = ''] = key.split('/');
      return (files ?? [own]).map((one) => `${name}/${one}`);
    })
  );
  const entities = source.entities.filter((entity) => declared.file === null || isFileOf(entity, file));
  const repeats = ({ name, baseName }: DataFile): boolean =>
    baseName.toLowerCase() === file.toLowerCase() ||
    (declared.single && entities.some((entity) => isFileOf(entity, name)));
  const found = listDataFiles(folder).find(
    (one) =>
      !brought.has(one.name) && !/\.partiel(\.json)?$/.test(one.name) && !one.name.startsWith(RECEIPTS) && repeats(one)
  );
  return found?.name ?? null;
}

/** Days since a file of the folder last changed; null when it is not there. */
export function ageOf(folder: string, source: string, file: string): number | null {
  const stat = statSync(join(folder, source, file), { throwIfNoEntry: false });
  return stat === undefined ? null : Math.max(0, Math.floor((Date.now() - stat.mtimeMs) / 86_400_000));
}
