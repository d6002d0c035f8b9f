import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingsDocument, RuleDocument } from '../../src/lib/catalogue/api/findings.ts';
import { FINDINGS_FORMAT, type RuleRecord } from '../../src/lib/catalogue/records/findings-record.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { RULES } from '../support/finding-rules.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const RULE = 'gpec/recrutements-difficiles';
const OTHER = 'gpec/recrutements-aises';
const REPLAY: RuleRecord['rejeu'] = {
  de: '2024',
  a: '2025',
  releves: { vrais: 18, faux: 2, indecis: 1, cas: 20, ic: { min: 0.7, max: 0.97 } },
  base: { vrais: 30, faux: 70, indecis: 4, cas: 100, ic: { min: 0.22, max: 0.4 } },
  verdict: 'mieux'
};

describe('the rules of findings', () => {
  const folder = makeFolder();
  let api: Api;

  beforeAll(async () => {
    await publishFixture(folder, 'constats');
    const record = (id: string, version: string): [string, RuleRecord] => [
      id,
      {
        version,
        territoires: [{ territoire: 'bassin:5314', nom: 'Rennes', etat: 'releve', constats: 3 }],
        rejeu: REPLAY
      }
    ];
    const version = RULES.find(({ id }) => id === RULE)?.version ?? '';
    writeFileSync(
      join(folder, 'constats-constats.json'),
      JSON.stringify({
        format: FINDINGS_FORMAT,
        instantane: 'constats',
        accords: [],
        regles: Object.fromEntries([record(RULE, version), record(OTHER, 'autre texte')])
      })
    );
    api = makeApi(folder, CATALOGUE);
  });
  afterAll(() => {
    api.engine.close();
    removeFolder(folder);
  });

  const findings = async (query = ''): Promise<FindingsDocument> =>
    (await api.json(`/api/v1/findings${query}`)) as unknown as FindingsDocument;
  const rule = async (id: string): Promise<RuleDocument> =>
    (await api.json(`/api/v1/findings/${id}`)) as unknown as RuleDocument;

  test('are all judged for a territory, each with how it ended, those that find something first', async () => {
    const { territoire, regles } = await findings();
    expect(territoire).toBe('region:53');
    expect(regles.map(({ id }) => id).sort()).toEqual(RULES.map(({ id }) => id).sort());
    const finds = regles.map(({ constats }) => constats.length > 0);
    expect(finds.lastIndexOf(true)).toBeLessThan(finds.indexOf(false));
    for (const { etat, constats, motifs, id } of regles) {
      expect([id, etat === 'releve']).toEqual([id, constats.length > 0]);
      if (etat === 'non_juge') expect(motifs.join(' '), id).not.toBe('');
    }
  });

  test('bear their record when it is of the same text, and none otherwise', async () => {
    const { regles } = await findings();
    const verdicts = new Map(regles.map(({ id, verdict }) => [id, verdict]));
    expect([verdicts.get(RULE), verdicts.get(OTHER)]).toEqual(['mieux', null]);
    expect(await rule(RULE)).toMatchObject({ rejeu: REPLAY, territoires: [{ constats: 3 }], sans_rejeu: null });
    expect(await rule(OTHER)).toMatchObject({ rejeu: null, territoires: null });
    expect((await rule(RULE)).annonce?.replaceAll('\u202f', ' ')).toBe(
      'les projets restent jugés difficiles, à 70 % au moins'
    );
  });

  test('refuse a territory, a parameter and a rule that do not exist', async () => {
    expect((await api.get('/api/v1/findings?territoire=region:99')).status).toBe(404);
    expect((await api.get('/api/v1/findings?lieu=region:53')).status).toBe(400);
    expect((await api.get('/api/v1/findings/gpec/inconnue')).status).toBe(404);
  });
});
