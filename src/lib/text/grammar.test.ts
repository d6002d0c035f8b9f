import { expect, it } from 'vitest';
import { ofPlace, sentence } from './grammar.ts';

it.each([
  ['Rennes', 'de Rennes'],
  ['Ouessant', 'd’Ouessant'],
  ['Hennebont', 'd’Hennebont'],
  ['Étables', 'd’Étables'],
  ['Le Mans', 'du Mans'],
  ['Les Herbiers', 'des Herbiers'],
  ['La Roche-sur-Yon', 'de La Roche-sur-Yon']
])('%s after « de »', (name, said) => {
  expect(ofPlace(name)).toBe(said);
});

it('a label becomes a sentence, a sentence stays one, nothing stays nothing', () => {
  expect(['les projets', 'Fourni.', 'Est-ce tout ?', ''].map(sentence)).toEqual([
    'les projets.',
    'Fourni.',
    'Est-ce tout ?',
    ''
  ]);
});
