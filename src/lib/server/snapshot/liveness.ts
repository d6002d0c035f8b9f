import type { DuckDBConnection } from '@duckdb/node-api';
import type { Snapshot } from './snapshot.ts';

/** Read each time: small, and behind every answer. */
const ALWAYS = ['reference.territoires', 'reference.sources', 'reference.millesimes'];
const TABLES =
  "select schema_name || '.' || table_name from duckdb_tables() where schema_name in ('publie', 'reference') order by 1";
/** Enough to read a block of each column. */
const ROWS = 100;

/** Whether a snapshot can still be read: tables behind every answer, and one more by turns; a failed one is first. */
export class Liveness {
  readonly #tables = new WeakMap<Snapshot, Promise<string[]>>();
  #turn = 0;
  #failing: string | null = null;

  /** @throws Error of the engine, naming the table */
  async check(snapshot: Snapshot): Promise<void> {
    await snapshot.connect(async (connection) => {
      const tables = await this.#tablesOf(snapshot, connection);
      const next =
        this.#failing !== null && tables.includes(this.#failing)
          ? this.#failing
          : tables[this.#turn++ % Math.max(1, tables.length)];
      for (const table of [...ALWAYS, ...(next === undefined ? [] : [next])]) {
        this.#failing = table;
        await connection.runAndReadAll(`from ${table} limit ${ROWS}`);
      }
      this.#failing = null;
    });
  }

  #tablesOf(snapshot: Snapshot, connection: DuckDBConnection): Promise<string[]> {
    const known =
      this.#tables.get(snapshot) ??
      connection.runAndReadAll(TABLES).then((rows) => rows.getRows().map(([name]) => String(name)));
    this.#tables.set(snapshot, known);
    return known;
  }
}
