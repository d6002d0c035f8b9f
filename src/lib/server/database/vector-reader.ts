import type { DuckDBDataChunk } from '@duckdb/node-api';

/** The driver's own buffers, valid while the chunk is. */
export interface VectorReader {
  data(chunk: DuckDBDataChunk, column: number, bytes: number): Uint8Array;
  validity(chunk: DuckDBDataChunk, column: number, rows: number): Uint8Array | null;
  behind(holder: ArrayBuffer, offset: number, bytes: number): Uint8Array;
}

interface Bindings {
  data_chunk_get_vector(chunk: unknown, column: number): unknown;
  vector_get_data(vector: unknown, bytes: number): Uint8Array;
  vector_get_validity(vector: unknown, bytes: number): Uint8Array | null;
  get_data_from_pointer(holder: ArrayBuffer, offset: number, bytes: number): Uint8Array;
}

const BITS_PER_WORD = 64;

/** The driver's lower layer, beside the driver so that versions agree; null when it is not as expected. */
export function loadVectorReader(require: NodeJS.Require): VectorReader | null {
  let bindings: unknown;
  try {
    bindings = require(require.resolve('@duckdb/node-bindings', { paths: [require.resolve('@duckdb/node-api')] }));
  } catch {
    return null;
  }
  if (!isBindings(bindings)) return null;
  const { data_chunk_get_vector, vector_get_data, vector_get_validity, get_data_from_pointer } = bindings;
  return {
    data: (chunk, column, bytes) => vector_get_data(data_chunk_get_vector(chunk.chunk, column), bytes),
    validity: (chunk, column, rows) =>
      vector_get_validity(data_chunk_get_vector(chunk.chunk, column), Math.ceil(rows / BITS_PER_WORD) * 8),
    behind: get_data_from_pointer
  };
}

function isBindings(value: unknown): value is Bindings {
  const names = ['data_chunk_get_vector', 'vector_get_data', 'vector_get_validity', 'get_data_from_pointer'];
  return (
    typeof value === 'object' && value !== null && names.every((name) => typeof Reflect.get(value, name) === 'function')
  );
}
