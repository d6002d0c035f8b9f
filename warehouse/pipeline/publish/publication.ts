import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ARCHIVES } from '../../../gateway/protocol.mjs';
import { EXIT, failure } from '../failure.ts';
import { soundnessOf, sumOf, type FileSum } from '../file-sum.ts';
import { listWithdrawals } from './withdrawals.ts';
import { withdrawalOf } from '../../../gateway/withdrawals.mjs';
import { renameSynced, writeAtomically } from '../write-atomically.ts';
import { BESIDE, moveOwned, namesIn, removeOwned } from './owned-files.ts';

/** What `current.json` says; the web follows it. */
export interface Publication {
  /** File name of the snapshot, in the same folder, or in its archives. */
  file: string;
  /** Hash of the snapshot's content. */
  id: string;
  /** ISO 8601 date of the build. */
  builtAt: string;
  profile: string;
  demo: boolean;
  /** Not for the public: files whose rights nobody confirmed may be in it. */
  interne?: true;
  /** SHA-256 of the file, in hexadecimal, and its length; absent from what was written before they were kept. */
  sha256?: string;
  bytes?: number;
  /** Fingerprint of the files that gave it, whatever the code: a withdrawn snapshot is not made of them again. */
  entrees?: string;
  /** ISO 8601 date since which an earlier one is back in service on purpose: no build replaces it. */
  tenu?: string;
  /** ISO 8601 date of the last withdrawal from this folder: what was kept of it is kept no longer. */
  retrait?: string;
  /** A later build that failed, told beside what is still in service; gone once a build succeeds. */
  essai?: { le: string; motif: string };
  /** Kept whatever its age, since this ISO 8601 date, and why. */
  garde?: { le: string; raison: string };
}

export const CURRENT = 'current.json';
const LONGEST_REASON = 300;
export function snapshotFile(id: string): string {
  return `snapshot-${id}.duckdb`;
}

export function readCurrent(folder: string): Publication | null {
  const path = join(folder, CURRENT);
  return existsSync(path) ? readPublication(path) : null;
}

/** Documents beside a snapshot, by the first word of their file's name; null for those not made. */
export interface Beside {
  /** What changed since the one in service. */
  differences: object;
  /** What each request answers. */
  essais: object | null;
  /** How figures published elsewhere are found again. */
  concordance: object | null;
  /** What the rules of findings say of each territory, and what became of what they announced. */
  constats: object | null;
}

/**
 * Puts a finished snapshot file in service: what it changes, then sync, rename, its card beside it, `current.json`
 * last. A kill at any instant leaves the previous one in service, or the new one, whole. A file of the same id that is
 * sound is kept; any other is replaced.
 * @returns what was put in service, with the sum of its file
 */
export function publish(folder: string, temporary: string, publication: Publication, beside: Beside): Publication {
  // The same figures were in service long ago: those who cite them find the same file.
  if (!existsSync(cardPath(folder, publication.id))) recall(folder, publication.id);
  for (const name of BESIDE) {
    const content = beside[name];
    if (content !== null) writeAtomically(besidePath(folder, name, publication.id), content, 0);
  }
  const published = { ...publication, ...placeFile(folder, temporary, publication) };
  const former = readPublication(cardPath(folder, publication.id));
  // The date of the build is that of the file: an earlier one says its own, unless the file itself is another.
  if (former?.sha256 !== published.sha256)
    writeAtomically(cardPath(folder, publication.id), { ...published, ...(former?.garde && { garde: former.garde }) });
  putInService(folder, published);
  return published;
}

/** The sum of the file that bears the name of the snapshot, once it is sound and on disk. */
function placeFile(folder: string, temporary: string, { id, file }: Publication): FileSum {
  const target = join(folder, file);
  const card = readPublication(cardPath(folder, id));
  if (
    card?.file === file &&
    card.sha256 !== undefined &&
    card.bytes !== undefined &&
    soundnessOf(folder, card) === 'sain'
  ) {
    rmSync(temporary, { force: true });
    return { sha256: card.sha256, bytes: card.bytes };
  }
  renameSynced(temporary, target);
  // Of what is on the disk, not of what was meant to be.
  return sumOf(target);
}

/** Says beside the snapshot in service that a later build did not replace it. */
export function noteFailure(folder: string, motif: string, at: string): void {
  const current = readCurrent(folder);
  if (current !== null) putInService(folder, { ...current, essai: { le: at, motif } });
}

/** Every snapshot of the folder that may be served, the newest first. */
export function listPublications(folder: string): Publication[] {
  return publicationsIn(folder, '');
}

/** These and those of its archives. */
export function listKept(folder: string): Publication[] {
  const all = [...publicationsIn(folder, ARCHIVES), ...publicationsIn(folder, '')];
  return newestFirst([...new Map(all.map((one) => [one.id, one])).values()]);
}

function publicationsIn(folder: string, room: string): Publication[] {
  const withdrawals = listWithdrawals(folder);
  return newestFirst(
    namesIn(join(folder, room))
      .filter((name) => /^snapshot-[0-9a-f]+\.json$/.test(name))
      .flatMap((name) => readPublication(join(folder, room, name)) ?? [])
      .map((publication) => ({ ...publication, file: join(room, publication.file) }))
      .filter((publication) => existsSync(join(folder, publication.file)) && !withdrawalOf(withdrawals, publication))
  );
}

function newestFirst(all: Publication[]): Publication[] {
  return all.sort((a, b) => (a.builtAt < b.builtAt ? 1 : -1));
}

/** The one whose id begins so; undefined when there is none. @throws Failure (exit 1) when there are several */
export function theOne(all: readonly Publication[], id: string): Publication | undefined {
  const named = all.filter((publication) => publication.id.startsWith(id));
  if (named.length > 1)
    throw failure(
      EXIT.usage,
      `« ${id} » désigne ${named.length} instantanés.`,
      'Donnez plus de caractères de son identifiant.'
    );
  return named[0];
}

/** @throws Failure (exit 1) for a reason that cannot be told on a line */
export function refuseReason(raison: string): void {
  if (raison.trim() === '' || raison.length > LONGEST_REASON || /\p{Cc}/u.test(raison))
    throw failure(
      EXIT.usage,
      `La raison tient sur une ligne, en ${LONGEST_REASON} caractères au plus.`,
      'Celle d’un retrait est dite aux lecteurs : ce qui s’est passé, sans répéter de chiffre.'
    );
}

/**
 * Puts the snapshot built before the one in service (or the one whose id starts so) back in service; spoilt ones are
 * passed over. It stays there until `release` or a build that insists, unless it is the newest: what a build would put
 * in its place was set aside on purpose.
 * @throws Failure when there is none (exit 1), or when the one that is named is spoilt (exit 2)
 */
export function rollback(folder: string, id: string | null): Publication {
  const all = listKept(folder);
  const current = readCurrent(folder);
  const index = all.findIndex((publication) => publication.id === current?.id);
  const target =
    id === null
      ? all.slice(index + 1).find((publication) => soundnessOf(folder, publication) !== 'abime')
      : theOne(all, id);
  if (target === undefined) {
    throw failure(
      EXIT.usage,
      id === null ? 'Aucun instantané plus ancien et intact.' : `Instantané « ${id} » introuvable.`,
      '`npm run warehouse -- list` montre ceux qui restent.'
    );
  }
  if (id !== null && soundnessOf(folder, target) === 'abime') {
    throw failure(
      EXIT.input,
      `L’instantané ${target.id} est abîmé : ${target.file} n’a plus les octets que sa construction avait écrits.`,
      '`npm run warehouse -- list` dit ceux qui sont intacts ; une construction refait celui-ci.'
    );
  }
  if (target.file !== basename(target.file)) recall(folder, target.id);
  const served = { ...target, file: basename(target.file) };
  putInService(folder, target.id === all[0]?.id ? served : { ...served, tenu: new Date().toISOString() });
  return served;
}

/** Lets the next build replace the snapshot that `rollback` put back. @returns it; null when nothing was held */
export function release(folder: string): Publication | null {
  const current = readCurrent(folder);
  if (current?.tenu === undefined) return null;
  const card = { ...current };
  delete card.tenu;
  putInService(folder, card);
  return current;
}

/** Removes a snapshot and all that stands beside it, archived too; never the one in service. Needs the lock. */
export function removePublication(folder: string, id: string): void {
  if (readCurrent(folder)?.id === id) return;
  for (const each of [folder, join(folder, ARCHIVES)]) removeOwned(each, id);
}

/** Brings a snapshot back from the archives, when it is there. */
function recall(folder: string, id: string): void {
  moveOwned(join(folder, ARCHIVES), folder, id);
}

/** Where a document stands beside a snapshot; it goes with it. */
export function besidePath(folder: string, name: keyof Beside, id: string): string {
  return join(folder, `${name}-${id}.json`);
}

export function putInService(folder: string, publication: Publication): void {
  writeAtomically(join(folder, CURRENT), publication);
}

function cardPath(folder: string, id: string): string {
  return join(folder, `snapshot-${id}.json`);
}

function readPublication(path: string): Publication | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Publication;
  } catch {
    return null;
  }
}
