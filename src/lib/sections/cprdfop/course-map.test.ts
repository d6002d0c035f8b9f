import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { chosenOf, headlineOf, sectionsOfMap, valuesOf, type CourseMap } from './course-map.ts';

const TEXTS = [
  'code',
  'ligne',
  'formation',
  'diplome',
  'domaine',
  'voie',
  'proposition',
  'decide',
  'changerait',
  'orion'
];
const FIGURES = ['stabilite', 'part_servie', 'classe_basse', 'classe_haute', 'annee_tension', 'places', 'ouvertures'];
const RATES = ['pression', 'demande', 'remplissage', 'devenir', 'devenir_diplome', 'part_filles'];

/** A list of lines, each a name, its proposal, its outcome (null: hidden) and whether Orion has it. */
function mapOf(...lines: readonly (readonly [string, string, number | null, boolean?, string?])[]): CourseMap {
  return madeAnswer({
    requete: { graphique: { type: 'intervalles', x: 'devenir', y: 'ligne' } },
    colonnes: [
      ...TEXTS.map((name) => madeColumn(name, 'dimension')),
      ...FIGURES.map((name) => madeColumn(name, 'mesure')),
      ...RATES.map((name) => madeColumn(name, 'taux', { bornes: true, unite: 'pourcent' }))
    ],
    lignes: lines.map(([formation, proposition, devenir, listed = false, decide = 'pour : demande forte']) => ({
      ...Object.fromEntries([...TEXTS, ...FIGURES, ...RATES].map((name) => [name, null])),
      ligne: formation,
      formation,
      proposition,
      decide,
      devenir,
      devenir_min: devenir,
      devenir_max: devenir,
      diplome: formation.split(' ')[0] ?? '',
      domaine: 'Essai',
      orion: listed ? 'sur la liste' : 'hors de la liste'
    }))
  });
}

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const said = (answer: CourseMap): Map<string, string> =>
  new Map(sectionsOfMap(answer).map(({ id, sentences }) => [id, plain(sentences.join(' '))]));

const LIST = mapOf(
  ['CAP Un', 'ouvrir', 0.9, true],
  ['CAP Deux', 'questionner', 0.4],
  ['BTS Trois', 'ne pas conclure', null, true],
  ['BTS Quatre', 'ne pas conclure', 0.6],
  ['BTS Cinq', 'ne pas conclure', 0.6, false, '« conforter » selon la règle, trop peu d’essais le confirment']
);

test('the headline counts each proposal, and what cannot be concluded', () => {
  expect(plain(headlineOf(LIST.lignes, 'en Bretagne'))).toBe(
    'De 5 lignes en Bretagne, une par formation et par voie, **1 à ouvrir, 1 à questionner, 0 à conforter** ; sur 3, les fichiers lus ne permettent pas de conclure.'
  );
});

test('what is not concluded says why, each line for one reason', () => {
  expect(said(LIST).get('indecis')).toBe(
    '3 lignes n’ont pas de proposition : le devenir de 1 n’est pas connu (moins de vingt élèves, ou rien de diffusé) ; 1 en aurait une selon la règle, que trop peu d’essais confirment ; les signes de 1 se contredisent, ou ne disent rien de net.'
  );
  expect(said(mapOf(['CAP Un', 'ouvrir', 0.9])).get('indecis')).toBe('Toutes ces lignes ont une proposition.');
});

test('the list of the State stands beside the proposals, and nowhere when it was not read', () => {
  expect(said(LIST).get('orion')).toContain(
    '2 de ces lignes y sont : 1 à ouvrir, 0 à questionner, 0 à conforter, 1 sans proposition.'
  );
  const unread = mapOf(['CAP Un', 'ouvrir', 0.9]);
  const lines = unread.lignes.map((row) => ({ ...row, orion: 'liste non lue' }));
  expect(said({ ...unread, lignes: lines }).has('orion')).toBe(false);
});

test('a diploma that is chosen is in the addresses of the tables too, and the columns of which nothing is known are named', () => {
  const [open] = sectionsOfMap(chosenOf(LIST, { diplome: 'CAP', domaine: '' }));
  const [figure] = open?.figures ?? [];
  expect(new URL(figure?.request ?? '', 'http://localhost').searchParams.get('filtre')).toBe(
    'diplome=CAP;proposition=ouvrir'
  );
  expect(figure?.table.columns.map(({ key }) => key)).toEqual(['formation', 'diplome', 'decide', 'devenir', 'orion']);
  expect(figure?.note).toContain('stabilite');
  expect(valuesOf(LIST, 'diplome')).toEqual(['BTS', 'CAP']);
});
