import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { buildSite, ensureSnapshot, OUT } from '../../scripts/setup.mjs';
import { serveSite } from '../../tests/support/serve-site.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PORT = 4390;

export interface Bench {
  /** Asks for an answer as a browser does and reads it to its last byte. @throws Error when it is not an answer */
  read: (path: string) => Promise<number>;
  /** The plain engine on the same snapshot, in this process. */
  engine: DuckDBConnection;
  stop: () => Promise<void>;
}

/** Serves the site on the snapshot of data/, made when not there, beside the plain engine on the same file. */
export async function startBench(): Promise<Bench> {
  await buildSite();
  await ensureSnapshot();
  const { file } = JSON.parse(readFileSync(join(OUT, 'current.json'), 'utf8')) as { file: string };
  const site = await serveSite(OUT, PORT);
  const instance = await DuckDBInstance.create(join(OUT, file), { access_mode: 'READ_ONLY', threads: '2' });
  const engine = await instance.connect();
  const agent = new Agent({ keepAlive: true });
  return {
    engine,
    read: (path) => read(site.address + path, agent),
    stop: async () => {
      agent.destroy();
      engine.closeSync();
      instance.closeSync();
      await site.stop();
    }
  };
}

/** Unlike `fetch`, which expands what it receives: that time is the reader's. */
function read(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (message) => {
      let bytes = 0;
      message
        .on('data', (chunk: Buffer) => (bytes += chunk.byteLength))
        .on('end', () =>
          message.statusCode === 200 ? resolve(bytes) : reject(new Error(`${message.statusCode} ${address}`))
        )
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** The SQL of a request, without its header. */
function sqlOf(id: string): string {
  return readFileSync(join(ROOT, 'queries', `${id}.sql`), 'utf8').replace(/^\/\*---[\s\S]*?---\*\//, '');
}

/** Runs a request's SQL on the plain engine and reads every row, as any program would. */
export async function runPlain(
  engine: DuckDBConnection,
  id: string,
  values: Record<string, string | number>
): Promise<number> {
  const prepared = await engine.prepare(sqlOf(id));
  prepared.bind(values);
  const result = await prepared.run();
  const rows = await result.getRows();
  prepared.destroySync();
  return rows.length;
}
