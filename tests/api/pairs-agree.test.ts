import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import type { RuleRecordsDocument } from '../../src/lib/catalogue/api/findings.ts';
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

test('every pair is judged on the demo, and those that do not agree say why', async () => {
  const { accords } = (await api.json('/api/v1/findings/palmares')) as unknown as RuleRecordsDocument;
  expect(accords.length).toBeGreaterThan(0);
  expect(accords.filter(({ etat }) => etat === 'non_juge').map(({ nom }) => nom)).toEqual([]);
  expect(accords.filter(({ etat, pourquoi }) => etat === 'rompu' && pourquoi === null)).toEqual([]);
});

test('graduates of the schools of care are in the balance of their occupation', async () => {
  const schools = await rowsOf('cprdfop/formations_sanitaires_sociales');
  const balances = await rowsOf('cprdfop/adequation_sortants_besoins');
  const carers = balances.find(({ metier }) => /aides?-soignant/i.test(String(metier)));
  const trained = schools.find(({ formation }) => /aide-soignant/i.test(String(formation)));
  expect(Number(carers?.['sortants'] ?? carers?.['sortants_min'])).toBeGreaterThanOrEqual(
    Number(trained?.['diplomes']) * 0.9
  );
});
