import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from '../../scripts/setup.mjs';

export interface LoadedSite {
  readonly origin: string;
  /** Megabytes that its processes hold. */
  memory(): number;
  /** Of the one that readers meet alone. */
  gateway(): number;
  /** Seconds of processor that its processes used, those that were replaced included. */
  processor(): number;
  stop(): Promise<void>;
}

/** Serves a built checkout on a folder of snapshots. @throws Error when it does not answer within a minute */
export async function startSite(checkout: string, out: string, port: number, ahead = false): Promise<LoadedSite> {
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(checkout, 'scripts', 'serve.mjs')], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      MAILLE_AVANCE: ahead ? '1' : '0',
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: origin,
      MAILLE_OUT: out
    }
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null) resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  if (!(await answers(origin, 60))) {
    await stop();
    throw new Error(
      `Le site de ${checkout} ne répond pas : construisez-le (« npm start » une fois), puis recommencez.`
    );
  }
  return {
    origin,
    stop,
    memory: () => familyOf(child).reduce((sum, pid) => sum + residentOf(pid), 0),
    gateway: () => residentOf(child.pid ?? 0),
    processor: () => familyOf(child).reduce((sum, pid) => sum + secondsOf(pid), 0)
  };
}

/** A process and those it started. */
function familyOf({ pid = 0 }: ChildProcess): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(statOf(Number(name))[1] ?? 0)])
  );
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  return family;
}

/** Fields of /proc/<pid>/stat after the name: state, parent, … (proc(5)). */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

const TICKS = 100;

/** Its share of what it maps: libraries that several processes read are counted once (smaps_rollup, proc(5)). */
function residentOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** Its own, then that of the children it has waited for (utime, stime, cutime, cstime; proc(5)). */
function secondsOf(pid: number): number {
  return (
    statOf(pid)
      .slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
  );
}
