import { describe, expect, test } from 'vitest';
import { buildColumn } from '../table/build-column.ts';
import { makeTable, type CellValue } from '../table/table.ts';
import { assertProtected, DisclosureError, protectTable, statusesOf, type ProtectedTable } from './protected-table.ts';

function measureTable(value: CellValue, min: CellValue, max: CellValue, status: CellValue) {
  return makeTable([
    buildColumn('x', 'double', [value]),
    buildColumn('x_min', 'double', [min]),
    buildColumn('x_max', 'double', [max]),
    buildColumn('x_statut', 'text', [status])
  ]);
}

describe('what passes', () => {
  test.each([
    [12, 12, 12, 'diffuse'],
    [12, 12, 12, 'provisoire'],
    [null, 1, 4, 'non_diffuse'],
    [null, 10, 12, 'intervalle'],
    [null, 3, null, 'intervalle'],
    [null, null, null, 'secret'],
    [null, null, null, 'sans_objet']
  ])('%s [%s, %s] %s', (value, min, max, status) => {
    const table = protectTable(measureTable(value, min, max, status));
    expect(table.measures).toEqual(['x']);
    expect([...statusesOf(table)]).toEqual([status]);
    expect(() => assertProtected(table)).not.toThrow();
  });
});

describe('what is stopped', () => {
  test.each([
    ['a hidden value', 3, 1, 4, 'non_diffuse'],
    ['a secret zero', 0, 0, 4, 'secret'],
    ['a value under an interval status', 11, 10, 12, 'intervalle'],
    ['a missing value said to be shown', null, 1, 4, 'diffuse'],
    ['bounds the wrong way', null, 4, 1, 'non_diffuse'],
    ['a value outside its bounds', 5, 1, 4, 'diffuse'],
    ['a value without bounds', 5, null, null, 'diffuse'],
    ['an unknown status', null, 1, 4, 'masque'],
    ['no status', 3, 3, 3, null],
    ['an infinite bound', null, 1, Infinity, 'intervalle'],
    ['not a number', NaN, 1, 4, 'diffuse']
  ])('%s', (_, value, min, max, status) => {
    expect(() => protectTable(measureTable(value, min, max, status))).toThrow(DisclosureError);
  });

  test('the message names column and row, never the value', () => {
    try {
      protectTable(measureTable(737373, 1, 4, 'secret'));
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toContain('« x », ligne 1');
      expect(String(error)).not.toContain('737373');
    }
  });

  test('a status without its measure, one bound alone, a table dressed up as protected', () => {
    expect(() => protectTable(makeTable([buildColumn('x_statut', 'text', ['secret'])]))).toThrow(/sans colonne/);
    const oneBound = [
      buildColumn('x', 'double', [1]),
      buildColumn('x_min', 'double', [1]),
      buildColumn('x_statut', 'text', ['diffuse'])
    ];
    expect(() => protectTable(makeTable(oneBound))).toThrow(/une seule borne/);
    const forged = { ...measureTable(3, 1, 4, 'secret'), measures: [] } as unknown as ProtectedTable;
    expect(() => assertProtected(forged)).toThrow(DisclosureError);
  });
});
