import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Differences } from '../../catalogue/records/changes.ts';
import type { ServerConfig } from '../config.ts';
import type { FileState } from './snapshot-files.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import { contractOf, Incompatible, isLack, Lacking } from './contract.ts';
import { NOTHING_BESIDE, type Beside } from './open-beside.ts';
import { oneLine } from '../failure.ts';
import { readReference, type Reference } from './reference.ts';
import { readShelf, type Shelf } from './shelf.ts';
import { tableRows } from './table-rows.ts';

/** The requests that a service answers, by their id. */
export type Catalogue = ReadonlyMap<string, CataloguedRequest>;

/** One opened snapshot file. Owns the database, its connections and its folder for spilled data. */
export class Snapshot {
  readonly #idle: DuckDBConnection[] = [];
  #users = 0;
  #retired = false;
  #closed = false;

  readonly #instance: DuckDBInstance;
  readonly #spillFolder: string;

  private constructor(
    readonly id: string,
    readonly reference: Reference,
    readonly beside: Beside,
    /** The file itself, and its bytes: it never changes once published. */
    readonly path: string,
    readonly bytes: number,
    /** SHA-256 of the file as it was opened; empty when nobody asked for it. */
    readonly sha256: string,
    /** The file as it was when it was verified. */
    public state: FileState | null,
    /** The contract that it was made under. */
    readonly contract: number,
    /** What it answers: the requests of the product, then those of its region. */
    readonly catalogue: Catalogue,
    readonly shelf: Shelf,
    instance: DuckDBInstance,
    spillFolder: string
  ) {
    this.#instance = instance;
    this.#spillFolder = spillFolder;
  }

  /** Opens a file read-only and locked. @throws Error when it is not a whole snapshot; Incompatible */
  static async open(
    path: string,
    id: string,
    config: ServerConfig,
    beside: Beside = NOTHING_BESIDE,
    verified: { readonly sha256: string; readonly state: FileState | null } = { sha256: '', state: null },
    catalogue: Catalogue = new Map()
  ): Promise<Snapshot> {
    const spillFolder = mkdtempSync(join(tmpdir(), `maille-tri-${process.pid}-`));
    let instance: DuckDBInstance | undefined;
    try {
      instance = await DuckDBInstance.create(path, {
        access_mode: 'READ_ONLY',
        memory_limit: config.memoryLimit,
        threads: String(config.threads),
        temp_directory: spillFolder,
        max_temp_directory_size: '2GB',
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        enable_external_access: 'false',
        lock_configuration: 'true'
      });
      const connection = await instance.connect();
      const contract = await contractOf(connection);
      const shelf = await readShelf(await tableRows(connection));
      const snapshot = new Snapshot(
        id,
        await readReference(connection, id, beside.trials),
        beside,
        path,
        statSync(path).size,
        verified.sha256,
        verified.state,
        contract,
        // What the product answers is not replaced by what a region writes.
        new Map([...catalogue, ...[...shelf.requests].filter(([own]) => !catalogue.has(own))]),
        shelf,
        instance,
        spillFolder
      );
      snapshot.#idle.push(connection);
      return snapshot;
    } catch (error) {
      instance?.closeSync();
      rmSync(spillFolder, { recursive: true, force: true });
      throw isLack(error) ? new Incompatible(`il lui manque ce que toute page lit (${oneLine(error.message)})`) : error;
    }
  }

  /** What it changed since the one before; null when nothing beside it says so. */
  get differences(): Differences | null {
    return this.beside.differences;
  }

  /** What documents depend on: the figures, and what is told of them. */
  get edition(): string {
    return `${this.id} ${this.beside.stamp}`;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Marks one more user: the file stays open until `leave`. */
  enter(): void {
    this.#users++;
  }

  leave(): void {
    this.#users--;
    this.#closeWhenDrained();
  }

  /** No new user will come: close as soon as the last one has left. */
  retire(): void {
    this.#retired = true;
    this.#closeWhenDrained();
  }

  /** Lends a connection for one piece of work. @throws Lacking when it has not what the work reads */
  async connect<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = this.#idle.pop() ?? (await this.#instance.connect());
    try {
      return await work(connection);
    } catch (error) {
      throw isLack(error) ? new Lacking(this.reference.summary.construit_le, error) : error;
    } finally {
      this.#idle.push(connection);
    }
  }

  #closeWhenDrained(): void {
    if (!this.#retired || this.#users > 0 || this.#closed) return;
    this.#closed = true;
    for (const connection of this.#idle) connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.#spillFolder, { recursive: true, force: true });
  }
}
