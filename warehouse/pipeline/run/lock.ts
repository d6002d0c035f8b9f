import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EXIT, failure, messageOf } from '../failure.ts';
import { dateInWords } from '../print.ts';

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
  /** What it runs, and what it does now; nothing when it says nothing. */
  command?: string;
  step?: string;
  /** ISO 8601. */
  since?: string;
}

/** A folder that is held. */
export interface Lock {
  /** Says what is being done, to whoever finds the folder held. */
  step(what: string): void;
  release(): void;
}

/** The same, for what takes no time. @returns the function that gives it back */
export function takeLock(folder: string, command: string): () => void {
  return holdFolder(folder, command).release;
}

/**
 * Takes the folder of snapshots for one command, or throws Failure (exit 4) that says which one holds it, since when, and
 * what it does. A lock left by a process that is gone is taken over, and one of another host name (a container made
 * again) that is touched no more.
 * @param command its name, as whoever runs it knows it
 */
export function holdFolder(folder: string, command: string): Lock {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw failure(EXIT.usage, `${folder} n’est pas un dossier.`, 'Donnez avec --out le dossier des instantanés.');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, LOCK);
  const own = join(folder, `${LOCK}.${process.pid}`);
  const holder: Holder = {
    ...{ pid: process.pid, host: hostname(), started: startOf(process.pid), command },
    since: new Date().toISOString()
  };
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
  const say = (more: Partial<Holder>): void => {
    Object.assign(holder, more);
    try {
      // Whole at any instant: one that cannot be read holds nothing.
      writeFileSync(own, JSON.stringify(holder));
      renameSync(own, path);
    } catch {
      // A full disk: the folder is held all the same.
      rmSync(own, { force: true });
    }
  };
  return {
    step: (step) => say({ step }),
    release: () => {
      void beat.terminate();
      rmSync(path, { force: true });
    }
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
  if (holder === null)
    return failure(
      EXIT.locked,
      'Une autre commande vient de prendre ce dossier.',
      'Relancez celle-ci dans un instant.'
    );
  const { pid, host, command, step, since } = holder;
  const away = host !== hostname();
  const what = command === undefined ? 'Une construction' : `La commande « ${command} »`;
  const said = [
    `processus ${pid}${away ? ` de ${host}` : ''}`,
    ...(since === undefined ? [] : [`depuis le ${dateInWords(since)}`]),
    ...(step === undefined ? [] : [`étape en cours : ${step}`])
  ];
  return failure(
    EXIT.locked,
    `${what} tient déjà ce dossier (${said.join(' ; ')}).`,
    away
      ? `Attendez sa fin ; si cette machine ou ce conteneur n’existe plus, son verrou est levé ${SILENT_MS / 1000} s après sa fin.`
      : 'Attendez sa fin ; si elle s’arrête sans finir, son verrou est levé avec elle.'
  );
}
