import { copyFileSync, linkSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, failure } from '../failure.ts';
import { sumOf } from '../file-sum.ts';
import { makeFolder, renameSynced, syncFolder } from '../write-atomically.ts';

/** What stands beside a snapshot, by the first word of its file's name. */
export const BESIDE = ['differences', 'essais', 'concordance', 'constats'] as const;
/** Every file of a snapshot bears its id. */
export const OWNED = new RegExp(
  `^(?:snapshot-([0-9a-f]+)\\.(?:duckdb|json|duckdb\\.wal)|(?:${BESIDE.join('|')})-([0-9a-f]+)\\.json|pages-([0-9a-f]+)-[\\w-]+\\.bin)$`
);

/** The snapshot whose file it is; undefined for any other. */
export function ownerOf(name: string): string | undefined {
  return OWNED.exec(name)?.slice(1).find(Boolean);
}

/** Nothing of a folder that is not there, or that its disk does not give. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What bears the name of a snapshot in a folder: its card last, without which the rest is not known. */
function ownedBy(folder: string, id: string): string[] {
  const card = `snapshot-${id}.json`;
  const names = namesIn(folder).filter((name) => ownerOf(name) === id);
  return [...names.filter((name) => name !== card), ...names.filter((name) => name === card)];
}

/** @returns whether there was anything */
export function removeOwned(folder: string, id: string): boolean {
  const names = ownedBy(folder, id).toReversed();
  for (const name of names) rmSync(join(folder, name), { force: true });
  if (names.length > 0) syncFolder(folder);
  return names.length > 0;
}

/**
 * Moves a snapshot and what is told with it; pages composed ahead are for the one in service alone. A kill or a cut of
 * power at any instant leaves it whole in one folder, or in both.
 * @throws Failure (exit 5) when what another disk has is not what was copied: the first one is then still there
 */
export function moveOwned(from: string, to: string, id: string): void {
  makeFolder(to);
  for (const name of ownedBy(from, id).filter((each) => !each.startsWith('pages-')))
    place(join(from, name), join(to, name));
  syncFolder(to);
  removeOwned(from, id);
}

/** The same bytes under another name; on another disk, copied and read again. */
function place(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
    return;
  } catch {
    // Another disk, or one without links.
  }
  const temporary = `${to}.tmp`;
  copyFileSync(from, temporary);
  if (sumOf(temporary).sha256 !== sumOf(from).sha256)
    throw failure(EXIT.internal, `${to} n’a pas les octets de ${from}.`, 'Vérifiez le disque.');
  renameSynced(temporary, to);
}
