import { expect, test } from 'vitest';
import { frenchQuotes, typeset, typesetIn } from './typeset.ts';

test('no sign is left alone at the start of a line, and addresses are untouched', () => {
  expect(typeset('Qui recrute ? « Ici » : 5 % ; voilà !')).toBe(
    'Qui recrute\u202f? «\u202fIci\u202f»\u202f: 5\u202f% ; voilà\u202f!'.replace(' ;', '\u202f;')
  );
  expect(typeset('loi n° 2005-102, nº 3')).toBe('loi n°\u00a02005-102, nº\u00a03');
  expect(typeset('https://exemple.fr/a?b=1 à 9:30')).toBe('https://exemple.fr/a?b=1 à 9:30');
  expect(typeset(typeset('Quoi ?'))).toBe('Quoi\u202f?');
});

test('the apostrophe of an elision is that of print, and a code keeps its quotes', () => {
  expect(typeset("CC du Pays d'Iroise, main-d'œuvre, L'Île-d'Yeu, de l'…")).toBe(
    'CC du Pays d’Iroise, main-d’œuvre, L’Île-d’Yeu, de l’…'
  );
  expect(typeset("parametre 'ze:5314', 5' 30'', d' ici")).toBe("parametre 'ze:5314', 5' 30'', d' ici");
});

test('quotes as French does what the API quotes as code does, and leaves apostrophes alone', () => {
  expect(frenchQuotes("'ze:5314' inconnu ; vouliez-vous 'zone_emploi:5314' ?")).toBe(
    '«\u202fze:5314\u202f» inconnu ; vouliez-vous «\u202fzone_emploi:5314\u202f» ?'
  );
  expect(frenchQuotes("l'emploi d'ici n'est pas")).toBe("l'emploi d'ici n'est pas");
});

test('texts of data are set wherever they are, and nothing else changes', () => {
  const day = new Date(0);
  expect(
    typesetIn({ a: ['un : deux', 3, null], b: { c: 'vrai ?', d: day }, e: 9007199254740993n, f: '/carte?zone=a:b;c' })
  ).toEqual({
    a: ['un\u202f: deux', 3, null],
    b: { c: 'vrai\u202f?', d: day },
    e: 9007199254740993n,
    f: '/carte?zone=a:b;c'
  });
});
