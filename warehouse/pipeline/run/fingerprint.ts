import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shelfFolder } from '../declared/shelf.ts';
import { listDataFiles } from '../read/data-files.ts';
import { soundnessOf } from '../file-sum.ts';
import { PROJECT_FOLDER } from '../layout.ts';
import { putInService, readCurrent, type Publication } from '../publish/publication.ts';
import { codeHash, folderHash, hashOf } from '../steps.ts';
import { writeAtomically } from '../write-atomically.ts';

/** What a build is made of besides files and code: sources, models, checks, demo, requests. */
const OWN_FOLDERS = ['warehouse', 'queries', 'src/lib/catalogue'];
const FILE = 'empreintes.json';

/** What a folder of snapshots remembers of its last builds: fingerprint and snapshot, by name of region. */
type Memory = Readonly<Record<string, { empreinte: string; publication: Publication }>>;

/**
 * Fingerprint of everything that a build reads: the project's own files by content, the producers' by name, size and
 * time of last change (files of gigabytes are not read for this), and what was asked.
 * @param data folder of the producers' files; null when they are written by the demo, whose code and seed are then all
 */
export function fingerprintOf(data: string | null, asked: readonly (string | number)[]): string {
  const files = data === null ? [] : listDataFiles(data).flatMap(({ name, bytes, changed }) => [name, bytes, changed]);
  return hashOf(
    ...asked,
    codeHash(),
    ...[...OWN_FOLDERS.map((folder) => join(PROJECT_FOLDER, folder)), shelfFolder() ?? []]
      .flat()
      .map((folder) => folderHash(folder)),
    ...files
  );
}

/** Fingerprint of the producers' files and of the region, whatever the code: a withdrawn snapshot made again. */
export function inputsOf(data: string | null, region: string, profile: object): string {
  const files = data === null ? [] : listDataFiles(data).flatMap(({ name, bytes, changed }) => [name, bytes, changed]);
  return hashOf(region, JSON.stringify(profile), ...files).slice(0, 16);
}

/** The snapshot that the same fingerprint gave, put back in service; null without one, or when it changed. */
export function unchanged(out: string, region: string, fingerprint: string): Publication | null {
  const last = readMemory(out)[region];
  if (last?.empreinte !== fingerprint || soundnessOf(out, last.publication) !== 'sain') return null;
  const current = readCurrent(out);
  if (current?.id !== last.publication.id || current.sha256 !== last.publication.sha256 || current.essai !== undefined)
    putInService(out, last.publication);
  return last.publication;
}

export function remember(out: string, region: string, fingerprint: string, publication: Publication): void {
  writeAtomically(join(out, FILE), { ...readMemory(out), [region]: { empreinte: fingerprint, publication } });
}

/** A memory that cannot be read is no memory: the build is then done again. */
function readMemory(out: string): Memory {
  try {
    return JSON.parse(readFileSync(join(out, FILE), 'utf8')) as Memory;
  } catch {
    return {};
  }
}
