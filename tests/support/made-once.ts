import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesUnder, ROOT } from '../../scripts/setup.mjs';
import { isLocked, takeLock } from '../../warehouse/pipeline/run/lock.ts';

const KEPT = join(ROOT, 'node_modules', '.cache', 'maille');
const PAUSE_MS = 100;

/**
 * A file or a folder that test files share and only read, made by whichever asks first while the others wait, and kept
 * until what it is made from changes.
 * @param behind sum of what it is made from
 * @param make writes it at a path, in its own process
 * @returns its path
 */
export async function madeOnce(name: string, behind: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(KEPT, `${name}-${behind.slice(0, 16)}`);
  const lock = join(KEPT, `${name}.prise`);
  for (; !existsSync(path); await setTimeout(PAUSE_MS)) {
    const release = isLocked(lock) ? null : taken(lock);
    if (release === null) continue;
    try {
      if (existsSync(path)) break;
      for (const before of readdirSync(KEPT).filter((kept) => kept.startsWith(`${name}-`)))
        rmSync(join(KEPT, before), { recursive: true, force: true });
      const unfinished = `${path}.part`;
      await make(unfinished);
      renameSync(unfinished, path);
    } finally {
      release();
    }
  }
  return path;
}

/** Null when another process takes it at the same moment. */
function taken(lock: string): (() => void) | null {
  mkdirSync(KEPT, { recursive: true });
  try {
    return takeLock(lock, 'essais');
  } catch {
    return null;
  }
}

let code: string | null = null;

/**
 * Sum of all that a build is made by: models, sources and their samples, the code of builds and of the demo, versions
 * of libraries.
 */
export function sumOfCode(): string {
  code ??= sumOf([
    ...['warehouse', 'src/lib'].flatMap((folder) => filesUnder(join(ROOT, folder))),
    ...['package-lock.json', 'tests/support/sample-region.ts'].map((name) => join(ROOT, name))
  ]);
  return code;
}

/** Sum of files and of their names, tests left out. */
export function sumOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files.filter((path) => !path.endsWith('.test.ts')))
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}
