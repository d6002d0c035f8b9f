import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { wholeNumber } from '../../../gateway/protocol.mjs';

/** How the server behaves; every setting has an environment variable and a default. */
export interface ServerConfig {
  /** Folder of `current.json` and of the snapshots (MAILLE_OUT). */
  readonly folder: string;
  /** DuckDB memory for one snapshot (MAILLE_MEMOIRE, e.g. `1GB`). */
  readonly memoryLimit: string;
  /** DuckDB threads (MAILLE_FILS). */
  readonly threads: number;
  /** Queries running at once: fewer than libuv threads, since each holds one (MAILLE_REQUETES). */
  readonly concurrency: number;
  /** Queries waiting before the server answers 503 (MAILLE_ATTENTE). */
  readonly queue: number;
  /** A query is interrupted after this many milliseconds (MAILLE_DELAI_MS). */
  readonly timeoutMs: number;
  /** A whole request, of all its queries, is given up after this many milliseconds. */
  readonly requestMs: number;
  /** Rows of one answer; more are cut, and said so (MAILLE_LIGNES). */
  readonly rowLimit: number;
  /** Bytes kept in the cache of answers (MAILLE_CACHE_MO, in megabytes). */
  readonly cacheBytes: number;
  /** Characters of an address before 414. */
  readonly addressLimit: number;
  /** How long the pointer to the snapshot in service is trusted. */
  readonly followMs: number;
  /** Changes with the code, so that a new release does not answer 304 for a file it writes differently. */
  readonly release: string;
}

const MEGABYTE = 1024 * 1024;

/** Reads the environment. @throws Error naming the variable, its value and what is expected. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, release = 'dev'): ServerConfig {
  const uvThreads = wholeNumber(env, 'UV_THREADPOOL_SIZE', 4, 1, 1024);
  const cores = availableParallelism();
  const memoryLimit = env.MAILLE_MEMOIRE ?? '1GB';
  if (!/^\d+(\.\d+)?\s*(MB|GB|MiB|GiB)$/.test(memoryLimit)) {
    throw new Error(`MAILLE_MEMOIRE : « ${memoryLimit} » ; une taille est attendue, par exemple 1GB ou 512MB.`);
  }
  return {
    folder: resolve(env.MAILLE_OUT ?? 'data'),
    memoryLimit,
    threads: wholeNumber(env, 'MAILLE_FILS', cores, 1, 256),
    concurrency: wholeNumber(env, 'MAILLE_REQUETES', Math.max(1, Math.min(uvThreads - 1, 2 * cores)), 1, 1024),
    queue: wholeNumber(env, 'MAILLE_ATTENTE', 256, 0, 100_000),
    timeoutMs: wholeNumber(env, 'MAILLE_DELAI_MS', 15_000, 10, 600_000),
    requestMs: wholeNumber(env, 'MAILLE_DELAI_MS', 15_000, 10, 600_000) * 3,
    rowLimit: wholeNumber(env, 'MAILLE_LIGNES', 250_000, 1, 10_000_000),
    cacheBytes: wholeNumber(env, 'MAILLE_CACHE_MO', 64, 0, 65_536) * MEGABYTE,
    addressLimit: 4096,
    followMs: 500,
    release
  };
}
