import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FindingsDocument } from '../../src/lib/catalogue/api/findings.ts';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
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
