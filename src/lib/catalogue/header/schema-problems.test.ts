import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { expects, placeOf, readBy, refuses, SHAPES } from './schema-problems.ts';

const LINE = z.strictObject({
  nom: z.string(),
  sens: z.enum(['hausse', 'baisse']),
  part: z.number().min(0).max(1).optional()
});
const KEY = z
  .string()
  .regex(/^[a-z]+$/, { error: refuses((written) => `« ${written} » n’est pas un nom ; écrivez-le en minuscules`) });
const FILE = z.strictObject({
  titre: z.string(),
  annee: z.int().optional(),
  actif: z.boolean().optional(),
  lignes: z.array(LINE).optional(),
  noms: z.record(KEY, z.string()).optional(),
  colonne: z
    .union([z.string(), z.array(z.string()), LINE], {
      error: expects('un nom, une liste, ou { nom, sens } est attendu', 'écrivez le nom de la colonne')
    })
    .optional(),
  test: z
    .strictObject({ contre: z.string() })
    .register(SHAPES, { expected: '{ contre: colonne } est attendu', remedy: 'nommez la colonne' })
    .optional()
});

function said(value: unknown): string[] {
  return readBy(FILE, value).problems.map(({ message }) => message);
}

describe('each kind of mistake is said with its place, what is there and what to do', () => {
  test.each<[string, unknown, string]>([
    [
      'a key that is none',
      { titre: 'a', titres: 'b' },
      'clé « titres » inconnue, vouliez-vous « titre » ? ; clés possibles : titre, annee, actif, lignes, noms, colonne, test'
    ],
    [
      'a key that a comma made',
      { titre: 'a', 'tous métiers': null },
      'clé « tous métiers » inconnue ; clés possibles : titre, annee, actif, lignes, noms, colonne, test (un texte qui contient une virgule se met entre guillemets)'
    ],
    ['a missing key', {}, 'titre : un texte est attendu, la clé manque ; ajoutez-la'],
    [
      'a key without value',
      { titre: null },
      'titre : un texte est attendu, rien n’est écrit ; mettez entre guillemets un nombre, ou un texte qui contient « : » ou « , »'
    ],
    [
      'a number for a text',
      { titre: 3 },
      'titre : un texte est attendu, « 3 » est écrit ; mettez entre guillemets un nombre, ou un texte qui contient « : » ou « , »'
    ],
    [
      'a text for a number',
      { titre: 'a', lignes: [{ nom: 'a', sens: 'hausse', part: '0,3' }] },
      'lignes, élément 1, part : un nombre est attendu, « 0,3 » est écrit ; écrivez-le avec un point, sans guillemets ni unité'
    ],
    [
      'a number with decimals for a whole one',
      { titre: 'a', annee: 2025.5 },
      'annee : un nombre entier est attendu, « 2025.5 » est écrit ; écrivez-le sans guillemets ni unité'
    ],
    [
      'a word for a yes or no',
      { titre: 'a', actif: 'oui' },
      'actif : true ou false est attendu, « oui » est écrit ; écrivez l’un ou l’autre, sans guillemets'
    ],
    [
      'a mapping for a list',
      { titre: 'a', lignes: { nom: 'a' } },
      'lignes : une liste est attendue, « {"nom":"a"} » est écrit ; écrivez [a, b], ou un tiret par ligne'
    ],
    [
      'a text for a mapping',
      { titre: 'a', lignes: ['a'] },
      'lignes, élément 1 : des clés, chacune avec sa valeur, sont attendues, « a » est écrit ; écrivez { clé: valeur }, ou une clé par ligne'
    ],
    [
      'a value outside its list',
      { titre: 'a', lignes: [{ nom: 'a', sens: 'hausses' }] },
      'lignes, élément 1, sens : « hausses » inconnu, vouliez-vous « hausse » ? ; possibles : hausse, baisse'
    ],
    [
      'a number beyond its bounds',
      { titre: 'a', lignes: [{ nom: 'a', sens: 'hausse', part: 30 }] },
      'lignes, élément 1, part : 30 est hors des bornes ; il faut au plus 1'
    ],
    [
      'a name that is no name',
      { titre: 'a', noms: { Année: 'b' } },
      'noms : « Année » n’est pas un nom ; écrivez-le en minuscules'
    ],
    [
      'one way of writing among several, with a mistake inside',
      { titre: 'a', colonne: { nom: 'a', sens: 'bas' } },
      'colonne.sens : « bas » inconnu ; possibles : hausse, baisse'
    ],
    [
      'none of several ways of writing',
      { titre: 'a', colonne: 3 },
      'colonne : un nom, une liste, ou { nom, sens } est attendu, « 3 » est écrit ; écrivez le nom de la colonne'
    ],
    [
      'a mapping whose shape is said in words',
      { titre: 'a', test: 'oui' },
      'test : { contre: colonne } est attendu, « oui » est écrit ; nommez la colonne'
    ],
    [
      'an unknown key in a mapping whose shape is said in words',
      { titre: 'a', test: { contre: 'b', contr: 'c' } },
      'test : clé « contr » inconnue, vouliez-vous « contre » ? ; clés possibles : contre'
    ],
    [
      'a file that is a list',
      ['a'],
      'des clés, chacune avec sa valeur, sont attendues, « ["a"] » est écrit ; écrivez { clé: valeur }, ou une clé par ligne'
    ]
  ])('%s', (_, value, expected) => {
    expect(said(value)).toEqual([expected]);
  });

  test('all at once, and each unknown key by itself', () => {
    expect(
      readBy(FILE, { tilte: 1, anne: 2, actif: 3 })
        .problems.map(({ path }) => path.join('.'))
        .sort()
    ).toEqual(['actif', 'anne', 'tilte', 'titre']);
  });

  test('a long value is cut', () => {
    expect(said({ titre: ['x'.repeat(200)] })[0]?.length).toBeLessThan(200);
  });
});

test('a value that suits is what its schema makes of it', () => {
  expect(readBy(z.strictObject({ n: z.string().transform(Number) }), { n: '3' })).toEqual({
    value: { n: 3 },
    problems: []
  });
});

test('places are those of the file', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 1], ['a', 0, 'b', 'c'], [2, 'a']].map(placeOf)).toEqual([
    '',
    'a',
    'a.b',
    'a, élément 2',
    'a, élément 1, b.c',
    'élément 3, a'
  ]);
});
