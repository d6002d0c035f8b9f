import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ARCHIVES } from '../../../gateway/protocol.mjs';
import { soundnessOf } from '../file-sum.ts';
import { withdraw } from '../run/withdraw.ts';
import { listKept, publish, readCurrent, rollback, type Publication } from './publication.ts';
import { cleanFolder } from './retention.ts';
import { withdrawnFrom } from './withdrawals.ts';

/* Every call that changes a folder of snapshots: it fails, the process is killed there, or the power is cut there. */

type Call = { readonly name: string; readonly paths: readonly string[]; readonly bytes: Buffer | null };

const shim = vi.hoisted(() => ({
  calls: null as Call[] | null,
  /** The call at which the process ends, or the one that fails. */
  endsAt: Infinity,
  failsAt: Infinity,
  stopped: false,
  /** A sync that the code forgot. */
  forgets: (() => false) as (path: string) => boolean
}));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const opened = new Map<number, string>();
  const changing = [
    'writeFileSync',
    'renameSync',
    'linkSync',
    'rmSync',
    'mkdirSync',
    'copyFileSync',
    'fsyncSync'
  ] as const;
  const shimmed = changing.map((name) => [
    name,
    (...given: unknown[]): unknown => {
      const act = fs[name] as (...all: unknown[]) => unknown;
      const { calls } = shim;
      if (calls === null) return act(...given);
      if (calls.length >= shim.endsAt) {
        shim.stopped = true;
        throw new Error('arrêt');
      }
      const paths = given
        .slice(0, 2)
        .flatMap((one) => (typeof one === 'string' ? [one] : typeof one === 'number' ? [opened.get(one) ?? ''] : []));
      if (calls.length === shim.failsAt) {
        shim.failsAt = Infinity;
        calls.push({ name: 'échec', paths, bytes: null });
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      }
      const done = act(...given);
      const written = name === 'writeFileSync' ? paths[0] : name === 'copyFileSync' ? paths[1] : undefined;
      const kept = name === 'fsyncSync' && shim.forgets(paths[0] ?? '') ? 'oubli' : name;
      calls.push({
        name: kept,
        paths: name === 'writeFileSync' ? paths.slice(0, 1) : paths,
        bytes: written === undefined ? null : fs.readFileSync(written)
      });
      return done;
    }
  ]);
  const openSync = (path: string, ...rest: [never]): number => {
    const descriptor = fs.openSync(path, ...rest);
    opened.set(descriptor, path);
    return descriptor;
  };
  const module = { ...fs, ...Object.fromEntries(shimmed), openSync };
  return { ...module, default: module };
});

const scratch = mkdtempSync(join(tmpdir(), 'maille-coupure-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let round = 0;

/** What a disk holds, and what it would after a cut: names and bytes are there once they were synced. Source: POSIX fsync(2), fsync of a directory. */
class Disk {
  #made = 0;
  readonly names = new Map<string, Map<string, number>>();
  readonly kept = new Map<string, Map<string, number>>();
  readonly bytes = new Map<number, Buffer>();
  readonly keptBytes = new Map<number, Buffer>();

  constructor(
    readonly folder: string,
    unsynced: string
  ) {
    this.#read(folder, unsynced);
  }

  #read(folder: string, unsynced: string): void {
    const names = new Map<string, number>();
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const inode = ++this.#made;
      names.set(name, inode);
      if (statSync(path).isDirectory()) this.#read(path, unsynced);
      else {
        this.bytes.set(inode, readFileSync(path));
        if (path !== unsynced) this.keptBytes.set(inode, readFileSync(path));
      }
    }
    this.names.set(folder, names);
    this.kept.set(folder, new Map(names));
  }

  replay({ name, paths: [from = '', to = ''], bytes }: Call): void {
    const inode = this.names.get(dirname(from))?.get(basename(from));
    const put = (path: string, one: number): void => void this.names.get(dirname(path))?.set(basename(path), one);
    const write = (path: string): void => {
      const known = this.names.get(dirname(path))?.get(basename(path)) ?? ++this.#made;
      put(path, known);
      this.bytes.set(known, bytes ?? Buffer.alloc(0));
    };
    if (name === 'writeFileSync') write(from);
    if (name === 'copyFileSync') write(to);
    if ((name === 'renameSync' || name === 'linkSync') && inode !== undefined) put(to, inode);
    if (name === 'renameSync' || name === 'rmSync') this.names.get(dirname(from))?.delete(basename(from));
    if (name === 'mkdirSync' && !this.names.has(from)) {
      put(from, ++this.#made);
      this.names.set(from, new Map());
    }
    if (name !== 'fsyncSync') return;
    const folder = this.names.get(from);
    if (folder) this.kept.set(from, new Map(folder));
    else if (inode !== undefined) this.keptBytes.set(inode, this.bytes.get(inode) ?? Buffer.alloc(0));
  }

  /** A folder as it is found again: `names`, whether the names that were not synced came to the disk before the cut. */
  write(names: boolean, to: string, folder = this.folder): void {
    mkdirSync(to, { recursive: true });
    for (const [name, inode] of (names ? this.names : this.kept).get(folder) ?? []) {
      const path = join(folder, name);
      if (this.names.has(path)) this.write(names, join(to, name), path);
      else writeFileSync(join(to, name), this.keptBytes.get(inode) ?? '');
    }
  }
}

const fileOf = (id: string): string => `snapshot-${id}.duckdb`;
const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

function snapshot(folder: string, id: string, builtAt: string, more: Partial<Publication> = {}): Publication {
  const text = `chiffres ${id}`;
  writeFileSync(join(folder, fileOf(id)), text);
  const card = {
    file: fileOf(id),
    id,
    builtAt,
    profile: 'essai',
    demo: true,
    sha256: sum(text),
    bytes: text.length,
    ...more
  };
  writeFileSync(join(folder, `snapshot-${id}.json`), JSON.stringify(card));
  return card;
}

/** Seven snapshots, the last in service, the second kept on purpose; the first is in the archives. */
function folderOf(): string {
  const folder = join(scratch, String(round++));
  mkdirSync(join(folder, ARCHIVES), { recursive: true });
  mkdirSync(join(folder, 'travail-a'));
  snapshot(join(folder, ARCHIVES), 'a1', '2025-01-01', { garde: { le: '2025-01-02', raison: 'cité' } });
  const garde = { le: '2025-01-02', raison: 'cité' };
  const made = ['a2', 'a3', 'a4', 'a5', 'a6', 'a7'].map((id) =>
    snapshot(folder, id, `2025-0${id[1] ?? ''}-01`, id === 'a2' ? { garde } : {})
  );
  writeFileSync(join(folder, 'current.json'), JSON.stringify(made.at(-1)));
  writeFileSync(join(folder, 'travail-a', fileOf('b8')), 'chiffres b8');
  return folder;
}

interface Operation {
  readonly run: (folder: string) => void;
  /** Those that are there afterwards, whatever happened. */
  readonly cited: readonly string[];
  /** What is true once it ended. */
  readonly ended: (folder: string) => boolean;
}

const BESIDE = { differences: { format: 0 }, essais: null, concordance: null, constats: null };
const OPERATIONS: Readonly<Record<string, Operation>> = {
  publier: {
    run: (folder) => {
      const publication = { file: fileOf('b8'), id: 'b8', builtAt: '2025-08-01', profile: 'essai', demo: true };
      publish(folder, join(folder, 'travail-a', fileOf('b8')), publication, BESIDE);
    },
    cited: ['a1', 'a2', 'a6', 'a7'],
    ended: (folder) => readCurrent(folder)?.id === 'b8'
  },
  retirer: {
    run: (folder) => void withdraw(folder, 'a7', 'Un chiffre était faux.', '2025-09-01T00:00:00.000Z'),
    cited: ['a1', 'a2', 'a6'],
    ended: (folder) =>
      withdrawnFrom(folder, { id: 'a7', sha256: sum('chiffres a7') }) !== undefined && readCurrent(folder)?.id === 'a6'
  },
  archiver: {
    run: (folder) => void cleanFolder(folder, new Date('2025-09-01')),
    cited: ['a1', 'a2', 'a6', 'a7'],
    ended: (folder) => existsSync(join(folder, ARCHIVES, fileOf('a2')))
  },
  rappeler: {
    run: (folder) => void rollback(folder, 'a1'),
    cited: ['a1', 'a2', 'a6', 'a7'],
    ended: (folder) => readCurrent(folder)?.id === 'a1'
  }
};

/** What is wrong with a folder that was found again. */
function faultsOf(folder: string, { cited, ended }: Operation, wasEnded: boolean): string[] {
  const kept = listKept(folder).filter((one) => soundnessOf(folder, one) === 'sain');
  const current = readCurrent(folder);
  const served = current && soundnessOf(folder, current) === 'sain' && withdrawnFrom(folder, current) === undefined;
  return [
    ...cited.filter((id) => !kept.some((one) => one.id === id)).map((id) => `${id} n’est plus là`),
    ...(current === null && existsSync(join(folder, 'current.json')) ? ['le pointeur est coupé'] : []),
    ...(current !== null && !served && withdrawnFrom(folder, current) === undefined
      ? [`${current.id} est en service, abîmé`]
      : []),
    ...(wasEnded && !ended(folder) ? ['ce qui était fini ne l’est plus'] : [])
  ];
}

/** Plays an operation to a call, then finds the folder again in each way; the faults, one a line. */
function played(
  operation: Operation,
  at: { endsAt?: number; failsAt?: number },
  forgets: (path: string) => boolean = () => false
): { faults: string[]; calls: number } {
  const folder = folderOf();
  const disk = new Disk(folder, join(folder, 'travail-a', fileOf('b8')));
  Object.assign(shim, {
    endsAt: at.endsAt ?? Infinity,
    failsAt: at.failsAt ?? Infinity,
    forgets,
    stopped: false,
    calls: []
  });
  let ended = false;
  try {
    operation.run(folder);
    ended = true;
  } catch {
    // Killed, or told of a full disk.
  }
  const calls = shim.calls ?? [];
  shim.calls = null;
  if (at.failsAt !== undefined) return { faults: faultsOf(folder, operation, false), calls: calls.length };
  for (const call of calls) disk.replay(call);
  const lost = [false, true].map((names) => {
    const found = join(scratch, String(round++));
    disk.write(names, found);
    return found;
  });
  const done = ended && !shim.stopped && !calls.some(({ name }) => name === 'échec');
  return {
    faults: [folder, ...lost].flatMap((found, way) =>
      faultsOf(found, operation, done).map(
        (fault) => `appel ${calls.length}, ${['arrêt', 'tout perdu', 'octets perdus'][way] ?? ''} : ${fault}`
      )
    ),
    calls: calls.length
  };
}

describe.each(Object.entries(OPERATIONS))('%s', (_, operation) => {
  test('is whole or not begun at every call: that fails, where the process is killed, where the power is cut', () => {
    const { calls, faults } = played(operation, {});
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(5);
    for (let call = 0; call < calls; call++) {
      expect(played(operation, { endsAt: call }).faults).toEqual([]);
      expect([call, played(operation, { failsAt: call }).faults]).toEqual([call, []]);
    }
  });

  test('without the syncs of its folders, a cut undoes it', () => {
    const { calls } = played(operation, {});
    const isFolder = (path: string): boolean => !/\.[a-z]+$/.test(path);
    const faults = Array.from(
      { length: calls + 1 },
      (__, call) => played(operation, { endsAt: call }, isFolder).faults
    );
    expect(faults.flat()).not.toEqual([]);
  });
});

test('without the sync of its bytes, a snapshot is put in service empty', () => {
  const { publier } = OPERATIONS;
  if (publier === undefined) throw new Error('no operation');
  expect(played(publier, {}, (path) => path.endsWith('.duckdb')).faults.join()).toContain('b8 est en service, abîmé');
});
