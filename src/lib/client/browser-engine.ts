import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch, Table } from 'apache-arrow';
import type { AnswerRow } from '../catalogue/api/answer.ts';
import { rowsOf, typeOf, type ResultColumn } from './arrow-rows.ts';

/** What a query gave in the reader's browser. */
export interface EngineResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly AnswerRow[];
  /** More rows existed than are kept. */
  readonly truncated: boolean;
  /** The same rows as an Arrow file. */
  readonly arrow: () => Promise<Uint8Array>;
}

export interface EngineFile {
  /** On this site. */
  readonly address: string;
  readonly bytes: number;
  /** SHA-256 of the file: another one in service since is refused rather than mixed with it. */
  readonly sum: string;
}

/** Rows kept of a result: a table, a drawing and a file are made of them, in a browser that has other things to hold. */
export const MOST_ROWS = 100_000;
/** What queries may take, of the four gigabytes of a small computer: DuckDB then says that it lacks memory, and the page lives on. */
const MEMORY = '1GB';
/** Between two words about what is being loaded. */
const SAID_MS = 150;
/** The file read whole, in the memory of the thread. */
const HELD = 'maille.duckdb';
const SETTINGS = [
  // No module is looked for elsewhere: the policy of the page refuses it, and the message would be about a network.
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  `set memory_limit = '${MEMORY}'`,
  `attach '${HELD}' as maille (read_only)`,
  'use maille',
  // For good: nothing is read or written beside the snapshot, whatever address a query names.
  'set enable_external_access = false'
];

/** DuckDB in a thread of the reader's browser, without a file: it may be loaded before anything is asked of it. Owns the thread. */
export class LoadedEngine {
  private constructor(private readonly database: AsyncDuckDB) {}

  /**
   * @param report bytes read of the engine
   * @throws Error in the engine's or the browser's words
   */
  static async load(report: (read: number) => void): Promise<LoadedEngine> {
    const { AsyncDuckDB, PACKAGE_VERSION, VoidLogger } = await import('@duckdb/duckdb-wasm');
    const base = `/_app/immutable/duckdb/${PACKAGE_VERSION}`;
    const worker = new Worker(`${base}/duckdb-browser-eh.worker.js`);
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    try {
      const lost = new Promise<never>((_, reject) => {
        worker.addEventListener('error', () => reject(new Error('Le fil du moteur n’a pas pu démarrer.')));
      });
      await Promise.race([
        Promise.all([
          database.instantiate(`${location.origin}${base}/duckdb-eh.wasm`, null, ({ bytesLoaded }) =>
            report(bytesLoaded)
          ),
          // What reads a result, there when the first one comes.
          import('apache-arrow')
        ]),
        lost
      ]);
      await database.open({ query: { castDecimalToDouble: true } });
      return new LoadedEngine(database);
    } catch (error) {
      await database.terminate();
      throw error;
    }
  }

  /** Gives it the snapshot, all that it will ever read. @throws Error in the engine's words */
  async open(snapshot: Uint8Array): Promise<BrowserEngine> {
    try {
      await this.database.registerFileBuffer(HELD, snapshot);
      const connection = await this.database.connect();
      for (const setting of SETTINGS) await connection.query(setting);
      return new BrowserEngine(this.database, connection);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Ends the thread. */
  close(): Promise<void> {
    return this.database.terminate();
  }
}

/** DuckDB in a thread of the reader's browser, on the snapshot. Owns the thread. */
export class BrowserEngine {
  constructor(
    private readonly database: AsyncDuckDB,
    private readonly connection: AsyncDuckDBConnection
  ) {}

  /** Runs one statement, and keeps its first rows. @throws Error in DuckDB's words */
  async run(sql: string): Promise<EngineResult> {
    const { whole, count } = await this.#read(sql);
    return resultOf(whole.slice(0, MOST_ROWS), count > MOST_ROWS);
  }

  /** The same in one exchange with the thread, which cannot be cut short: for an answer that is known to be small, at each frame. */
  async ask(sql: string): Promise<EngineResult> {
    return resultOf((await this.connection.query(sql)) as unknown as Table, false);
  }

  async #read(sql: string): Promise<{ whole: Table; count: number }> {
    const reader = await this.connection.send(sql, true);
    const batches: RecordBatch[] = [];
    let count = 0;
    for await (const batch of reader) {
      batches.push(batch);
      count += batch.numRows;
      if (count > MOST_ROWS) break;
    }
    if (count > MOST_ROWS) await this.connection.cancelSent();
    const { Table } = await import('apache-arrow');
    return { whole: batches.length > 0 ? new Table(batches) : new Table(reader.schema), count };
  }

  /** Ends the thread, whatever it is doing. */
  close(): Promise<void> {
    return this.database.terminate();
  }
}

function resultOf(table: Table, truncated: boolean): EngineResult {
  const columns = table.schema.fields.map((field, index) => ({
    name: field.name,
    type: typeOf(field.type, table.getChildAt(index))
  }));
  return {
    columns,
    rows: rowsOf(table, columns),
    truncated,
    arrow: async () => (await import('apache-arrow')).tableToIPC(table, 'file')
  };
}

/** Reads the snapshot's file whole. @param report bytes read @throws Error in words when it is not there, another one or not whole */
export async function readSnapshot(
  { address, bytes, sum }: EngineFile,
  report: (read: number) => void
): Promise<Uint8Array> {
  const response = await fetch(`${address}?somme=${sum}`);
  if (!response.ok || response.body === null)
    throw new Error(
      response.status === 412
        ? 'Un nouvel instantané est en service : rechargez la page.'
        : `L’instantané n’a pas pu être lu (${response.status}).`
    );
  const whole = new Uint8Array(bytes);
  let read = 0;
  let told = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    whole.set(part.value, read);
    read += part.value.byteLength;
    // A part is a few hundredths of a second: said one by one, they would take longer to say than to read.
    if (performance.now() - told < SAID_MS) continue;
    told = performance.now();
    report(read);
  }
  if (read !== bytes) throw new Error('L’instantané n’est pas arrivé entier ; réessayez.');
  return whole;
}
