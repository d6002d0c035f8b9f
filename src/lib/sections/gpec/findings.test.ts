import { describe, expect, test } from 'vitest';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import { ageing, specialities, tenseUntaught } from './findings.ts';
import { madeAnswer, madeSource } from '../../../../tests/support/made-answer.ts';
import { sideBySide } from './works.ts';

/** As much of an answer as the rules read. */
function answer(id: string, lignes: readonly AnswerRow[]): Answer<never> {
  return madeAnswer({
    requete: { id },
    parametres: { territoire: 'zone_emploi:5315', annee: '2021', distance: '20' },
    lignes
  });
}

describe('specialised activities', () => {
  const special = answer('gpec/specialisation_activites', [
    { code: 'a', activite: 'Machines', indice: 2.26 },
    { code: 'b', activite: 'Textile', indice: 1.5 },
    { code: 'c', activite: 'Commerce', indice: 1.49 },
    { code: 'd', activite: 'Pêche', indice: 4 },
    { code: 'e', activite: 'Stable', indice: 3 },
    { code: 'f', activite: 'Cachée', indice: null }
  ]);
  const shift = answer('gpec/structurel_residuel', [
    { code: 'a', annee_depart: 2018, effectif_depart: 1000, effectif: 1030 },
    { code: 'b', annee_depart: 2018, effectif_depart: 1000, effectif: 900 },
    { code: 'c', annee_depart: 2018, effectif_depart: 1000, effectif: 500 },
    { code: 'd', annee_depart: 2018, effectif_depart: 199, effectif: 10 },
    { code: 'e', annee_depart: 2018, effectif_depart: 1000, effectif: 1029 },
    { code: 'f', annee_depart: 2018, effectif_depart: 1000, effectif: 2000 }
  ]);
  const found = specialities(special, shift, 'Bretagne');

  test('at the thresholds, growing is a strength and declining a warning; under them, small or hidden, nothing is said', () => {
    expect(found.map(({ kind, title }) => [kind, title])).toEqual([
      ['force', 'Machines : spécialisée et en croissance'],
      ['alerte', 'Textile : spécialisée et en recul']
    ]);
  });

  test('the sentence holds the figures, the reference and the year', () => {
    expect(found[1]?.sentence).toBe(
      'Cette activité pèse 1,5 fois plus ici que dans l’emploi privé de la référence (Bretagne), et ses effectifs ont baissé de 10,0\u202f% de 2018 à 2021.'
    );
  });
});

test('tense and untaught: the strongest class only, of enough jobs, the largest first', () => {
  const row = {
    sans_formation: true,
    classe: 5,
    emploi_moyen: 500,
    annee_tension: 2019,
    situation: 'aucune formation'
  };
  const found = tenseUntaught(
    answer('cprdfop/metiers_sans_formation', [
      { ...row, metier: 'Un' },
      { ...row, metier: 'Deux', emploi_moyen: 900 },
      { ...row, metier: 'Petit', emploi_moyen: 499 },
      { ...row, metier: 'Enseigné', sans_formation: false },
      { ...row, metier: 'Calme', classe: 4 },
      { ...row, metier: 'Inconnu', emploi_moyen: null }
    ]),
    'Rennes'
  );
  expect(found.map(({ title }) => title)).toEqual([
    'Deux : en tension, aucune formation dans les fichiers lus',
    'Un : en tension, aucune formation dans les fichiers lus'
  ]);
});

test('tense and untaught: nothing is found against what was not read, and what is older than its life is dated, never an alert', () => {
  const row = {
    metier: 'Un',
    sans_formation: true,
    classe: 5,
    emploi_moyen: 500,
    annee_tension: 2019,
    situation: 'rien dans les fichiers lus (voie scolaire)'
  };
  expect(tenseUntaught(answer('cprdfop/metiers_sans_formation', [{ ...row, sans_formation: null }]), 'Rennes')).toEqual(
    []
  );
  const old = answer('cprdfop/metiers_sans_formation', [row]);
  const dated = tenseUntaught(
    {
      ...old,
      instantane: { ...old.instantane, demo: false },
      sources: [madeSource('dares_tensions', { vie_mois: 24 })]
    },
    'Rennes'
  );
  expect(dated.map(({ kind, title }) => [kind, title])).toEqual([
    ['constat', 'Un : en tension en 2019, aucune formation dans les fichiers lus']
  ]);
});

test('ageing: the lowest bound must pass, so that a hidden figure never founds a warning by itself', () => {
  const found = ageing(
    answer('gpec/renouvellement_metiers', [
      { metier: 'Sûr', emplois: 500, ratio: 1.5, ratio_min: 1.5 },
      { metier: 'Encadré', emplois: 900, ratio: null, ratio_min: 1.2 },
      { metier: 'Petit', emplois: 499, ratio: 3, ratio_min: 3 },
      { metier: 'Inconnu', emplois: 900, ratio: null, ratio_min: null }
    ]),
    'Rennes'
  );
  expect(found.map(({ title }) => title)).toEqual(['Sûr : des départs sans relève visible']);
});

test('ageing: a ratio known by its bounds is said by the lowest, and ranked by it', () => {
  const found = ageing(
    answer('gpec/renouvellement_metiers', [
      { metier: 'Encadré', emplois: 900, ratio: null, ratio_min: 1.6 },
      { metier: 'Connu', emplois: 500, ratio: 2.2, ratio_min: 2.2 }
    ]),
    'Rennes'
  );
  expect(found.map(({ sentence }) => sentence.split(' de 55 ans')[0])).toEqual([
    'Rennes : 2,2 emplois',
    'Rennes : au moins 1,6 emploi'
  ]);
});

describe('two exhaustive indices side by side', () => {
  test.each([
    [110, 107, 'a davantage augmenté ici'],
    [103, 107, 'a moins augmenté ici'],
    [95, 92, 'a moins reculé ici'],
    [90, 92, 'a davantage reculé ici'],
    [101, 99, 'a augmenté ici et reculé là'],
    [99, 101, 'a reculé ici et augmenté là'],
    [104, 104.05, 'a évolué de même']
  ])('%d and %d', (here, there, words) => expect(sideBySide(here, there)).toBe(words));
});
