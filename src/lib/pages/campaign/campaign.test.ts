import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { readIndicator } from '../decisions/indicator.ts';
import { conflictSentences, listOf, objectiveSentence, type CampaignRow } from './campaign.ts';
import { voteLine } from './vote.ts';

const row = (own: Partial<CampaignRow>): CampaignRow =>
  ({
    numero: 'R1',
    type: 'ouverture',
    ligne: 'CAP Essai, Lycée Un',
    commune: 'Rennes',
    code: 'cfd:50022139',
    lieu: 'commune:35238',
    avant: 0,
    apres: 12,
    transformees: 0,
    voie: 'scolaire',
    lus: 3,
    signes: 'pour : demande forte, places prises ; non lu : tension',
    proposition: 'ouvrir',
    signe: 'pression',
    decision: 'CAMPAGNE-2026-R1',
    ...own
  }) as CampaignRow;
const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const NONE = madeAnswer({ lignes: [] }) as never;
const cells = (own: Partial<CampaignRow>, conflicts = NONE): string[] =>
  (listOf([row(own)], NONE, conflicts, (number) => `/${number}`).rows[0] ?? []).map(({ text }) => plain(text));

test('a request is named with its town once, its places, and what is proposed on two signs at least', () => {
  expect(cells({})).toEqual([
    'Ouverture, CAP Essai, Lycée Un, Rennes',
    'R1 : 0 → 12',
    '3 sur 4, à ouvrir ; atouts : demande forte, places prises',
    ''
  ]);
  expect(cells({ ligne: 'CAP Essai, Lycée de Rennes', transformees: 8, voie: 'apprentissage' }).slice(0, 2)).toEqual([
    'Ouverture, CAP Essai, Lycée de Rennes',
    'R1 : 0 → 12, apprentissage ; 8 transformées'
  ]);
  const one = { lus: 1, signes: 'pour : demande forte ; non lu : emploi', proposition: 'un signe sur quatre' };
  expect(cells(one)[2]).toBe('1 sur 4 ; atouts : demande forte');
  const even = { signes: 'entre les deux : demande moyenne ; non lu : emploi', proposition: 'ne pas conclure' };
  expect(cells(even)[2]).toBe('3 sur 4 ; aucun ne penche');
  expect(cells({ lus: 0, signes: 'non lu : emploi', proposition: 'ne pas conclure' })[2]).toBe('Aucun signe lu');
  expect(cells({ lus: 0, signes: '', proposition: 'formation absente des fichiers lus' })[2]).toBe(
    'Formation absente des fichiers lus'
  );
});

test('a conflict is said at each of its two requests, and once among all', () => {
  const conflicts = madeAnswer({
    colonnes: ['km', 'communs', 'places', 'apprentissage'].map((nom) => madeColumn(nom, 'mesure')),
    lignes: [
      {
        nature: 'même vivier',
        numero: 'R1',
        ligne: 'CAP A',
        autre_numero: 'R2',
        autre_ligne: 'CAP B',
        places: 24,
        km: 8,
        communs: 1200,
        pour: 'jeunes'
      }
    ]
  }) as never;
  expect(cells({}, conflicts)[3]).toBe('Même vivier que R2');
  expect(cells({ numero: 'R2' }, conflicts)[3]).toBe('Même vivier que R1');
  expect(cells({ numero: 'R3' }, conflicts)[3]).toBe('');
  expect(conflictSentences(conflicts).map(({ text }) => plain(text))).toEqual([
    'CAP A, et CAP B, à 8 km : 24 places pour 1 200 jeunes à portée des deux.'
  ]);
});

test('a rate whose places are not all known is a ceiling, and none is said without places', () => {
  const sums = (own: Record<string, unknown>): string | null =>
    objectiveSentence(
      madeAnswer({
        parametres: { rentree_places: '2024' },
        colonnes: [
          madeColumn('taux', 'taux', { unite: 'pourcent', bornes: true }),
          madeColumn('places_avant', 'mesure', { bornes: true }),
          madeColumn('cible', 'indice', { unite: 'pourcent' })
        ],
        lignes: [{ cible: 0.06, citation: 'Schéma', ...own }]
      }) as never
    );
  const places = {
    places_avant: null,
    places_avant_min: 1000,
    places_avant_max: null,
    places_avant_statut: 'intervalle'
  };
  const rate = { taux: null, taux_min: 0, taux_max: 0.05, taux_statut: 'intervalle' };
  expect(plain(sums({ ...places, ...rate }) ?? '')).toContain(
    ': au plus 5,0 % d’au moins 1 000 places d’entrée à la rentrée 2024'
  );
  expect(sums({ taux: null, taux_min: null, taux_max: null, taux_statut: 'non_disponible' })).toBeNull();
});

test('a vote is a decision under the number of its request, judged on the sign that was read', () => {
  const session = { date: '2026-01-15', body: 'CREFOP', service: 'Carte' };
  const line = voteLine(row({}), 'Favorable', session, 'region:53');
  expect(line).toMatchObject({
    id: 'CAMPAGNE-2026-R1',
    decision: 'Favorable : Ouverture, CAP Essai, Lycée Un, Rennes, de 0 à 12 places',
    territoire: 'commune:35238',
    formation: 'cfd:50022139',
    sens: 'baisse',
    etat: 'à faire'
  });
  expect(readIndicator(line.indicateur ?? '')).toEqual({
    request: 'cprdfop/formation_rentrees',
    parameters: { territoire: 'region:53', formation: 'cfd:50022139', filtre: 'voie=scolaire' },
    column: 'pression'
  });
  const of = (own: Partial<CampaignRow>, vote = 'Défavorable') => {
    const { sens, etat, indicateur } = voteLine(row(own), vote, session, 'region:53');
    return [sens, etat, indicateur === undefined];
  };
  expect(of({ avant: 24, apres: 0, signe: 'remplissage' })).toEqual(['hausse', 'abandonnée', false]);
  expect(of({ signe: 'remplissage' })).toEqual([undefined, 'abandonnée', false]);
  expect(of({ signe: null }, 'Ajourné')).toEqual([undefined, 'en cours', true]);
});
