import { expect, test } from 'vitest';
import { macroTables, tablesOfMacros } from './macros.ts';

test('a macro reads its own tables and those of the macros that it calls, near or far; a comment reads nothing', () => {
  const texts = [
    'create or replace macro double(x) as x * 2;\ncreate or replace macro ages() as table (values (1), (2)) as t(age);\ncreate or replace macro lieux(t) as table\n  -- publie.jamais\n  select double(n) from publie.lieux;',
    'create or replace macro loin(t) as table select * from lieux(t) join reference.sources using (source);\n' +
      'create or replace macro boucle(t) as table select * from boucle(t), loin(t);'
  ];
  expect([...tablesOfMacros(texts)]).toEqual([
    ['ages', []],
    ['boucle', ['publie.lieux', 'reference.sources']],
    ['lieux', ['publie.lieux']],
    ['loin', ['publie.lieux', 'reference.sources']]
  ]);
});

test('a table that is only others made ready is read as they are', () => {
  const behind = new Map([
    ['publie.proches', ['publie.places', 'reference.bordure']],
    ['publie.places', ['publie.lieux']]
  ]);
  expect([...tablesOfMacros(['create or replace macro loin() as table from publie.proches;'], behind)]).toEqual([
    ['loin', ['publie.lieux', 'reference.bordure']]
  ]);
  // By hand: outcomes of leavers are those of two cubes and the list of courses.
  expect(macroTables().get('insertion_par')).toEqual([
    'publie.cube_insertion',
    'publie.cube_insertion_reunies',
    'reference.formations'
  ]);
});

test('a reception place counts the networks whose file is not read: its request rests on the list of sources', () => {
  // By hand: the table of the same name is made of reference.reseaux_accueil; which files are not there is asked.
  expect(macroTables().get('lieux_comptes')).toEqual(['reference.reseaux_accueil', 'reference.sources']);
});
