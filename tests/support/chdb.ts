import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** ClickHouse's engine as a library: its version 26.7. Some 540 MB, fetched by a proof or a bench only, outside of the project. */
const VERSION = '3.4.0';
const FOLDER = join(tmpdir(), `maille-chdb-${VERSION}`);

export interface Chdb {
  /** Where it answers as a ClickHouse server does. */
  readonly origin: string;
  /** Most memory that it has held, in megabytes. */
  peak(): number;
  /** Seconds of processor that it has used. */
  processor(): number;
}

/**
 * Serves Parquet files as tables of a ClickHouse server, by its own engine.
 * @param views files by their names as tables: `journaux.lignes`
 * @throws Error with what npm says when it cannot be fetched
 */
export async function withChdb<T>(
  views: Readonly<Record<string, string>>,
  work: (chdb: Chdb) => Promise<T>
): Promise<T> {
  fetchChdb();
  const script = join(import.meta.dirname, 'serve-chdb.mjs');
  const child = spawn(process.execPath, [script, FOLDER, JSON.stringify(views)], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  try {
    const [port] = (await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => {
        throw new Error('chdb s’est arrêté en démarrant.');
      })
    ])) as [Buffer];
    return await work({
      origin: `http://127.0.0.1:${String(port).trim()}`,
      peak: () => peakOf(child),
      processor: () => processorOf(child)
    });
  } finally {
    child.kill();
  }
}

function fetchChdb(): void {
  if (existsSync(join(FOLDER, 'node_modules', 'chdb', 'package.json'))) return;
  process.stderr.write(`chdb ${VERSION} (540 Mo) est téléchargé dans ${FOLDER}…\n`);
  mkdirSync(FOLDER, { recursive: true });
  const options = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts'];
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', FOLDER, ...options, `chdb@${VERSION}`], {
    encoding: 'utf8'
  });
  if (status !== 0) throw new Error(`chdb ne s’est pas téléchargé : ${stderr}`);
}

/** Linux only: elsewhere it is not known. */
function peakOf({ pid = 0 }: ChildProcess): number {
  const path = `/proc/${pid}/status`;
  const told = existsSync(path) ? /VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  return Number(told ?? Number.NaN) / 1024;
}

/** Of user and of system, in hundredths of a second after the name of the process. */
function processorOf({ pid = 0 }: ChildProcess): number {
  const path = `/proc/${pid}/stat`;
  const fields = existsSync(path) ? (readFileSync(path, 'utf8').split(') ')[1] ?? '').split(' ') : [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
