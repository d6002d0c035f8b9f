import {
  Bool,
  DateDay,
  Field,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table as ArrowTable,
  tableToIPC,
  Uint64,
  Utf8,
  type Data,
  type DataType
} from 'apache-arrow';
import { setBit } from './build-column.ts';
import type { ColumnType } from './column-type.ts';
import type { Column, Table } from './table.ts';

/** The Arrow type of a column type. Cells are Uint64, as in the warehouse. */
export function arrowTypeOf(type: ColumnType): DataType {
  switch (type) {
    case 'boolean':
      return new Bool();
    case 'int32':
      return new Int32();
    case 'int64':
      return new Int64();
    case 'cell':
      return new Uint64();
    case 'double':
      return new Float64();
    case 'text':
      return new Utf8();
    case 'date':
      return new DateDay();
  }
}

/**
 * The table as an Arrow IPC stream. Buffers are taken over as they are: no value is visited, except booleans,
 * which Arrow packs as bits.
 * @param metadata schema-level key-values (provenance); @param columnMetadata the same, per column name.
 */
export function encodeArrow(
  table: Table,
  metadata: ReadonlyMap<string, string> = new Map(),
  columnMetadata: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map()
): Uint8Array {
  const fields = table.columns.map(
    (column) => new Field(column.name, arrowTypeOf(column.type), true, new Map(columnMetadata.get(column.name) ?? []))
  );
  const schema = new Schema(fields, new Map(metadata));
  const children = table.columns.map(arrowDataOf);
  const data = makeData({ type: new Struct(fields), length: table.rowCount, nullCount: 0, children });
  return tableToIPC(new ArrowTable(schema, [new RecordBatch(schema, data)]), 'stream');
}

function arrowDataOf(column: Column): Data {
  const { length, nullCount } = column;
  const nullBitmap = column.validity;
  switch (column.type) {
    case 'boolean':
      return makeData({ type: new Bool(), length, nullCount, nullBitmap, data: packBits(column.values) });
    case 'int32':
      return makeData({ type: new Int32(), length, nullCount, nullBitmap, data: column.values });
    case 'date':
      return makeData({ type: new DateDay(), length, nullCount, nullBitmap, data: column.values });
    case 'int64':
      return makeData({ type: new Int64(), length, nullCount, nullBitmap, data: column.values });
    case 'cell':
      return makeData({ type: new Uint64(), length, nullCount, nullBitmap, data: column.values });
    case 'double':
      return makeData({ type: new Float64(), length, nullCount, nullBitmap, data: column.values });
    case 'text':
      return makeData({
        type: new Utf8(),
        length,
        nullCount,
        nullBitmap,
        valueOffsets: column.offsets,
        data: column.bytes
      });
  }
}

function packBits(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array((flags.length + 7) >> 3);
  flags.forEach((flag, row) => {
    if (flag === 1) setBit(bits, row);
  });
  return bits;
}
