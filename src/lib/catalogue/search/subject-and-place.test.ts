import { expect, test } from 'vitest';
import { readingsOf } from './subject-and-place.ts';

test.each([
  ['commerce à Vannes', 'commerce', 'Vannes'],
  ['aides à domicile à Brest', 'aides à domicile', 'Brest'],
  ['apprentis dans le Finistère', 'apprentis', 'Finistère'],
  ['emploi autour de  Saint-Pol-de-Léon', 'emploi', 'Saint-Pol-de-Léon'],
  ['jeunes sans solution en Bretagne', 'jeunes sans solution', 'Bretagne']
])('« %s » is first read as %s, %s', (search, subject, place) => {
  expect(readingsOf(search)[0]).toEqual({ subject, place });
});

test('without a preposition, the last words then the first ones are tried, the longest name first', () => {
  expect(readingsOf('coiffeur Saint Malo')).toEqual([
    { subject: 'coiffeur', place: 'Saint Malo' },
    { subject: 'coiffeur Saint', place: 'Malo' },
    { subject: 'Malo', place: 'coiffeur Saint' },
    { subject: 'Saint Malo', place: 'coiffeur' }
  ]);
});

test('one word is one thing: there is nothing to cut', () => {
  expect(readingsOf('Brest')).toEqual([]);
  expect(readingsOf('  ')).toEqual([]);
});
