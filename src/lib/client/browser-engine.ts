import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';
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
  readonly adresse: string;
  readonly octets: number;
  /** SHA-256 of the file: another one in service since is refused rather than mixed with it. */
  readonly somme: string;
}

/** A file of the reader, to be a table in their own browser. */
export interface OwnTable {
  readonly table: string;
  readonly bytes: Uint8Array;
}

/** Bytes read so far, of the engine and of the snapshot. */
export type Report = (read: { readonly engine: number; readonly file: number }) => void;

/** Rows kept of a result, in a browser that has other things to hold. */
export const MOST_ROWS = 100_000;
/** The file read whole, in the memory of the thread. */
const HELD = 'maille.duckdb';
const SETTINGS = [
  // No module is looked for elsewhere: the policy of the page refuses it, and the message would be about a network.
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  // DuckDB then says that it lacks memory, and the page lives on.
  "set memory_limit = '1GB'"
].join(';');
const OPENING = [
  `attach '${HELD}' as maille (read_only)`,
  'use maille',
  // For good: nothing is read or written beside the snapshot, whatever address a query names.
  'set enable_external_access = false'
].join(';');

/** DuckDB in a thread of the reader's browser, on the snapshot. Owns the thread. */
export class BrowserEngine {
  private constructor(
    private readonly database: AsyncDuckDB,
    private readonly connection: AsyncDuckDBConnection
  ) {}

  /** Engine and file come together. @param own all that it reads beside the snapshot @throws Error in the engine's words */
  static async open(file: EngineFile, own: OwnTable | null, report: Report): Promise<BrowserEngine> {
    const { AsyncDuckDB, PACKAGE_VERSION, VoidLogger } = await import('@duckdb/duckdb-wasm');
    const base = `${location.origin}/_app/immutable/duckdb/${PACKAGE_VERSION}`;
    const worker = new Worker(`${base}/duckdb-browser-eh.worker.js`);
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    const read = { engine: 0, file: 0 };
    const tell = (part: keyof typeof read) => (bytes: number) => {
      read[part] = bytes;
      report(read);
    };
    const lost = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => reject(new Error('Le fil du moteur n’a pas pu démarrer.')));
    });
    const engine = tell('engine');
    try {
      const [snapshot] = await Promise.race([
        Promise.all([
          readSnapshot(file, tell('file')),
          database.instantiate(`${base}/duckdb-eh.wasm`, null, ({ bytesLoaded }) => engine(bytesLoaded)),
          // What reads a result, there when the first one comes.
          import('apache-arrow')
        ]),
        lost
      ]);
      await database.open({ query: { castDecimalToDouble: true } });
      const connection = await database.connect();
      await connection.query(SETTINGS);
      if (own !== null) {
        // Its bytes are given away at each opening: the next one needs them too.
        await database.registerFileBuffer('propre.csv', own.bytes.slice());
        await connection.query(`create table ${own.table} as select * from read_csv('propre.csv')`);
      }
      await database.registerFileBuffer(HELD, snapshot);
      await connection.query(OPENING);
      if (own !== null) await connection.query("set search_path = 'maille.main,memory.main'");
      return new BrowserEngine(database, connection);
    } catch (error) {
      await database.terminate();
      throw error;
    }
  }

  /** Runs one statement, and keeps its first rows. @throws Error in DuckDB's words */
  async run(sql: string): Promise<EngineResult> {
    const reader = await this.connection.send(sql, true);
    const batches: RecordBatch[] = [];
    let count = 0;
    for await (const batch of reader) {
      batches.push(batch);
      count += batch.numRows;
      if (count > MOST_ROWS) break;
    }
    const truncated = count > MOST_ROWS;
    if (truncated) await this.connection.cancelSent();
    const { Table, tableToIPC } = await import('apache-arrow');
    const table = (batches.length > 0 ? new Table(batches) : new Table(reader.schema)).slice(0, MOST_ROWS);
    const columns = table.schema.fields.map((field, index) => ({
      name: field.name,
      type: typeOf(field.type, table.getChildAt(index))
    }));
    return {
      columns,
      rows: rowsOf(table, columns),
      truncated,
      arrow: () => Promise.resolve(tableToIPC(table, 'file'))
    };
  }

  /** Ends the thread, whatever it is doing. */
  close(): Promise<void> {
    return this.database.terminate();
  }
}

/**
 * Reads the snapshot's file whole. By the one way that leaves its parts to the browser: taken one by one in the page,
 * as `fetch` gives them, seven hundred of them hold a slow computer for a second.
 * @throws Error in words when it is not there, another one or not whole
 */
function readSnapshot({ adresse, octets, somme }: EngineFile, report: (read: number) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    const fail = (words: string) => () => reject(new Error(words));
    asked.open('GET', `${adresse}?somme=${somme}`);
    asked.responseType = 'arraybuffer';
    asked.onprogress = ({ loaded }) => report(loaded);
    asked.onerror = fail('L’instantané n’est pas arrivé entier ; réessayez.');
    asked.onabort = asked.onerror;
    asked.onload = () => {
      const whole: unknown = asked.response;
      if (asked.status === 412) fail('Un nouvel instantané est en service : rechargez la page.')();
      else if (asked.status !== 200 || !(whole instanceof ArrayBuffer))
        fail(`L’instantané n’a pas pu être lu (${asked.status}).`)();
      else if (whole.byteLength !== octets) fail('L’instantané n’est pas arrivé entier ; réessayez.')();
      else resolve(new Uint8Array(whole));
    };
    asked.send();
  });
}
