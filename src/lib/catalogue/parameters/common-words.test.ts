import { expect, test } from 'vitest';
import { inOwnWords } from './common-words.ts';

const choice = (valeur: string) => ({ valeur, libelle: valeur });
const PARAMETERS = [
  { nom: 'ou', domaine: 'territoires' },
  { nom: 'ou_2', domaine: 'territoires' },
  { nom: 'detail', domaine: 'choix', valeurs: ['bassin', 'departement', 'aucun'].map(choice) },
  { nom: 'niveau', domaine: 'choix', valeurs: ['metier', 'famille'].map(choice) },
  { nom: 'rentree', domaine: 'millesimes.effectifs' }
];

test('a common word is the first parameter of its kind, under its own name', () => {
  expect(
    inOwnWords(PARAMETERS, [
      ['territoire', 'epci:*'],
      ['maille', 'bassin'],
      ['periode', '2024'],
      ['tri', 'x']
    ])
  ).toEqual({
    given: [
      ['ou', 'epci:*'],
      ['detail', 'bassin'],
      ['rentree', '2024'],
      ['tri', 'x']
    ],
    problems: []
  });
});

test('a request that has the word itself keeps it, and one that has nothing of the kind refuses it as any other', () => {
  const own = [{ nom: 'periode', domaine: 'choix' }, ...PARAMETERS];
  expect(inOwnWords(own, [['periode', 'mois']]).given).toEqual([['periode', 'mois']]);
  expect(
    inOwnWords(
      [],
      [
        ['constructor', ''],
        ['maille', 'epci']
      ]
    ).given
  ).toEqual([
    ['constructor', ''],
    ['maille', 'epci']
  ]);
});

test('both words may be given with one value, or one of them empty; with two values they are refused', () => {
  const given = (common: string, own: string) =>
    inOwnWords(PARAMETERS, [
      ['periode', common],
      ['rentree', own]
    ]);
  expect(given('2024', '2024')).toEqual({ given: [['rentree', '2024']], problems: [] });
  expect(given('', '2024').given).toEqual([['rentree', '2024']]);
  expect(given('2024', '').given.filter(([, value]) => value !== '')).toEqual([['rentree', '2024']]);
  expect(given('2024', '2023').problems).toMatchObject([
    { parametre: 'rentree', message: expect.stringContaining('« periode » et « rentree »') as string }
  ]);
});
