import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { toolSays } from '../support/assistant.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE } from '../support/catalogue.ts';

/* The questions of `docs/how-to/assistants.md`, asked as it says. */

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/how-to/assistants.md'), 'utf8');
const CALLS = [...GUIDE.matchAll(/`([a-z]+) (\{.+\})`/g)].map(([, tool = '', given = '{}']) => ({
  tool,
  given: JSON.parse(given) as object
}));

let api: Api;
beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
}, 1_200_000);
afterAll(() => api.engine.close());

test('each question of the guide is answered on the demo as it says', async () => {
  const said = [];
  for (const { tool, given } of CALLS)
    said.push(await toolSays((body, headers) => api.post('/mcp', body, headers), tool, given));
  expect(said.map(({ refus }) => refus)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  const [all, share, hidden, commune, table] = said;
  expect(all?.['citation']).toContain('instantane=');
  expect(share).toMatchObject({ verdict: 'contredit' });
  expect(JSON.stringify(hidden?.['lignes'])).toMatch(/secret|non_diffuse|intervalle/);
  expect(commune).toMatchObject({ verdict: 'ne_peut_etre_su', pourquoi: expect.stringContaining('zone_emploi') });
  expect(table?.['lignes']).toHaveLength(4);
});
