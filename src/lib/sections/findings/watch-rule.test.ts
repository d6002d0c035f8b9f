import { expect, test } from 'vitest';
import { RULES } from '../../../../tests/support/finding-rules.ts';
import { madeAnswer, madeColumn, shown } from '../../../../tests/support/made-answer.ts';
import type { OutcomeState, RuleRecord } from '../../catalogue/records/findings-record.ts';
import type { Context } from '../section.ts';
import { watchRule } from './watch-rule.ts';

const RULE = RULES.find(({ id }) => id === 'gpec/recrutements-difficiles');

/** A basin where so many occupations pass the thresholds of the rule, and one does not. */
function contextOf(found: number): Context {
  const names = [...Array.from({ length: found }, (_, at) => [`Métier ${at}`, 0.8] as const), ['Aisé', 0.1] as const];
  const answer = madeAnswer({
    parametres: { annee: '2025' },
    colonnes: [
      madeColumn('metier', 'dimension'),
      madeColumn('projets', 'mesure', { bornes: true }),
      madeColumn('difficulte', 'taux', { bornes: true, unite: 'pourcent' })
    ],
    lignes: names.map(([metier, share]) => ({
      code: metier,
      metier,
      ...shown('projets', 200),
      ...shown('projets_difficiles', 200 * share),
      ...shown('difficulte', share)
    })) as never
  });
  return {
    fetch: (() => Promise.resolve(Response.json(answer))) as typeof fetch,
    place: {
      territoire: 'bassin:5301',
      maille: 'bassin',
      nom: 'Brest',
      lieu: 'dans le bassin de Brest',
      departement: null,
      region: 'region:53'
    },
    around: [],
    basins: [],
    comparator: null,
    outlines: [],
    answers: new Map()
  };
}

const recordOf = (etat: OutcomeState, constats: number, over: Partial<RuleRecord> = {}): RuleRecord => ({
  version: RULE?.version ?? '',
  territoires: [{ territoire: 'bassin:5301', nom: 'Brest', etat, constats }],
  rejeu: null,
  ...over
});

async function watch(found: number, record: RuleRecord | null | undefined) {
  if (RULE === undefined) throw new Error('the rule is gone');
  const former = record === undefined ? null : { construit_le: '2026-09-01T08:00:00.000Z', record };
  const said = await watchRule(contextOf(found), RULE, former);
  const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
  return { ...said, title: plain(said.title), now: plain(said.now), before: plain(said.before) };
}

test('what it no longer finds is counted beside what it finds, when the record before is of the same rule and place', async () => {
  expect(await watch(1, recordOf('releve', 3))).toMatchObject({
    title: 'Recrutements difficiles, bassin de Brest : 1 constat (3 dans l’instantané d’avant)',
    before: 'Dans les chiffres de l’instantané du 1er septembre 2026 : 3 constats.',
    changed: true
  });
  expect(await watch(0, recordOf('releve', 1))).toMatchObject({
    title: 'Recrutements difficiles, bassin de Brest : rien de trouvé (1 dans l’instantané d’avant)',
    now: 'Elle ne trouve rien, et tout a été jugé.',
    changed: true
  });
  expect(await watch(2, recordOf('rien', 0))).toMatchObject({
    title: 'Recrutements difficiles, bassin de Brest : 2 constats',
    before: 'Dans les chiffres de l’instantané du 1er septembre 2026 : rien de trouvé.',
    changed: true
  });
  expect(await watch(2, recordOf('releve', 2))).toMatchObject({ changed: false });
});

test('five findings are told, the others counted', async () => {
  const { now } = await watch(7, undefined);
  expect(now.match(/ jugés difficiles/g)).toHaveLength(5);
  expect(now).toContain('projets de recrutement en 2025, dont 80,0 % jugés difficiles');
  expect(now).toMatch(/Et 2 autres constats\.$/);
});

test.each([
  ['no snapshot is known before', undefined, 'Aucun instantané d’avant n’est connu.'],
  ['its record is not kept', null, 'n’est pas connu.'],
  ['the rule was another text', recordOf('releve', 9, { version: 'autre' }), 'La règle a changé de texte depuis'],
  ['it was not judged here', recordOf('releve', 9, { territoires: [] }), 'Ce qu’elle trouvait ici']
])('nothing is claimed of before when %s', async (_name, record, words) => {
  const said = await watch(1, record);
  expect(said.before).toContain(words);
  expect(said).toMatchObject({ changed: false, title: 'Recrutements difficiles, bassin de Brest : 1 constat' });
});
