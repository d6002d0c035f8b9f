import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { headlineOf, remarksOf, type CourseMap, type CourseReplay } from './course-map.ts';

const TEXTS = [
  'code',
  'ligne',
  'formation',
  'diplome',
  'domaine',
  'voies',
  'proposition',
  'decide',
  'changerait',
  'orion',
  'hors_champ'
];
const FIGURES = [
  ...['stabilite', 'lus', 'concordants', 'ecart', 'ecart_bas', 'ecart_haut', 'effet_bas', 'effet_haut'],
  ...['part_servie', 'classe_basse', 'classe_haute', 'annee_tension', 'places', 'ouvertures']
];
const ROUTES = ['scolaire', 'apprentissage'];
const RATES = [
  ...['pression', 'demande', 'remplissage', 'part_filles'],
  ...ROUTES.flatMap((route) => [`emploi_${route}`, `emploi_ailleurs_${route}`, `poursuite_${route}`])
];

/** A list of courses, each a name, what is said of it, its gap of employment (null: hidden), signs read, whether Orion has it, and why. */
function mapOf(...lines: readonly (readonly [string, string, number | null, number, boolean?, string?])[]): CourseMap {
  return madeAnswer({
    requete: { graphique: { type: 'intervalles', x: 'ecart', y: 'ligne', confiance: ['ecart_bas', 'ecart_haut'] } },
    colonnes: [
      ...TEXTS.map((name) => madeColumn(name, 'dimension')),
      ...FIGURES.map((name) => madeColumn(name, 'mesure')),
      ...RATES.map((name) => madeColumn(name, 'taux', { bornes: true, unite: 'pourcent' }))
    ],
    lignes: lines.map(([formation, proposition, ecart, lus, listed = false, decide = 'pour : demande forte']) => ({
      ...Object.fromEntries([...TEXTS, ...FIGURES, ...RATES].map((name) => [name, null])),
      ligne: formation,
      formation,
      proposition,
      decide,
      ecart,
      lus,
      diplome: formation.split(' ')[0] ?? '',
      domaine: 'Essai',
      orion: listed ? 'sur la liste' : 'hors de la liste'
    }))
  });
}

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const said = (answer: CourseMap): Map<string, string> =>
  new Map(remarksOf(answer, null).map(({ id, sentences }) => [id, plain(sentences.join(' '))]));

const LIST = mapOf(
  ['CAP Un', 'ouvrir', 0.1, 4, true],
  ['CAP Deux', 'questionner', -0.1, 4],
  ['CAP Trois', 'un signe sur quatre', 0.1, 1],
  ['BTS Quatre', 'ne pas conclure', null, 0, true],
  ['BTS Cinq', 'ne pas conclure', 0, 1],
  ['BTS Six', 'ne pas conclure', 0, 3],
  ['BTS Sept', 'ne pas conclure', 0, 3, false, '« conforter » selon la règle, trop peu d’essais le confirment']
);

test('the headline counts each proposal, what has one sign, and what cannot be concluded', () => {
  expect(plain(headlineOf(LIST.lignes, 'en Bretagne'))).toBe(
    'De 7 formations en Bretagne, **1 à ouvrir, 1 à questionner** ; 1 penche d’un seul signe lu ; sur 4, les fichiers lus ne permettent pas de conclure.'
  );
});

test('where nothing is proposed, the headline says it', () => {
  const none = LIST.lignes.filter(({ proposition }) => proposition === 'ne pas conclure');
  expect(plain(headlineOf(none, 'en Bretagne'))).toBe(
    'De 4 formations en Bretagne, **aucune proposition** ; sur 4, les fichiers lus ne permettent pas de conclure.'
  );
});

test('what is not concluded says why, each course for one reason', () => {
  expect(said(LIST).get('indecis')).toBe(
    '4 formations n’ont pas de proposition : de 1, aucun signe n’est lu ; de 1, un seul, qui ne penche pas ; 1 en aurait une selon la règle, que trop peu d’essais confirment ; de 1 autre, les signes lus ne s’accordent pas, ou ce qui n’est pas lu pourrait les défaire.'
  );
  expect(said(mapOf(['CAP Un', 'ouvrir', 0.1, 4])).get('indecis')).toBe('Toutes ces formations sont dans une liste.');
});

test('the list of the State stands beside the proposals, and nowhere when it was not read', () => {
  expect(said(LIST).get('orion')).toContain(
    '2 de ces formations y sont : 1 à ouvrir, 0 à questionner, 0 à conforter, 1 sans proposition.'
  );
  const unread = mapOf(['CAP Un', 'ouvrir', 0.1, 4]);
  const lines = unread.lignes.map((row) => ({ ...row, orion: 'liste non lue' }));
  expect(said({ ...unread, lignes: lines }).has('orion')).toBe(false);
});

test('how often it held is said beside how often anything would have, and nothing where no two dates are read', () => {
  const replay: CourseReplay = madeAnswer({
    lignes: [
      {
        quoi: 'emploi au-dessus d’ailleurs',
        avant: 'promotions 2020-2021',
        apres: 'promotions 2022-2023',
        releves: 13,
        retrouves: 3,
        estompes: 10,
        renverses: 0,
        base_oui: 5,
        base: 191
      }
    ]
  });
  const told = remarksOf(LIST, replay).find(({ id }) => id === 'rejeu');
  expect(plain(told?.sentences.join(' ') ?? '')).toBe(
    '« emploi au-dessus d’ailleurs », promotions 2020-2021 : 3 sur 13 se retrouvent (promotions 2022-2023), 0 se renverse ; de toutes les formations, 5 sur 191.'
  );
  expect(said(LIST).has('rejeu')).toBe(false);
});
