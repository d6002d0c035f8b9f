import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { EXIT, failure } from './failure.ts';
import type { Entity } from './source.ts';

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

/** Every file under the data folder, hidden ones left out, sorted by name. @throws Failure (exit 2) when there is no such folder. */
export function listDataFiles(folder: string): DataFile[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw failure(EXIT.input, `Dossier de données introuvable : ${folder}`, 'Donnez avec --data le dossier qui contient les fichiers des producteurs.');
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => (entry.isFile() || isLinkToFile(join(entry.parentPath, entry.name))) && !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .map((entry) => describe(folder, join(entry.parentPath, entry.name), entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function filesOf(entity: Entity, files: readonly DataFile[]): DataFile[] {
  return files.filter((file) => entity.filePatterns.some((pattern) => pattern.test(file.baseName)));
}

function isLinkToFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function describe(folder: string, path: string, baseName: string): DataFile {
  const stat = statSync(path);
  return {
    path,
    name: relative(folder, path).split(sep).join('/'),
    baseName: baseName.normalize('NFC'),
    bytes: stat.size,
    changed: stat.mtimeMs,
    date: stat.mtime.toISOString().slice(0, 10)
  };
}
