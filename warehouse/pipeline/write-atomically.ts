import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a text, or an object as JSON, whole at any instant. @param indent spaces of a level; 0 for programs only */
export function writeAtomically(path: string, content: object | string, indent = 2): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, typeof content === 'string' ? content : `${JSON.stringify(content, null, indent)}\n`);
  syncPath(temporary);
  renameSync(temporary, path);
}

export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
