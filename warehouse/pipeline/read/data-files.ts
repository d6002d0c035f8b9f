import { existsSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { EXIT, failure } from '../failure.ts';
import type { Entity } from '../declared/source.ts';

/** A producer's file found in the data folder. */
export interface DataFile {
  path: string;
  /** Path inside the data folder, with `/`: what `_fichier` holds. */
  name: string;
  baseName: string;
  bytes: number;
  /** Time of last change, milliseconds. */
  changed: number;
  /** Date of last change, `YYYY-MM-DD`. */
  date: string;
}

/** What bears a name and cannot be read: a source behind it would be absent, and nobody told. */
export interface OddEntry {
  name: string;
  baseName: string;
  what: string;
  /** Wrong whatever its name: a link is put there to bring data. */
  always: boolean;
}

/** Bytes to read at once from a file: all of a small one, its end included, so that no memory waits for more. */
export function chunkOf({ bytes }: DataFile, most: number): number {
  return Math.min(most, bytes + 1);
}

/** A part of a producer's file, kept for its layout: its figures are not the whole's, and never reach a table. */
const EXTRACT = /\.extract\.[^.]+$/i;

/** Every file under the data folder but hidden ones and extracts. @throws Failure (exit 2) without it */
export function listDataFiles(folder: string): DataFile[] {
  return walk(folder).files;
}

/** What the data folder holds that is neither a file nor a folder of files. */
export function listOddEntries(folder: string): OddEntry[] {
  return walk(folder).odd;
}

function walk(folder: string): { files: DataFile[]; odd: OddEntry[] } {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw failure(
      EXIT.input,
      `Dossier de données introuvable : ${folder}`,
      'Donnez avec --data le dossier qui contient les fichiers des producteurs.'
    );
  }
  const files: DataFile[] = [];
  const odd: OddEntry[] = [];
  const visit = (inside: string, above: readonly string[]): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$') || EXTRACT.test(entry.name)) continue;
      const path = join(inside, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      const strange = (what: string, always = false) =>
        odd.push({ name, baseName: entry.name.normalize('NFC'), what, always });
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat === undefined) strange('un lien vers ce qui n’existe pas, ou n’est pas monté', true);
      else if (stat.isFile()) files.push(describe(path, name, entry.name, stat));
      else if (!stat.isDirectory()) strange(stat.isFIFO() ? 'un tube (FIFO)' : 'ni un fichier ni un dossier');
      else {
        strange('un dossier');
        const real = realpathSync(path);
        if (!above.includes(real)) visit(path, [...above, real]);
      }
    }
  };
  visit(folder, [realpathSync(folder)]);
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), odd };
}

export function filesOf(entity: Entity, files: readonly DataFile[]): DataFile[] {
  return files.filter(({ name }) => isFileOf(entity, name));
}

/** Whether a file of this path bears a name of an entity, or is a part of its partitioned table. */
export function isFileOf({ filePatterns, folderPatterns }: Entity, name: string): boolean {
  const above = name.normalize('NFC').split('/');
  const own = above.pop() ?? '';
  return (
    filePatterns.some((pattern) => pattern.test(own)) ||
    (/\.parquet$/i.test(own) && above.some((folder) => folderPatterns.some((pattern) => pattern.test(folder))))
  );
}

function describe(path: string, name: string, baseName: string, stat: Stats): DataFile {
  return {
    path,
    name,
    baseName: baseName.normalize('NFC'),
    bytes: stat.size,
    changed: stat.mtimeMs,
    date: stat.mtime.toISOString().slice(0, 10)
  };
}
