import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FindingsDocument, RuleRecordsDocument } from '../../src/lib/catalogue/api/findings.ts';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { fetchTerritory } from '../../src/lib/client/api.ts';
import { highlightsOf } from '../../src/lib/pages/territory/first-screen/first-screen.ts';
import { makeContext } from '../../src/lib/pages/place/make-context.ts';
import { SECTIONS } from '../../src/lib/pages/lists/registry.ts';
import { readFindingsRecord, type FindingsRecord } from '../../src/lib/catalogue/records/findings-record.ts';
import { makeApi, type Api } from '../support/api.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { again, oneIn } from '../support/depth.ts';
import { RULES } from '../support/finding-rules.ts';

let api: Api;
let folder: string;

beforeAll(async () => {
  folder = await builtDemo();
  api = makeApi(folder, CATALOGUE);
});
afterAll(() => api.engine.close());

test('the source by which a rule grows old is one that its request reads: no finding grows old unseen', async () => {
  // One rule in three in each run.
  for (const { vie, demande, id } of oneIn(3, RULES)) {
    if (vie === undefined) continue;
    const query = new URLSearchParams(demande.parametres).toString();
    const answer = (await api.json(`/api/v1/requests/${demande.requete}?${query}`)) as unknown as Answer;
    const read = answer.sources.map(({ source }) => source);
    expect(
      vie.source.filter((source) => read.includes(source)),
      id
    ).not.toEqual([]);
  }
});

/** What the build recorded of each rule, over the territories of its level. */
function recordOf(): FindingsRecord {
  const { id } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8')) as { id: string };
  return readFindingsRecord(readFileSync(join(folder, `constats-${id}.json`), 'utf8'));
}

test('on the demo, which has every file, each rule was judged for a place of its level', () => {
  const judged = Object.entries(recordOf().regles).filter(([, { territoires }]) =>
    territoires.some(({ etat }) => etat !== 'non_juge')
  );
  expect(judged.map(([id]) => id)).toEqual(RULES.map(({ id }) => id));
});

again('each rule is judged for the region or for one of three places that are asked', async () => {
  const silent = new Set(RULES.map(({ id }) => id));
  for (const territoire of ['region:53', 'departement:35', 'zone_emploi:5315', 'bassin:5314']) {
    const { regles } = (await api.json(`/api/v1/findings?territoire=${territoire}`)) as unknown as FindingsDocument;
    for (const { id, etat } of regles) if (etat !== 'non_juge') silent.delete(id);
  }
  expect([...silent]).toEqual([]);
});

test('what a build recorded of a territory is what is answered of it', async () => {
  const record = recordOf();
  expect(Object.keys(record.regles)).toEqual(RULES.map((rule) => rule.id));
  const territoire = 'zone_emploi:5315';
  const { regles } = (await api.json(`/api/v1/findings?territoire=${territoire}`)) as unknown as FindingsDocument;
  for (const rule of regles) {
    const place = record.regles[rule.id]?.territoires.find((one) => one.territoire === territoire);
    if (place !== undefined && rule.lieu?.territoire === territoire)
      expect([rule.id, place.etat, place.constats]).toEqual([rule.id, rule.etat, rule.constats.length]);
  }
});

test('a first screen holds three findings of three subjects, none on a change that no replay supports', async () => {
  const fetcher = ((input: string) => api.get(input)) as unknown as typeof fetch;
  const { regles } = (await api.json('/api/v1/findings/palmares')) as unknown as RuleRecordsDocument;
  const leading = new Set(regles.flatMap(({ id, palmares, particulier }) => (palmares && particulier ? id : [])));
  const changes = new Set(RULES.flatMap(({ id, enonce }) => (enonce === 'changement' ? id : [])));
  const build = SECTIONS.find(({ id }) => id === 'constats')?.build;
  for (const code of oneIn(3, ['bassin:5304', 'region:53', 'departement:29', 'zone_emploi:5315', 'epci:200067072'])) {
    const place = await fetchTerritory(fetcher, code);
    if (!place || !build) throw new Error(code);
    const { section } = await build(await makeContext(fetcher, place, 'region:53'));
    const { highlights, highlightsLack } = highlightsOf([{ id: 'constats', question: '', ...section }]);
    expect([code, highlights.length === 3 || highlightsLack !== '']).toEqual([code, true]);
    expect(new Set(highlights.map(({ about, id }) => about ?? id)).size, code).toBe(highlights.length);
    for (const { id, dated, recent } of section.findings ?? []) {
      expect([code, id, leading.has(id), dated, recent]).toEqual([code, id, true, false, true]);
      if (changes.has(id)) expect(regles.find((rule) => rule.id === id)?.verdict, id).toBe('mieux');
    }
  }
});
