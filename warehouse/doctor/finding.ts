import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the doctor says of one thing, on one line. */
export interface Finding {
  readonly quoi: string;
  readonly etat: 'bon' | 'defaut' | 'non_verifie';
  readonly dit: string;
  /** Empty when there is nothing to do. */
  readonly remede: string;
}

/** Findings of one thing: what is wrong, or that it is well. */
export class Of {
  readonly #found: Finding[] = [];

  constructor(readonly quoi: string) {}

  fault(dit: string, remede: string): this {
    this.#found.push({ quoi: this.quoi, etat: 'defaut', dit, remede });
    return this;
  }

  unchecked(dit: string, remede = ''): Finding[] {
    return [{ quoi: this.quoi, etat: 'non_verifie', dit, remede }];
  }

  /** @param dit of what has no fault */
  orGood(dit: string): Finding[] {
    return this.#found.length > 0 ? this.#found : [{ quoi: this.quoi, etat: 'bon', dit, remede: '' }];
  }
}

/** The machine as it is looked at: a test gives another. */
export interface Machine {
  /** Before `/etc` and `/var`: empty, but in tests. */
  readonly root: string;
  readonly now: number;
  readonly node: string;
  readonly temporary: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null when the program is not there. */
  readonly run: (command: string, args: readonly string[]) => { status: number | null; text: string } | null;
  /** Bytes that may still be written. */
  readonly free: (path: string) => number;
}

export function thisMachine(): Machine {
  return {
    root: '',
    now: Date.now(),
    node: process.versions.node,
    temporary: tmpdir(),
    env: process.env,
    run(command, args) {
      const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 });
      return error === undefined ? { status, text: `${stdout}${stderr}`.trim() } : null;
    },
    free(path) {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize;
    }
  };
}

/** What is looked at: a region installed as `deploy` has it, or the settings of a shell. */
export interface Site {
  readonly machine: Machine;
  /** Null: settings of the shell, without units. */
  readonly region: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of snapshots. */
  readonly out: string;
}

export function siteOf(machine: Machine, region: string | null): Site {
  if (region === null) return { machine, region, env: machine.env, out: machine.env.MAILLE_OUT || 'data' };
  const home = join(machine.root, '/var/lib/maille', region);
  const env = {
    HOST: '127.0.0.1',
    MAILLE_OUT: join(home, 'instantanes'),
    MAILLE_FICHIERS: join(home, 'fichiers'),
    ...readEnvironment(join(machine.root, '/etc/maille', `${region}.env`))
  };
  return { machine, region, env, out: env.MAILLE_OUT };
}

/** Settings of a file of systemd's form; nothing of one that is not there or may not be read. */
export function readEnvironment(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  try {
    return Object.fromEntries(
      [...readFileSync(path, 'utf8').matchAll(/^\s*([A-Z_]+)=(.*?)\s*$/gm)].map(([, name = '', value = '']) => [
        name,
        value.replace(/^(["'])(.*)\1$/, '$2')
      ])
    );
  } catch {
    return {};
  }
}
