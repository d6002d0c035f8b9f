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

/** A file of the reader, to be a table in their own browser. */
export interface OwnTable {
  readonly table: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Rows kept of a result, in a browser that has other things to hold. */
export const MOST_ROWS = 100_000;
/** What queries may take: DuckDB then says that it lacks memory, and the page lives on. */
const MEMORY = '1GB';
/** The file read whole, in the memory of the thread. */
const HELD = 'maille.duckdb';
/** In one exchange with the thread: a slow page spends more on it than the thread on a setting. */
const SETTINGS = [
  // No module is looked for elsewhere: the policy of the page refuses it, and the message would be about a network.
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  `set memory_limit = '${MEMORY}'`
].join(';');
const OPENING = [
  `attach '${HELD}' as maille (read_only)`,
  'use maille',
  // For good: nothing is read or written beside the snapshot, whatever address a query names.
  'set enable_external_access = false'
].join(';');
/** A function is compiled at its first call: what most queries call is called before the first one is waited for. */
const REHEARSAL = `select a.t as nom, count(*) as n, sum(a.i) as somme, coalesce(max(b.i), 0) / 2 as moitie
  from (select i, 'a' || (i % 7)::varchar as t from range(3000) as r(i)) as a
  left join (select i, 'a' || i::varchar as t from range(5) as r(i)) as b on b.t = a.t
  where a.i > 3 and a.t <> 'b' group by a.t order by n desc, nom`;

/** DuckDB in a thread of the reader's browser, without a file. Owns the thread. */
export class LoadedEngine {
  private constructor(
    private readonly database: AsyncDuckDB,
    private readonly connection: AsyncDuckDBConnection
  ) {}

  /** Ready for its first query, but for the file. @param report bytes read @throws Error in the engine's words */
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
      const connection = await database.connect();
      await connection.query(SETTINGS);
      await new BrowserEngine(database, connection).run(REHEARSAL);
      return new LoadedEngine(database, connection);
    } catch (error) {
      await database.terminate();
      throw error;
    }
  }

  /** Gives it the snapshot, and a file of its reader as a table: all that it will ever read. @throws Error in the engine's words */
  async open(snapshot: Uint8Array, own: OwnTable | null = null): Promise<BrowserEngine> {
    try {
      if (own !== null) await this.#load(own);
      await this.database.registerFileBuffer(HELD, snapshot);
      await this.connection.query(OPENING);
      if (own !== null) await this.connection.query("set search_path = 'maille.main,memory.main'");
      return new BrowserEngine(this.database, this.connection);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async #load({ table, name, bytes }: OwnTable): Promise<void> {
    const held = /\.parquet$/i.test(name) ? 'propre.parquet' : 'propre.csv';
    await this.database.registerFileBuffer(held, bytes);
    const read = held.endsWith('parquet') ? `read_parquet('${held}')` : `read_csv('${held}')`;
    await this.connection.query(`create table ${table} as select * from ${read}`);
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
    const cut = count > MOST_ROWS;
    return resultOf(cut ? whole.slice(0, MOST_ROWS) : whole, cut);
  }

  /** The same in one exchange with the thread, which cannot be cut short: for a small answer, at each frame. */
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

/**
 * Reads the snapshot's file whole. By the one way that leaves its parts to the browser: taken one by one in the page,
 * as `fetch` gives them, seven hundred of them hold a slow computer for a second.
 * @param report bytes read @throws Error in words when it is not there, another one or not whole
 */
export function readSnapshot({ address, bytes, sum }: EngineFile, report: (read: number) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    const fail = (words: string) => () => reject(new Error(words));
    asked.open('GET', `${address}?somme=${sum}`);
    asked.responseType = 'arraybuffer';
    asked.onprogress = ({ loaded }) => report(loaded);
    asked.onerror = fail('L’instantané n’est pas arrivé entier ; réessayez.');
    asked.onabort = asked.onerror;
    asked.onload = () => {
      const whole: unknown = asked.response;
      if (asked.status === 412) fail('Un nouvel instantané est en service : rechargez la page.')();
      else if (asked.status !== 200 || !(whole instanceof ArrayBuffer))
        fail(`L’instantané n’a pas pu être lu (${asked.status}).`)();
      else if (whole.byteLength !== bytes) fail('L’instantané n’est pas arrivé entier ; réessayez.')();
      else resolve(new Uint8Array(whole));
    };
    asked.send();
  });
}
