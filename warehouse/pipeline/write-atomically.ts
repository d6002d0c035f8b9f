import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a text, or an object as JSON, whole at any instant, a cut of power included. @param indent spaces of a level; 0 for programs only */
export function writeAtomically(path: string, content: object | string, indent = 2): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, typeof content === 'string' ? content : `${JSON.stringify(content, null, indent)}\n`);
  renameSynced(temporary, path);
}

/** Gives a finished file its name: its bytes are on the disk before, and its name after. */
export function renameSynced(from: string, to: string): void {
  syncPath(from);
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Takes a file away for good: a cut of power does not bring it back. */
export function removeSynced(path: string): void {
  rmSync(path, { force: true });
  syncFolder(dirname(path));
}

/** A folder whose own name is on the disk, made now or by a process that was killed before it was. */
export function makeFolder(folder: string, mode = 0o777): void {
  mkdirSync(folder, { recursive: true, mode });
  syncFolder(dirname(folder));
}

export function syncPath(path: string): void {
  syncAs(path, 'r+');
}

/** The names of a folder: what was created, renamed or removed in it. */
export function syncFolder(folder: string): void {
  // Windows opens no folder: its file system writes names by itself.
  if (process.platform !== 'win32') syncAs(folder, 'r');
}

function syncAs(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
