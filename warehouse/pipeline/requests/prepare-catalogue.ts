import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { lockOf, type LockedRequest } from '../../../src/lib/catalogue/request/lock.ts';
import { headerError, HeaderError, readRequestFile } from '../../../src/lib/catalogue/header/parse-header.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import { catalogueProblems, unknownSources, type CatalogueFile } from './check-catalogue.ts';
import { describeRequest } from './describe-request.ts';
import { readSources } from '../declared/source.ts';

/** The catalogue as its files are now. */
export interface PreparedCatalogue {
  /** What the engine said of each, in the order of their ids; complete when `problems` is empty. */
  readonly lock: ReadonlyMap<string, LockedRequest>;
  /** What is wrong, one line each with file, line and remedy, by file. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Prepares files against a connection that has every table, and keeps what did not change between two readings. */
export class CataloguePreparation {
  /** Names of the folders of sources. */
  readonly #sources = readSources().map(({ name }) => name);
  readonly #known = new Map<string, { readonly text: string; readonly outcome: RequestDefinition | string }>();

  constructor(
    readonly connection: DuckDBConnection,
    readonly folder: string
  ) {}

  async prepare(): Promise<PreparedCatalogue> {
    const files = this.#read();
    const together = catalogueProblems(files);
    const lock = new Map<string, LockedRequest>();
    const problems = new Map<string, string>();
    for (const { name, text } of files) {
      const file = `queries/${name}`;
      const said: string[] = [];
      const outcome = await this.#describe(name, text, file);
      if (typeof outcome === 'string') said.push(outcome);
      else {
        lock.set(outcome.id, lockOf(outcome, text));
        const line = readRequestFile(text).lineOf(['repose_sur']);
        said.push(...unknownSources(outcome, this.#sources).map((message) => `${file}:${line}: ${message}`));
      }
      const other = together.get(name);
      if (other) said.push(headerError(file, other).message);
      if (said.length > 0) problems.set(file, said.join('\n'));
    }
    return { lock, problems };
  }

  async #describe(name: string, text: string, file: string): Promise<RequestDefinition | string> {
    const known = this.#known.get(name);
    if (known?.text === text) return known.outcome;
    const outcome = await describeRequest(this.connection, name.replace(/\.sql$/, ''), text, file).catch(
      (error: unknown) => {
        if (error instanceof HeaderError) return error.message;
        throw error;
      }
    );
    this.#known.set(name, { text, outcome });
    return outcome;
  }

  #read(): CatalogueFile[] {
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.split(sep).join('/')
    );
    return names
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(this.folder, name), 'utf8') }));
  }
}
