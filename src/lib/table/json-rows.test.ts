import { expect, test } from 'vitest';
import { buildColumn } from './build-column.ts';
import { jsonRows, jsonRowsText } from './json-rows.ts';
import { makeTable } from './table.ts';

test('rows written column by column are the bytes that JSON.stringify gives of their objects', () => {
  const statuses = ['diffuse', 'secret', null, 'intervalle', 'provisoire', 'non_diffuse', 'diffuse', 'secret'];
  const texts = ['é « ’ »', '"\\\n', '', null, '\u2028', 'diffuse', '😀', 'ab'];
  const table = makeTable([
    buildColumn('statut', 'text', statuses),
    buildColumn('2021', 'double', [1.5, -0, 1e21, 1e-7, null, 0.1, 123456789, -2]),
    buildColumn('nom "cité"', 'text', texts),
    buildColumn('n', 'int32', [0, -1, null, 2147483647, 5, 6, 7, 8]),
    buildColumn('12', 'int64', [0n, null, 9007199254740991n, -1n, 2n, 3n, 4n, 5n]),
    buildColumn('vrai', 'boolean', [true, false, null, true, false, true, false, null]),
    buildColumn('jour', 'date', ['2024-02-29', null, '1970-01-01', '1969-12-31', null, null, null, null]),
    buildColumn('h3', 'cell', [0x871f1d488ffffffn, null, 1n, 2n, 3n, 4n, 5n, 6n])
  ]);
  const rows = jsonRows(table);
  expect(`[${jsonRowsText(table, 0, 8)}]`).toBe(JSON.stringify(rows));
  expect(`[${jsonRowsText(table, 3, 5)}]`).toBe(JSON.stringify(rows.slice(3, 5)));
  expect(jsonRowsText(table, 2, 2)).toBe('');
});
