import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EXIT, failure, messageOf } from '../failure.ts';

const LOCK = 'construction.lock';
/** A build touches its lock so often, from a thread of its own: its main one may be busy for long. */
const BEAT_MS = 2000;
/** One of another machine, whose processes cannot be seen, is left behind when it has not been touched for so long. */
const SILENT_MS = 60_000;
const BEAT = `const { utimesSync } = require('node:fs');
const { workerData: { path, every } } = require('node:worker_threads');
setInterval(() => { try { const now = new Date(); utimesSync(path, now, now); } catch { process.exit(); } }, every);`;

interface Holder {
  pid: number;
  host: string;
  /** Start of the process in the system's own clock ticks, so that a reused pid is not taken for the holder. */
  started: string | null;
}

/**
 * Takes the output folder for one build, or throws Failure (exit 4) naming the process that holds it. A lock left by a
 * process that is gone is taken over, and one of another host name (a container made again) that is touched no more.
 * @returns the function that gives it back.
 */
export function takeLock(folder: string): () => void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw failure(EXIT.usage, `${folder} n’est pas un dossier.`, 'Donnez avec --out le dossier des instantanés.');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, LOCK);
  const own = join(folder, `${LOCK}.${process.pid}`);
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  writeFileSync(own, JSON.stringify(holder));
  try {
    if (!tryLink(own, path)) {
      // By the clock of the disk, which both machines share.
      if (isHeld(path, statSync(own).mtimeMs)) throw held(path);
      rmSync(path, { force: true });
      if (!tryLink(own, path)) throw held(path);
    }
  } finally {
    rmSync(own, { force: true });
  }
  const beat = new Worker(BEAT, { eval: true, execArgv: [], workerData: { path, every: BEAT_MS } });
  beat.on('error', () => undefined);
  beat.unref();
  return () => {
    void beat.terminate();
    rmSync(path, { force: true });
  };
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
  return isHeld(join(folder, LOCK), Date.now());
}

function isHeld(path: string, now: number): boolean {
  const holder = readHolder(path);
  if (holder === null) return false;
  if (holder.host !== hostname()) return now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < SILENT_MS;
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
  const who =
    holder === null
      ? 'une autre construction'
      : `le processus ${holder.pid}${holder.host === hostname() ? '' : ` de ${holder.host}`}`;
  const todo =
    holder === null || holder.host === hostname()
      ? `si ce processus n’existe plus, supprimez ${path}.`
      : `si cette machine ou ce conteneur n’existe plus, son verrou est levé ${SILENT_MS / 1000} s après sa fin.`;
  return failure(
    EXIT.locked,
    `Une construction est déjà en cours dans ce dossier (${who}).`,
    `Attendez sa fin ; ${todo}`
  );
}
