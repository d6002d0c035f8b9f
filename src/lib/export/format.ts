import type { Answer } from '../catalogue/api/answer.ts';
import type { RequestColumn, RequestDefinition } from '../catalogue/request/request.ts';
import type { ProtectedTable } from '../disclosure/protected-table.ts';
import type { Totals } from '../catalogue/request/totals.ts';
import type { FormatName } from './names.ts';

/** What every format is given: the answer without its rows, and the rows as a table that passed the barrier. */
export interface ExportDocument {
  readonly meta: Omit<Answer, 'lignes'>;
  readonly table: ProtectedTable;
  readonly request: RequestDefinition;
  /** Scheme and host that serve the answer, to write full addresses; empty when unknown. */
  readonly origin: string;
  /** Leaves out what the file says of its rows, under or around them: they are then alone. */
  readonly bare?: boolean;
}

/** Where the rows of a table lie, beside its columns. */
export interface GeometryColumn {
  readonly name: string;
  /** Well-known binary by row; null without position. */
  readonly values: readonly (Uint8Array | null)[];
  /** What the key `geo` of the file says of it. */
  readonly geo: string;
}

/** What a format may ask of the server. */
export interface ExportTools {
  /** Writes the table as Parquet with file-level key-values, and where its rows lie. */
  parquet(
    table: ProtectedTable,
    metadata: ReadonlyMap<string, string>,
    geometry: GeometryColumn | null
  ): Promise<Uint8Array>;
  /** Territories by typed code as GeoJSON text: an outline, or a point where there is none. */
  outlines(codes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  totals(): Promise<Totals>;
}

/** A file that this answer cannot have: too heavy, or with no room for it. Thrown before its first chunk. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}

/** A file as it is made: a chunk when the one before has been taken. Whatever can fail fails before the first. */
export type ExportChunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface ExportFormat {
  readonly name: FormatName;
  readonly contentType: string;
  /** Media types that select this format in an Accept header. */
  readonly accepts: readonly string[];
  readonly extension: string;
  /** Shown by a browser rather than saved. */
  readonly inline: boolean;
  /** Rows past which the file would be too heavy to make or to open; no limit when left out. */
  readonly rowLimit?: number;
  /** Why this answer has no such file, or null. @param whole the columns that it would have without layout */
  unavailable(request: RequestDefinition, whole?: readonly RequestColumn[]): string | null;
  encode(document: ExportDocument, tools: ExportTools): ExportChunks;
}
