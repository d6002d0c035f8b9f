import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { closureSentences } from './closure.ts';

const COLUMNS = [madeColumn('seules', 'mesure', { type: 'entier', protege: true, bornes: true })];

const school = (etablissement: string, min: number, max = min) => ({
  etablissement,
  commune: 'Brest',
  pour: 'habitants',
  seules: min === max ? min : null,
  seules_min: min,
  seules_max: max,
  seules_statut: min === max ? 'diffuse' : 'intervalle'
});

const said = (...lignes: readonly ReturnType<typeof school>[]): string =>
  closureSentences(
    madeAnswer({
      lignes,
      colonnes: COLUMNS,
      parametres: { distance: '20' },
      parametres_libelles: { mesure: 'minutes à vélo' },
      motifs: ['Aucun ici.']
    })
  )
    .join(' ')
    .replaceAll(/[\u00a0\u202f]/g, ' ');

test('the one that fewest people have alone', () => {
  expect(said(school('A', 10), school('B', 40))).toBe(
    'La fermeture qui laisserait le moins de monde sans établissement du fichier à 20 minutes à vélo serait celle de « A » (Brest) : 10 habitants n’ont que lui.'
  );
});

test('an interval that reaches as low is not told apart, though it comes after', () => {
  const words = said(school('A', 10), school('B', 5, 40), school('C', 50));
  expect(words).toContain('2 établissements sur 3 ne se départagent pas');
  expect(words).toContain('« A » (Brest) : 10 ; « B » (Brest) : entre 5 et 40');
  expect(words).not.toContain('« C »');
});

test('those that nobody has alone, together', () => {
  expect(said(school('A', 0), school('B', 0), school('C', 3))).toContain(
    'Si cette formation cessait dans l’un de 2 établissements sur 3, un seul à la fois, personne n’y perdrait'
  );
});

test('the only one, which is no comparison; and none, with its reason', () => {
  expect(said(school('A', 70))).toContain('est le seul établissement du fichier à l’enseigner ici : 70 habitants');
  expect(said()).toBe('Aucun ici.');
});
