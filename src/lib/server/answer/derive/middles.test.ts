import { expect, test } from 'vitest';
import { buildColumn } from '../../../table/build-column.ts';
import { jsonRows } from '../../../table/json-rows.ts';
import { makeTable } from '../../../table/table.ts';
import { withMiddles } from './middles.ts';

test('a middle and a half-width stand beside bounds, of a figure shown, hidden, open on one side or unknown', () => {
  const table = makeTable([
    buildColumn('projets', 'int64', [7n, null, null, null]),
    buildColumn('projets_min', 'int64', [7n, 1n, 5n, null]),
    buildColumn('projets_max', 'int64', [7n, 4n, null, null]),
    buildColumn('seuil', 'int32', [1, 1, 1, 1]),
    buildColumn('seuil_min', 'int32', [0, 0, 0, 0]),
    buildColumn('seuil_max', 'int32', [2, 2, 2, 2])
  ]);
  const made = withMiddles(
    [
      { nom: 'projets', bornes: true },
      { nom: 'seuil', bornes: false }
    ],
    table
  );
  expect(made.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'projets int64',
    'projets_min int64',
    'projets_max int64',
    'projets_milieu double',
    'projets_marge double',
    'seuil int32',
    'seuil_min int32',
    'seuil_max int32'
  ]);
  expect(jsonRows(made).map((row) => [row['projets_milieu'], row['projets_marge']])).toEqual([
    [7, 0],
    [2.5, 1.5],
    [null, null],
    [null, null]
  ]);
});
