import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVES } from '../../../gateway/protocol.mjs';
import { EXIT, failure, messageOf } from '../failure.ts';
import { writeAtomically } from '../write-atomically.ts';
import { moveOwned, namesIn, ownerOf, removeOwned } from './owned-files.ts';
import { listKept, listPublications, readCurrent, refuseReason, theOne, type Publication } from './publication.ts';
import { withdrawnFrom } from './withdrawals.ts';

const NEAR = 5;
const YEARS = 10;

/**
 * Those that are kept past the last five: the last of each month for ten years, of each profile, and those that were
 * named. The demonstration has no months: nobody cites it.
 * @param all the newest first
 */
export function keptLong(all: readonly Publication[], now: Date): Set<string> {
  const oldest = `${now.getUTCFullYear() - YEARS}${now.toISOString().slice(4, 7)}`;
  const months = new Set<string>();
  const kept = new Set<string>();
  for (const { id, profile, interne, demo, builtAt, garde } of all) {
    const month = `${builtAt.slice(0, 7)} ${profile} ${String(interne)}`;
    if (garde !== undefined || (!demo && month >= oldest && !months.has(month))) kept.add(id);
    months.add(month);
  }
  return kept;
}

/**
 * Removes what a killed build left; leaves the last five snapshots and the one in service where they are, archives
 * those that are kept longer, removes the others. Needs the lock.
 * @returns what could not be archived, in words: it stays where it was
 */
export function cleanFolder(folder: string, now = new Date()): string[] {
  const archives = join(folder, ARCHIVES);
  for (const each of [folder, archives])
    for (const name of namesIn(each))
      if (/^travail-|\.tmp(\.wal)?$/.test(name)) rmSync(join(each, name), { recursive: true, force: true });
  const near = new Set([readCurrent(folder), ...listPublications(folder).slice(0, NEAR)].map((one) => one?.id));
  const kept = listKept(folder);
  const long = keptLong(kept, now);
  const said: string[] = [];
  for (const id of ownersIn(folder).filter((one) => !near.has(one))) {
    try {
      if (long.has(id)) moveOwned(folder, archives, id);
      else removeOwned(folder, id);
    } catch (error) {
      said.push(`L’instantané ${id} n’a pu être archivé dans ${archives} : il reste où il est (${messageOf(error)}).`);
    }
  }
  // One whose card cannot be read, on a disk that fails for instance, is not known to be too old.
  for (const id of ownersIn(archives))
    if (withdrawnFrom(folder, { id }) || (!long.has(id) && kept.some((one) => one.id === id)))
      removeOwned(archives, id);
  return said;
}

/** Keeps a snapshot whatever its age, with the reason; null lets it go by its age. @throws Failure (exit 1) */
export function keep(folder: string, id: string, garde: Publication['garde'] | null): Publication {
  if (garde) refuseReason(garde.raison);
  const found = theOne(listKept(folder), id);
  if (found === undefined)
    throw failure(
      EXIT.usage,
      `Instantané « ${id} » introuvable.`,
      '`npm run warehouse -- list` montre ceux qui restent.'
    );
  const path = join(folder, found.file.replace(/\.duckdb$/, '.json'));
  const card = JSON.parse(readFileSync(path, 'utf8')) as Publication;
  delete card.garde;
  writeAtomically(path, { ...card, ...(garde ? { garde } : {}) });
  return found;
}

function ownersIn(folder: string): string[] {
  return [...new Set(namesIn(folder).flatMap((name) => ownerOf(name) ?? []))];
}
