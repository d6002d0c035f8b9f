import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder, syncFolder, syncPath } from '../pipeline/write-atomically.ts';

export interface Entry {
  /** ISO 8601. */
  readonly le: string;
  readonly quoi: string;
  readonly qui: string;
  readonly etat: string;
  readonly dit?: string;
}

/** Who did what at the desk, and when: one JSON object a line, never written again. */
export class Journal {
  constructor(readonly path: string) {
    makeFolder(dirname(path), 0o700);
    const last = this.entries()[0];
    // Closed in the middle: what was begun and not ended is said.
    if (last?.etat === 'commencé')
      this.note({ ...last, etat: 'interrompu', dit: 'Le bureau a été fermé ; rien n’a été mis en service.' });
  }

  note(entry: Omit<Entry, 'le'>): void {
    appendFileSync(this.path, `${JSON.stringify({ ...entry, le: new Date().toISOString() })}\n`);
    syncPath(this.path);
    syncFolder(dirname(this.path));
  }

  /** The newest first; a line cut by a full disk is left out. */
  entries(): Entry[] {
    if (!existsSync(this.path)) return [];
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .flatMap((line): Entry[] => {
        try {
          return line === '' ? [] : [JSON.parse(line) as Entry];
        } catch {
          return [];
        }
      })
      .reverse();
  }
}
