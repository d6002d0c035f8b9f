import { expect, test } from 'vitest';
import { madeAnswer, madeColumn, shown } from '../../../../tests/support/made-answer.ts';
import { madePlace } from '../../../../tests/support/made-place.ts';
import type { Answer } from '../../catalogue/api/answer.ts';
import { ownFirst } from '../build-sections.ts';
import type { Context, Place } from '../section.ts';
import { declaredQuestion } from '../../../../tests/support/made-entry.ts';

const REGION = madePlace('region:53', 'Bretagne', 'en Bretagne');
const FINISTERE = madePlace('departement:29', 'Finistère', 'dans le Finistère');
const POHER = madePlace('epci:242900744', 'CC Poher Communauté', 'dans la CC Poher Communauté');

/** What Insee publishes: 568,872 people of 15 to 64 in 2011 and 548,119 in 2021, 20,753 fewer, 3.65 % of those of 2011. */
const estimates = (lignes: readonly { annee: number; habitants: number; total: number; depart: number }[]): Answer =>
  madeAnswer({
    colonnes: [
      madeColumn('annee', 'dimension'),
      madeColumn('annee_depart', 'dimension'),
      madeColumn('habitants', 'mesure', { unite: 'habitants' }),
      madeColumn('part', 'taux', { unite: 'pourcent', protege: true, bornes: true }),
      madeColumn('evolution', 'evolution', { unite: 'pourcent', protege: true, bornes: true })
    ],
    lignes: lignes.map(({ annee, habitants, total, depart }) => ({
      annee,
      habitants,
      annee_depart: annee - 10,
      depart,
      ...shown('part', habitants / total),
      ...shown('evolution', habitants / depart - 1)
    }))
  });
const legal = (annee: string | null, habitants: number): Answer =>
  madeAnswer({
    colonnes: [madeColumn('annee', 'dimension'), madeColumn('habitants', 'mesure', { unite: 'habitants' })],
    lignes: [{ annee, habitants }]
  });

async function built(own: Place, around: Place[], counted: Answer | null, estimated: Place | null) {
  const of = (age: string, territoire: string): string =>
    `reference/population_annees?${new URLSearchParams({ age, territoire }).toString()}`;
  const answers = new Map<string, Promise<Answer | null>>([
    [
      `reference/population_legale?${new URLSearchParams({ territoire: own.territoire }).toString()}`,
      Promise.resolve(counted)
    ]
  ]);
  for (const { territoire } of [own, ...around])
    for (const [age, habitants, depart] of [
      ['ensemble', 914_301, 899_870],
      ['15_64', 548_119, 568_872],
      ['65_plus', 221_368, 171_927]
    ] as const)
      answers.set(
        of(age, territoire),
        Promise.resolve(
          territoire === estimated?.territoire ? estimates([{ annee: 2021, habitants, total: 914_301, depart }]) : null
        )
      );
  const context: Context = { fetch, place: own, around, basins: [], comparator: null, outlines: [], answers };
  const { section, key, otherwise, around: others } = await declaredQuestion('territoire/habitants').build(context);
  const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
  return {
    key: key && [key.where, plain(key.value), plain(key.aside ?? ''), key.source],
    sentences: section.sentences.map(plain),
    title: plain(section.figures[0]?.title ?? ''),
    otherwise: plain(otherwise ?? ''),
    around: [...new Set(others?.map(({ place }) => place.nom))]
  };
}

const ESTIMATE = [
  'Dans le Finistère, 914 301 habitants au 1ᵉʳ janvier 2021, +1,6 % de 2011 à 2021. C’est une estimation, que l’Insee dit provisoire pour les dernières années de chaque édition.',
  'Dans le Finistère, 59,9 % des habitants ont de 15 à 64 ans.',
  'Dans le Finistère, 24,2 % des habitants ont 65 ans ou plus.'
];
const LEGAL =
  'Dans le Finistère, 933 455 habitants en 2023 : c’est la population municipale, d’après les populations légales de l’Insee.';

test('a place without estimates has its own people, at its own level, and the page of the place around', async () => {
  const { key, sentences, title, otherwise, around } = await built(
    POHER,
    [FINISTERE, REGION],
    legal('2023', 15_505),
    FINISTERE
  );
  // A page that has no other headline opens on it, never on the figure of another place.
  expect(sentences[0]?.startsWith(otherwise.slice(0, -1))).toBe(true);
  expect(otherwise).toContain('15 505 habitants');
  expect(key).toEqual([undefined, '15 505', '', 'Insee, populations légales 2023']);
  expect(sentences).toEqual([
    'Dans la CC Poher Communauté, 15 505 habitants en 2023 : c’est la population municipale, d’après les populations légales de l’Insee.'
  ]);
  expect([title, around]).toEqual(['', ['Finistère']]);
});

test('of two counts of a département the more recent leads, and the other is said with its date', async () => {
  const recent = await built(FINISTERE, [REGION], legal('2023', 933_455), FINISTERE);
  // The change is one of estimates, which a legal population does not go on from.
  expect(recent.key).toEqual([undefined, '933 455', '', 'Insee, populations légales 2023']);
  expect(recent.sentences).toEqual([LEGAL, ...ESTIMATE]);
  const older = await built(FINISTERE, [REGION], legal('2020', 920_000), FINISTERE);
  expect(older.key).toEqual([undefined, '914 301', '+1,6 % de 2011 à 2021', 'Insee, estimation au 1ᵉʳ janvier 2021']);
  // A file that does not say the year of its populations is not the more recent.
  expect((await built(FINISTERE, [REGION], legal('non daté', 933_455), FINISTERE)).key?.[1]).toBe('914 301');
  const undated = await built(FINISTERE, [REGION], legal('non daté', 933_455), null);
  expect(undated.key).toBeNull();
  expect(undated.sentences).toEqual([
    'Dans le Finistère, population municipale d’une année que le fichier ne dit pas : 933 455 habitants.'
  ]);
});

test('one inhabitant is not several, and a place that nothing counts borrows no figure', async () => {
  expect((await built(POHER, [], legal('2023', 1), null)).sentences[0]).toMatch(/, 1 habitant en /u);
  const { key, otherwise } = await built(POHER, [FINISTERE], null, FINISTERE);
  expect(otherwise).toBe('');
  expect(key).toBeNull();
});

test('key figures of the place come before those of others, each in its order', () => {
  const key = (label: string, where?: string) => ({ label, value: '', source: '', ...(where ? { where } : {}) });
  expect(ownFirst([key('a', 'Bretagne'), key('b'), key('c', 'Bretagne'), key('d')]).map(({ label }) => label)).toEqual([
    'b',
    'd',
    'a',
    'c'
  ]);
});
