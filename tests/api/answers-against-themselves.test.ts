import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import { makeApi, type Api } from '../support/api.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { oneIn } from '../support/depth.ts';

/* An answer against itself: no expected value is needed. Source: Rigger and Su, Finding bugs in database systems via query partitioning (2020). */

let api: Api;
beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
}, 900_000);
afterAll(() => api.engine.close());

const MOST_ROWS = 20_000;
const read = async (id: string, query: string): Promise<{ rows: string[]; refused: boolean }> => {
  const response = await api.get(`/api/v1/requests/${id}?${query}`);
  const { lignes = [] } = (await response.json()) as { lignes?: AnswerRow[] };
  return { rows: lignes.map(textOf), refused: !response.ok };
};
/** A row without the class of its colour on the map, which is among the rows that are shown. */
const textOf = (row: AnswerRow): string =>
  JSON.stringify(Object.entries(row).filter(([name]) => !name.endsWith('_classe')));
const sorted = (rows: readonly string[]): string[] => [...rows].sort();

test.each(oneIn(16, REQUESTS).map((request) => [request.id, request] as const))(
  '%s',
  async (id, { colonnes, parametres }) => {
    const whole = (await api.json(`/api/v1/requests/${id}`))['lignes'] as AnswerRow[] | undefined;
    if (whole === undefined || whole.length < 2 || whole.length > MOST_ROWS) return;
    const rows = whole.map(textOf);

    // Rows of c = v, those of c ≠ v and those without c are all the rows, each once.
    const column = colonnes.find(
      ({ nom, role }) => role === 'dimension' && new Set(whole.map((row) => row[nom])).size > 1
    );
    const value =
      column && whole.map((row) => row[column.nom]).find((one) => one !== null && !/[;&]/.test(String(one)));
    if (column && value !== undefined && value !== null) {
      const { nom } = column;
      const asked = encodeURIComponent(String(value));
      const equal = await read(id, `filtre=${nom}=${asked}`);
      const other = await read(id, `filtre=${nom}!=${asked}`);
      expect([equal.refused, other.refused]).toEqual([false, false]);
      const without = whole.filter((row) => row[nom] === null).map(textOf);
      const given = new Set(other.rows);
      const missing = without.filter((row) => !given.has(row));
      expect(sorted([...equal.rows, ...other.rows, ...missing])).toEqual(sorted(rows));
    }

    // Pages, one after the other, are the whole in its order.
    const size = Math.ceil(rows.length / 3);
    const pages: string[] = [];
    for (let offset = 0; offset < rows.length; offset += size)
      pages.push(...(await read(id, `limit=${size}&offset=${offset}`)).rows);
    expect(pages).toEqual(rows);

    // Two formats hold as many rows; an order of parameters changes no byte.
    const csv = await (await api.get(`/api/v1/requests/${id}?format=csv`)).text();
    const records = csv.split('\n').filter((line) => !line.startsWith('#') && line.trim() !== '');
    if (!csv.includes('"')) expect(records.length - 1).toBe(rows.length);
    const [first, second] = parametres.filter(
      ({ defaut }) => defaut !== undefined && defaut !== null && defaut !== 'dernier'
    );
    if (first === undefined || second === undefined) return;
    const one = `${first.nom}=${encodeURIComponent(String(first.defaut))}`;
    const two = `${second.nom}=${encodeURIComponent(String(second.defaut))}`;
    const [there, back] = await Promise.all([
      api.get(`/api/v1/requests/${id}?${one}&${two}`),
      api.get(`/api/v1/requests/${id}?${two}&${one}`)
    ]);
    expect(await there.text()).toBe(await back.text());
  }
);
