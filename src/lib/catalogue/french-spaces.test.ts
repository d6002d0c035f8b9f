import { expect, test } from 'vitest';
import { frenchQuotes, frenchSpaces, frenchSpacesIn } from './french-spaces.ts';

test('no sign is left alone at the start of a line, and addresses are untouched', () => {
  expect(frenchSpaces('Qui recrute ? « Ici » : 5 % ; voilà !')).toBe('Qui recrute\u202f? «\u202fIci\u202f»\u202f: 5\u202f% ; voilà\u202f!'.replace(' ;', '\u202f;'));
  expect(frenchSpaces('loi n° 2005-102, nº 3')).toBe('loi n°\u00a02005-102, nº\u00a03');
  expect(frenchSpaces('https://exemple.fr/a?b=1 à 9:30')).toBe('https://exemple.fr/a?b=1 à 9:30');
  expect(frenchSpaces(frenchSpaces('Quoi ?'))).toBe('Quoi\u202f?');
});

test('quotes as French does what the API quotes as code does, and leaves apostrophes alone', () => {
  expect(frenchQuotes("'ze:5314' inconnu ; vouliez-vous 'zone_emploi:5314' ?")).toBe('«\u202fze:5314\u202f» inconnu ; vouliez-vous «\u202fzone_emploi:5314\u202f» ?');
  expect(frenchQuotes("l'emploi d'ici n'est pas")).toBe("l'emploi d'ici n'est pas");
});

test('texts of data are set wherever they are, and nothing else changes', () => {
  const day = new Date(0);
  expect(frenchSpacesIn({ a: ['un : deux', 3, null], b: { c: 'vrai ?', d: day }, e: 9007199254740993n, f: '/carte?zone=a:b;c' })).toEqual({ a: ['un\u202f: deux', 3, null], b: { c: 'vrai\u202f?', d: day }, e: 9007199254740993n, f: '/carte?zone=a:b;c' });
});
