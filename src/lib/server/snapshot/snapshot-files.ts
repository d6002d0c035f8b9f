import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ARCHIVES, stampOf } from '../../../../gateway/protocol.mjs';

/** A snapshot that a build published: what `current.json` and `snapshot-<id>.json` say. */
export interface SnapshotCard {
  /** From the folder of snapshots: in it, or in its archives. */
  readonly file: string;
  readonly id: string;
  /** SHA-256 of the file, in hexadecimal; null in what was written before it was kept. */
  readonly sha256: string | null;
  /** Which region's; null when it is not said. */
  readonly profile: string | null;
  readonly builtAt: string;
  /** Not for the public. */
  readonly internal: boolean;
}

/** A later build that did not replace the snapshot in service. */
export interface FailedBuild {
  /** ISO 8601. */
  readonly le: string;
  readonly motif: string;
}

/** The content of `current.json`. */
export interface Pointer extends SnapshotCard {
  readonly failed: FailedBuild | null;
  /** Hash of its text. */
  readonly stamp: string;
}

const LONGEST_REASON = 500;
const CHUNK_BYTES = 1024 * 1024;

/** @returns null for what is not a pointer to a file beside it, never a path */
export function parsePointer(content: string): Pointer | null {
  const published = parsePublished(content);
  if (published === null) return null;
  return {
    ...published,
    failed: failedBuildOf(Reflect.get(JSON.parse(content) as object, 'essai')),
    stamp: stampOf(content)
  };
}

/** The snapshots that a folder keeps at hand, the newest first. */
export async function listSnapshots(folder: string): Promise<SnapshotCard[]> {
  return newestFirst(await cardsIn(folder, ''));
}

/** These and those of its archives whose identifier begins so, one for each identifier. */
export async function listKept(folder: string, id = ''): Promise<SnapshotCard[]> {
  const all = [...(await cardsIn(folder, ARCHIVES, id)), ...(await cardsIn(folder, ''))];
  return newestFirst([...new Map(all.map((card) => [card.id, card])).values()]);
}

async function cardsIn(folder: string, room: string, id = ''): Promise<SnapshotCard[]> {
  const names = (await readdir(join(folder, room)).catch(() => [])).filter(
    (name) => name.startsWith(`snapshot-${id}`) && /^snapshot-\w+\.json$/.test(name)
  );
  const cards = await Promise.all(
    names.map(async (name) => parsePublished(await readFile(join(folder, room, name), 'utf8').catch(() => '')))
  );
  return cards.flatMap((card) => (card === null ? [] : { ...card, file: join(room, card.file) }));
}

function newestFirst(cards: SnapshotCard[]): SnapshotCard[] {
  return cards.sort((a, b) => (a.builtAt < b.builtAt ? 1 : -1));
}

/** SHA-256 of a file, in hexadecimal, a megabyte at a time. */
export async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** What changes when a file is replaced, and when it is written over. */
export interface FileState {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
}

/** @returns null when there is no such file */
export async function stateOf(path: string): Promise<FileState | null> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return { ino, size, mtimeMs };
  } catch {
    return null;
  }
}

export function sameState(a: FileState | null, b: FileState | null): boolean {
  return a?.ino === b?.ino && a?.size === b?.size && a?.mtimeMs === b?.mtimeMs;
}

function parsePublished(content: string): SnapshotCard | null {
  let fields: unknown;
  try {
    fields = JSON.parse(content);
  } catch {
    return null;
  }
  if (typeof fields !== 'object' || fields === null) return null;
  const text = (name: string): string | null => {
    const value: unknown = Reflect.get(fields, name);
    return typeof value === 'string' ? value : null;
  };
  const [file, id] = [text('file'), text('id')];
  if (file === null || id === null || basename(file) !== file) return null;
  return {
    file,
    id,
    sha256: text('sha256'),
    profile: text('profile'),
    builtAt: text('builtAt') ?? '',
    internal: Reflect.get(fields, 'interne') === true
  };
}

function failedBuildOf(value: unknown): FailedBuild | null {
  if (typeof value !== 'object' || value === null) return null;
  const [le, motif]: unknown[] = [Reflect.get(value, 'le'), Reflect.get(value, 'motif')];
  return typeof le === 'string' && typeof motif === 'string'
    ? { le: le.slice(0, 40), motif: motif.slice(0, LONGEST_REASON) }
    : null;
}
