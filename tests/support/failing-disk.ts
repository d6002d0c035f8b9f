import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/* Every call that changes a folder: it fails, the process is killed there, or the power is cut there. */

interface Call {
  readonly name: string;
  readonly paths: readonly string[];
  /** What the file then holds, of a call that writes one. */
  readonly bytes: Buffer | null;
}

type Act = (...given: unknown[]) => unknown;

/** The calls under one folder, and what becomes of them. */
export const shim = {
  root: '',
  /** Those that were made; null when nothing is watched. */
  calls: null as Call[] | null,
  /** The call at which the process ends, or the one that fails, and how. */
  endsAt: Infinity,
  failsAt: Infinity,
  code: 'ENOSPC',
  stopped: false,
  /** A sync that the code forgot. */
  forgets: (() => false) as (path: string) => boolean,
  /** What happens just before a call. */
  before: null as ((call: number) => void) | null
};

const fs = createRequire(import.meta.url)('node:fs') as Record<string, Act>;
const own = { ...fs };
const CHANGING = ['writeFileSync', 'appendFileSync', 'renameSync', 'linkSync', 'rmSync', 'rmdirSync', 'mkdirSync'];
const ALL = [...CHANGING, 'copyFileSync', 'fsyncSync', 'open', 'write', 'writev'];
const opened = new Map<unknown, string>();

const under = (path: string): boolean => path === shim.root || path.startsWith(`${shim.root}${sep}`);

/** What ends or fails here instead of being done; null when it is done. */
function stopAt(calls: Call[], paths: readonly string[]): Error | null {
  shim.before?.(calls.length);
  if (calls.length >= shim.endsAt) {
    shim.stopped = true;
    return new Error('arrêt');
  }
  if (calls.length !== shim.failsAt) return null;
  shim.failsAt = Infinity;
  calls.push({ name: 'échec', paths, bytes: null });
  return Object.assign(new Error(`${shim.code}: asked`), { code: shim.code });
}

function note(calls: Call[], name: string, paths: readonly string[]): void {
  const [from = '', to = ''] = paths;
  const written = name === 'copyFileSync' ? to : /^(write|append|open)/.test(name) ? from : null;
  const kept = name === 'fsyncSync' && shim.forgets(from) ? 'oubli' : name;
  calls.push({ name: kept, paths, bytes: written === null ? null : readFileSync(written) });
}

const shimmed = (name: string): Act => {
  const act = own[name] ?? (() => undefined);
  return (...given) => {
    const { calls } = shim;
    const first = /^(write|append)/.test(name) ? given.slice(0, 1) : given.slice(0, 2);
    const paths = first.flatMap((one) => (typeof one === 'string' ? [one] : (opened.get(one) ?? [])));
    const done = given.at(-1);
    const reads = name === 'open' && !/[wa+]/.test(String(given[1]));
    if (name === 'open' && typeof done === 'function')
      given[given.length - 1] = (error: unknown, descriptor: number) => {
        if (error === null) opened.set(descriptor, paths[0] ?? '');
        if (error === null && calls !== null && !reads && under(paths[0] ?? '')) note(calls, name, paths.slice(0, 1));
        done(error, descriptor);
      };
    if (calls === null || reads || !paths.some(under)) return act(...given);
    const wrong = stopAt(calls, paths);
    if (typeof done !== 'function') {
      if (wrong !== null) throw wrong;
      // This process does not lose its power: what it would have lost is told by the calls.
      const result = name === 'fsyncSync' ? undefined : act(...given);
      note(calls, name, paths);
      return result;
    }
    if (wrong !== null) return void process.nextTick(done, wrong);
    if (name !== 'open')
      given[given.length - 1] = (error: unknown, ...more: unknown[]) => {
        if (error === null) note(calls, name, paths);
        done(error, ...more);
      };
    return act(...given);
  };
};

/** Puts the calls in the place of those of Node for the tests of this file. @returns a folder for them */
export function failingDisk(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-coupure-'));
  beforeAll(() => {
    for (const name of ALL) fs[name] = shimmed(name);
    fs['openSync'] = (...given) => {
      const descriptor = own['openSync']?.(...given);
      opened.set(descriptor, String(given[0]));
      return descriptor;
    };
    syncBuiltinESMExports();
  });
  afterAll(() => {
    for (const name of [...ALL, 'openSync']) fs[name] = own[name] as Act;
    syncBuiltinESMExports();
    rmSync(scratch, { recursive: true, force: true });
  });
  return scratch;
}

/** What a disk holds, and what it would after a cut: names and bytes are there once they were synced. Source: POSIX fsync(2), fsync of a directory. */
export class Disk {
  #made = 0;
  readonly #names = new Map<string, Map<string, number>>();
  readonly #kept = new Map<string, Map<string, number>>();
  readonly #bytes = new Map<number, Buffer>();
  readonly #keptBytes = new Map<number, Buffer>();

  /** @param unsynced files of it that nobody synced yet */
  constructor(
    readonly folder: string,
    unsynced: readonly string[] = []
  ) {
    this.#read(folder, unsynced);
  }

  #read(folder: string, unsynced: readonly string[]): void {
    const names = new Map<string, number>();
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const inode = ++this.#made;
      names.set(name, inode);
      if (statSync(path).isDirectory()) this.#read(path, unsynced);
      else {
        this.#bytes.set(inode, readFileSync(path));
        if (!unsynced.includes(path)) this.#keptBytes.set(inode, readFileSync(path));
      }
    }
    this.#names.set(folder, names);
    this.#kept.set(folder, new Map(names));
  }

  #inode = (path: string): number | undefined => this.#names.get(dirname(path))?.get(basename(path));

  #put(path: string, inode: number): void {
    this.#names.get(dirname(path))?.set(basename(path), inode);
  }

  #makeFolder(path: string): void {
    if (this.#inode(path) !== undefined || path === this.folder) return;
    this.#makeFolder(dirname(path));
    this.#put(path, ++this.#made);
    this.#names.set(path, new Map());
    this.#kept.delete(path);
  }

  replay({ name, paths: [from = '', to = ''], bytes }: Call): void {
    const inode = this.#inode(from);
    if (bytes !== null) {
      const path = name === 'copyFileSync' ? to : from;
      const known = this.#inode(path) ?? ++this.#made;
      this.#put(path, known);
      this.#bytes.set(known, bytes);
    }
    if ((name === 'renameSync' || name === 'linkSync') && inode !== undefined) this.#put(to, inode);
    if (/^(rename|rm|rmdir)Sync$/.test(name)) this.#names.get(dirname(from))?.delete(basename(from));
    if (name === 'mkdirSync') this.#makeFolder(from);
    if (name !== 'fsyncSync') return;
    const folder = this.#names.get(from);
    if (folder) this.#kept.set(from, new Map(folder));
    else if (inode !== undefined) this.#keptBytes.set(inode, this.#bytes.get(inode) ?? Buffer.alloc(0));
  }

  /** A folder as it is found again: `names`, whether the names that were not synced came to the disk before the cut. */
  write(names: boolean, to: string, folder = this.folder): void {
    mkdirSync(to, { recursive: true });
    for (const [name, inode] of (names ? this.#names : this.#kept).get(folder) ?? []) {
      const path = join(folder, name);
      if (this.#names.has(path)) this.write(names, join(to, name), path);
      else writeFileSync(join(to, name), this.#keptBytes.get(inode) ?? '');
    }
  }
}

export interface Trial {
  /** Makes what it is played in. */
  readonly prepare: (root: string) => void;
  /** Files made there that nobody synced yet. */
  readonly unsynced?: readonly string[];
  readonly run: (root: string) => unknown;
  /** What is wrong with a folder that was found again. @param ended whether it was told as done @param cut whether by a cut of power */
  readonly faultsOf: (root: string, ended: boolean, cut: boolean) => string[] | Promise<string[]>;
}

/** Plays a trial to a call, then finds its folder again in each way. @returns its faults, one a line, and its calls */
export async function played(
  scratch: string,
  { prepare, unsynced = [], run, faultsOf }: Trial,
  at: { readonly endsAt?: number; readonly failsAt?: number; readonly code?: string } = {},
  forgets: (path: string) => boolean = () => false
): Promise<{ faults: string[]; calls: number }> {
  const root = mkdtempSync(join(scratch, 'essai-'));
  prepare(root);
  const disk = new Disk(
    root,
    unsynced.map((path) => join(root, path))
  );
  Object.assign(shim, { endsAt: Infinity, failsAt: Infinity, code: 'ENOSPC', before: null, ...at });
  Object.assign(shim, { root, forgets, stopped: false, calls: [] });
  let ended = false;
  try {
    await run(root);
    ended = true;
  } catch {
    // Killed, or told of a full disk.
  }
  const calls = shim.calls ?? [];
  shim.calls = null;
  const done = ended && !shim.stopped;
  for (const call of calls) disk.replay(call);
  const faults: string[] = [];
  for (const [way, names] of [null, false, true].entries()) {
    const found = names === null ? root : mkdtempSync(join(scratch, 'coupure-'));
    if (names !== null) disk.write(names, found);
    const told = ['arrêt', 'tout perdu', 'octets perdus'][way] ?? '';
    for (const fault of await faultsOf(found, done, names !== null))
      faults.push(`appel ${calls.length}, ${told} : ${fault}`);
    rmSync(found, { recursive: true });
  }
  return { faults, calls: calls.length };
}

/**
 * Plays a trial wholly, then to its calls in each way: to all of them, or to one in so many beside `npm run proofs
 * durability`. @returns the faults, and the calls there are
 */
export async function playedAtEachCall(
  scratch: string,
  trial: Trial,
  oneIn = 1
): Promise<{ faults: string[]; calls: number }> {
  const { calls, faults } = await played(scratch, trial);
  for (let call = 0; call < calls; call += process.env.MAILLE_PREUVES === 'durability' ? 1 : oneIn)
    for (const at of [{ endsAt: call }, { failsAt: call }, { failsAt: call, code: 'EIO' }])
      faults.push(...(await played(scratch, trial, at)).faults.map((fault) => `${JSON.stringify(at)} ${fault}`));
  return { faults, calls };
}
