import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import { makeApi, type Api } from '../support/api.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE } from '../support/catalogue.ts';

/* Two requests that speak of one thing under two names agree. */

let api: Api;
beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
}, 900_000);
afterAll(() => api.engine.close());

const rowsOf = async (path: string): Promise<AnswerRow[]> =>
  (await api.json(`/api/v1/requests/${path}`))['lignes'] as AnswerRow[];

test('graduates of the schools of care are in the balance of their occupation', async () => {
  const schools = await rowsOf('cprdfop/formations_sanitaires_sociales');
  const balances = await rowsOf('cprdfop/adequation_sortants_besoins');
  const graduates = schools.reduce((sum, row) => sum + Number(row['diplomes'] ?? 0), 0);
  const counted = balances.reduce((sum, row) => sum + Number(row['diplomes_ecoles'] ?? 0), 0);
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBeLessThanOrEqual(graduates + balances.length);
  const carers = balances.find(({ metier }) => /aides?-soignant/i.test(String(metier)));
  const trained = schools.find(({ formation }) => /aide-soignant/i.test(String(formation)));
  expect(Number(carers?.['sortants'] ?? carers?.['sortants_min'])).toBeGreaterThanOrEqual(
    Number(trained?.['diplomes']) * 0.9
  );
});
