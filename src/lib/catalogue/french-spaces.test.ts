import { expect, test } from 'vitest';
import { frenchSpaces } from './french-spaces.ts';

test('no sign is left alone at the start of a line, and addresses are untouched', () => {
  expect(frenchSpaces('Qui recrute ? « Ici » : 5 % ; voilà !')).toBe('Qui recrute\u202f? «\u202fIci\u202f»\u202f: 5\u202f% ; voilà\u202f!'.replace(' ;', '\u202f;'));
  expect(frenchSpaces('https://exemple.fr/a?b=1 à 9:30')).toBe('https://exemple.fr/a?b=1 à 9:30');
  expect(frenchSpaces(frenchSpaces('Quoi ?'))).toBe('Quoi\u202f?');
});
