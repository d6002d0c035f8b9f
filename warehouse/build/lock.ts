import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { EXIT, failure, messageOf } from './failure.ts';

const LOCK = 'construction.lock';

interface Holder {
  pid: number;
  host: string;
  /** Start of the process in the system's own clock ticks, so that a reused pid is not taken for the holder. */
  started: string | null;
}

/**
 * Takes the output folder for one build, or throws Failure (exit 4) naming the process that holds it.
 * A lock left by a process that is gone is taken over.
 * @returns the function that gives it back.
 */
export function takeLock(folder: string): () => void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw failure(EXIT.usage, `${folder} n’est pas un dossier.`, 'Donnez avec --out le dossier des instantanés.');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, LOCK);
  const own = join(folder, `${LOCK}.${process.pid}`);
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  writeFileSync(own, JSON.stringify(holder));
  try {
    if (!tryLink(own, path)) {
      if (isHeld(path)) throw held(path);
      rmSync(path, { force: true });
      if (!tryLink(own, path)) throw held(path);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (messageOf(error).includes('EEXIST')) return false;
    throw error;
  }
}

/** Whether a build holds the folder now. */
export function isLocked(folder: string): boolean {
  return isHeld(join(folder, LOCK));
}

function isHeld(path: string): boolean {
  const holder = readHolder(path);
  if (holder === null) return false;
  if (holder.host !== hostname()) return true;
  return isAlive(holder.pid) && startOf(holder.pid) === holder.started;
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return messageOf(error).includes('EPERM');
  }
}

/** Field 22 of /proc/<pid>/stat; null where there is no /proc. */
function startOf(pid: number): string | null {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return null;
  try {
    const stat = readFileSync(path, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function held(path: string) {
  const holder = readHolder(path);
  const who = holder === null ? 'une autre construction' : `le processus ${holder.pid}${holder.host === hostname() ? '' : ` de ${holder.host}`}`;
  return failure(EXIT.locked, `Une construction est déjà en cours dans ce dossier (${who}).`, `Attendez sa fin ; si ce processus n’existe plus, supprimez ${path}.`);
}
