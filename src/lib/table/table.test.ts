import { tableFromIPC } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { encodeArrow } from './arrow.ts';
import { buildColumn } from './build-column.ts';
import { columnTypeOf, duckdbTypeOf, type ColumnType } from './column-type.ts';
import { columnNamed, makeTable, numberAt, valueAt, type CellValue } from './table.ts';

const SAMPLES: Record<ColumnType, CellValue[]> = {
  boolean: [true, null, false, true, true, false, null, true, false],
  int32: [1, -2, null, 2147483647, -2147483648, 0, 7, 8, 9],
  int64: [1n, -2n, null, 9007199254740991n, 0n, 5n, 6n, 7n, 8n],
  cell: [0x881842c8d5fffffn, null, 1n, 2n, 3n, 4n, 5n, 18446744073709551615n, 0n],
  double: [0.1, null, -0.25, 1e300, 0, 1, 2, 3, 4],
  text: ['Rennes', '', null, 'Saint-Brieuc – élève', '🦪', 'a', 'b', 'c', 'd'],
  date: ['2024-12-31', null, '1970-01-01', '1969-12-31', '2000-02-29', '2025-06-01', null, '2025-06-02', '2025-06-03']
};

describe('column types', () => {
  test('each type has a DuckDB name that comes back to it', () => {
    for (const type of Object.keys(SAMPLES) as ColumnType[]) expect(columnTypeOf(duckdbTypeOf(type))).toBe(type);
  });

  test.each(['HUGEINT', 'DECIMAL(18,3)', 'VARCHAR[]', 'STRUCT(a INTEGER)', 'TIMESTAMP', 'BLOB'])(
    '%s is refused with a remedy',
    (type) => {
      expect(() => columnTypeOf(type)).toThrow(/convertissez/);
    }
  );
});

describe('table', () => {
  test.each(Object.entries(SAMPLES))('%s values come back, nulls included', (type, values) => {
    const column = buildColumn('x', type as ColumnType, values);
    expect(values.map((_, row) => valueAt(column, row))).toEqual(values);
    expect(column.nullCount).toBe(values.filter((value) => value === null).length);
  });

  test('refuses unequal lengths, doubled names, unknown columns, values beyond the type', () => {
    const a = buildColumn('a', 'int32', [1, 2]);
    expect(() => makeTable([a, buildColumn('b', 'int32', [1])])).toThrow(/1 lignes au lieu de 2/);
    expect(() => makeTable([a, a])).toThrow(/deux fois/);
    expect(() => columnNamed(makeTable([a]), 'z')).toThrow(/colonnes : a/);
    expect(() => buildColumn('a', 'int32', [2147483648])).toThrow(/32 bits/);
    expect(() => buildColumn('a', 'int64', [1.5])).toThrow(/entier/);
    expect(() => numberAt(buildColumn('a', 'int64', [9007199254740993n]), 0)).toThrow(/2\^53/);
  });
});

describe('arrow', () => {
  test('an independent reader finds the values, types and metadata', () => {
    const columns = (Object.keys(SAMPLES) as ColumnType[]).map((type) => buildColumn(type, type, SAMPLES[type]));
    const bytes = encodeArrow(
      makeTable(columns),
      new Map([['titre', 'Épreuve']]),
      new Map([['text', new Map([['unite', 'nom']])]])
    );
    const read = tableFromIPC(bytes);
    expect(read.schema.metadata.get('titre')).toBe('Épreuve');
    expect(read.schema.fields.find((f) => f.name === 'text')?.metadata.get('unite')).toBe('nom');
    for (const type of ['boolean', 'int32', 'int64', 'cell', 'double', 'text'] as const) {
      expect([...(read.getChild(type) ?? [])]).toEqual(SAMPLES[type]);
    }
    const dates = [...(read.getChild('date') ?? [])].map((ms) =>
      ms === null ? null : new Date(Number(ms)).toISOString().slice(0, 10)
    );
    expect(dates).toEqual(SAMPLES.date);
    expect(String(read.schema.fields.find((f) => f.name === 'cell')?.type)).toBe('Uint64');
  });

  test('an empty table keeps its columns', () => {
    const read = tableFromIPC(encodeArrow(makeTable([buildColumn('a', 'text', []), buildColumn('b', 'int32', [])])));
    expect(read.numRows).toBe(0);
    expect(read.schema.fields.map((f) => f.name)).toEqual(['a', 'b']);
  });
});
