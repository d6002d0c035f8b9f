import type { DuckDBConnection } from '@duckdb/node-api';
import type { DataFile } from './data-files.ts';
import type { Profile } from '../declared/profile.ts';

export interface LoadContext {
  connection: DuckDBConnection;
  profile: Profile;
  /** Private folder of this build, for transcoded files; removed at the end. */
  workFolder: string;
}

/** One row read by a source's own `load.ts`: its line in the file and its values by canonical column name. */
export interface LoadedRow {
  /** Entity of the same source that the row belongs to, when one file fills several; the reader's own by default. */
  entity?: string;
  /** File inside the archive that is read, when it holds several: its lines are its own. */
  part?: string;
  line: number;
  values: Readonly<Record<string, string | null>>;
}

/** Reads one file that the generic readers cannot, at once or as it comes. Throws a Failure (exit 2). */
export type EntityReader = (file: DataFile, context: LoadContext) => Promise<LoadedRow[]> | AsyncIterable<LoadedRow>;

/** Reads every file of an entity at once (a rotation of logs cuts days in two); answers the rows of each. */
export type GroupReader = (files: readonly DataFile[], context: LoadContext) => Promise<LoadedRow[][]>;

/** What `warehouse/sources/<source>/load.ts` exports: a reader per entity of format `load`. */
export interface SourceLoader {
  readers: Readonly<Record<string, EntityReader>>;
  groups?: Readonly<Record<string, GroupReader>>;
}
