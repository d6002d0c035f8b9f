import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { SEEN, UNSEEN, wordedIn } from './wording.ts';

/*
 * What people type, well or not, and what is meant, said by hand: a door is the search of everything, of one kind. The
 * fields of pages (`static/search.js`) and the Python and R clients ask these same addresses.
 */

const DOORS = {
  metier: { path: 'occupations', list: 'metiers', code: 'metier' },
  formation: { path: 'courses', list: 'formations', code: 'formation' },
  territoire: { path: 'territories', list: 'territoires', code: 'territoire' }
} as const;

/** A word of the title of the first answer. */
const WORDS: readonly (readonly [typed: string, kind: keyof typeof DOORS, title: RegExp])[] = [
  ['boulanger', 'metier', /^Boulanger/],
  ['boulangr', 'metier', /^Boulanger/],
  ['boulang', 'metier', /^Boulanger/],
  ['BOULANGÈRE', 'metier', /^Boulanger/],
  ['métier de boulanger', 'metier', /^Boulanger/],
  ['boulanger à Rennes', 'metier', /^Boulanger/],
  ['cuisin', 'metier', /^Cuisinier/],
  ['cuisinieres', 'metier', /^Cuisinier/],
  ['plombié', 'metier', /^Plombier/],
  ['elctricien', 'metier', /^Électricien/],
  ['aide soignante', 'metier', /^Aides?-soignant/],
  ['éduc spé', 'metier', /^Educateurs spécialisés/],
  ['nounou', 'metier', /maternel/],
  ['toubib', 'metier', /^Médecin/],
  ['souder', 'metier', /^Soudeur/],
  ['MACONS', 'metier', /^Maçon/],
  ['T4Z60', 'metier', /entretien/],
  ['CAP cuisine', 'formation', /^CAP Cuisine$/],
  ['cap cuisne', 'formation', /^CAP Cuisine$/],
  ['bts mco', 'formation', /Management commercial/],
  ['bts mco brest', 'formation', /Management commercial/],
  ['bac pro melec', 'formation', /électricité/],
  ['CAP AEPE', 'formation', /petite enfance/],
  ['Rennes', 'territoire', /^Rennes$/],
  ['renn', 'territoire', /^Rennes$/],
  ['Renes', 'territoire', /^Rennes$/],
  ['Brst', 'territoire', /^Brest$/],
  ['quimp', 'territoire', /^Quimper$/],
  ['cotes d armor', 'territoire', /^Côtes-d.Armor$/],
  ['st-brieuc', 'territoire', /^Saint-Brieuc$/],
  ['île de groix', 'territoire', /^Groix$/],
  ['zone d’emploi de Rennes', 'territoire', /^Rennes$/],
  ['LTC', 'territoire', /Lannion-Trégor/],
  ['35600', 'territoire', /^Redon$/],
  ['commune:35238', 'territoire', /^Rennes$/]
];

let api: Api;
beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
});
afterAll(() => api.engine.close());

async function rows(path: string, list: string, text: string): Promise<Record<string, unknown>[]> {
  const document = await api.json(`/api/v1/${path}?q=${encodeURIComponent(text)}`);
  return document[list] as Record<string, unknown>[];
}

describe('every door gives the same first answer', () => {
  test.each(WORDS)('« %s », %s', async (typed, kind, title) => {
    const { path, list, code } = DOORS[kind];
    const [own] = await rows(path, list, typed);
    const [first] = (await rows('search', 'reponses', typed)).filter(({ type }) => type === kind);
    expect(own?.[code]).toBe(first?.code);
    expect(first?.titre).toMatch(title);
  });

  test('for each of the queries that are judged', async () => {
    for (const { q } of wordedIn('demo', [...SEEN, ...UNSEEN])) {
      const [first] = (await rows('search', 'reponses', q)) as { type?: keyof typeof DOORS; code?: string }[];
      const door = first?.type === undefined ? undefined : DOORS[first.type];
      if (door === undefined) continue;
      const own = await rows(door.path, door.list, q);
      // A place alone, beside words that name nothing here, is no name of territory.
      if (door.path === 'territories' && own.length === 0) continue;
      // A course of a register only has no line among courses that have figures.
      if (/^(rncp|rs):/.test(first?.code ?? '')) continue;
      expect(own[0]?.[door.code], q).toBe(first?.code);
    }
  });

  test('the figure asked of a sector is said in a sentence, with its place, as its row has it', async () => {
    const [first] = await rows('search', 'reponses', 'recrutement hôtellerie restauration Finistère');
    expect(first?.chiffre).toMatch(/\?filtre=code=hotellerie-restauration&territoire=departement:29$/);
    const answer = await api.json(String(first?.chiffre).replace('/catalogue/', '/api/v1/requests/'));
    const [row] = answer['lignes'] as { projets_min: number; projets_max: number }[];
    const plain = (text: string): string => text.replace(/\s/gu, ' ');
    const said = [row?.projets_min, row?.projets_max].map((count) => plain((count ?? NaN).toLocaleString('fr-FR')));
    expect(plain((answer['requete'] as { lecture: string }).lecture)).toMatch(
      new RegExp(`^Dans le Finistère, entre ${said.join(' et ')} projets .*« Hôtellerie et restauration »`)
    );
    // A sentence that compares rows is not said of the one that is left.
    const other = await api.json('/api/v1/requests/gpec/projets_recrutement?filtre=projets>100&tri=-projets');
    expect((other['requete'] as { lecture: string | null }).lecture).toBeNull();
  });

  test('what is of another kind is behind no door', async () => {
    for (const [typed, kind] of [
      ['Rennes', 'metier'],
      ['lorient', 'formation'],
      ['boulangr', 'territoire'],
      ['zzz', 'metier']
    ] as const)
      expect(await rows(DOORS[kind].path, DOORS[kind].list, typed), typed).toEqual([]);
  });

  test('fields and clients come in by these doors', () => {
    const asked = (file: string): string[] =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\/api\/v1\/|["'])(search|occupations|courses|territories)\b/g)].map(
        ([, door = '']) => door
      );
    expect(new Set(asked('static/search.js'))).toEqual(new Set(['search', 'territories']));
    for (const client of ['clients/python/maille/client.py', 'clients/r/R/client.R'])
      expect(new Set(asked(client)), client).toEqual(new Set(['territories', 'occupations', 'courses']));
  });
});
