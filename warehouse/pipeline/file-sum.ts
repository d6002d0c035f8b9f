import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** What tells a whole file from one that was cut, mixed or overwritten. */
export interface FileSum {
  /** In hexadecimal. */
  sha256: string;
  bytes: number;
}

/** Read a few megabytes at a time: snapshots may be larger than memory. */
export function sumOf(path: string): FileSum {
  const descriptor = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(CHUNK_BYTES, fstatSync(descriptor).size)));
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer))
      hash.update(buffer.subarray(0, read));
    return { sha256: hash.digest('hex'), bytes: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}

/** `inconnu`: its card was written before cards held the sum of their file, so that nothing can be said of it. */
export type Soundness = 'sain' | 'abime' | 'inconnu';

/** Whether the file of a snapshot holds the bytes that its build wrote. */
export function soundnessOf(
  folder: string,
  { file, sha256, bytes }: { readonly file: string } & Partial<FileSum>
): Soundness {
  const path = join(folder, file);
  if (!existsSync(path)) return 'abime';
  if (sha256 === undefined) return 'inconnu';
  try {
    const found = sumOf(path);
    return found.sha256 === sha256 && found.bytes === bytes ? 'sain' : 'abime';
  } catch {
    // A disk that cannot be read any more, or a folder under that name.
    return 'abime';
  }
}
