import { describe, expect, test } from 'vitest';
import { between, madeAnswer, madeColumn, shown } from '../../../tests/support/made-answer.ts';
import type { AnswerRow } from '../catalogue/api/answer.ts';
import { withMade, wordsOfRow } from './answer-words.ts';
import { holds, said } from './say.ts';

const answer = madeAnswer({
  colonnes: [
    madeColumn('eleves', 'mesure', { protege: true, bornes: true }),
    madeColumn('part', 'taux', { protege: true, bornes: true, unite: 'pourcent' }),
    madeColumn('manque', 'classe', { libelle: 'Manque de main-d’œuvre' }),
    madeColumn('lien', 'classe', { libelle: 'Lien formation-emploi' })
  ]
});
const words = (...lignes: AnswerRow[]) => wordsOfRow({ ...answer, lignes }, lignes[0] ?? {}, { lieu: 'à Brest' });

describe('a part between brackets', () => {
  const of = (row: AnswerRow): string | null => said('{lieu}, dix places[, dont {eleves élève|élèves}].', words(row));

  test('is said of a count, between its bounds too, and left out when it counts none or is not known', () => {
    expect(of(shown('eleves', 3))).toBe('À Brest, dix places, dont 3 élèves.');
    expect(of(between('eleves', 0, 4))).toBe('À Brest, dix places, dont entre 0 et 4 élèves.');
    expect(of(shown('eleves', 0))).toBe('À Brest, dix places.');
    expect(of({ eleves: null, eleves_min: 0, eleves_max: null })).toBe('À Brest, dix places.');
    expect(of({ eleves: null })).toBe('À Brest, dix places.');
  });

  test('of a share, zero is a figure', () => {
    expect(said('{lieu}[, {part} des élèves].', words(shown('part', 0)))?.replaceAll('\u202f', ' ')).toBe(
      'À Brest, 0,0 % des élèves.'
    );
  });

  test('that is all of a sentence is said whole or not at all, whichever row has what goes from one to another', () => {
    const spread = '[Part : {part* d’une ligne à l’autre}.]';
    expect(said(spread, words({ part: null }, { part: null }))).toBeNull();
    expect(said(spread, words({ part: null }, shown('part', 0.2), shown('part', 0.3)))?.replaceAll('\u202f', ' ')).toBe(
      'Part : de 20,0 % à 30,0 % d’une ligne à l’autre.'
    );
  });
});

test('columns that hold are named by their labels, and a function gives bounds under a name', () => {
  const row = { manque: 5, lien: 3 };
  const made = withMade(
    words(row),
    { ...answer, lignes: [row] },
    {
      causes: { colonnes: ['manque', 'lien'], valent: { au_moins: 4 } },
      aucune: { colonnes: ['lien'], valent: { au_moins: 4 } },
      tous: { fonction: 'tous' }
    },
    {},
    { tous: () => ({ value: null, min: 17, max: null }) }
  );
  expect(said('Causes : {causes}.', made)).toBe('Causes : manque de main-d’œuvre.');
  expect(said('Causes : {aucune}.', made)).toBeNull();
  expect(said('{tous élève|élèves}.', made)).toBe('Au moins 17 élèves.');
});

test('a text begins with one of several, and one that is not there does not', () => {
  expect(
    [{ code: 'cfd:1' }, { code: 'rs:1' }, {}].map((row) => holds({ code: { commence: ['cfd:', 'rncp:'] } }, row))
  ).toEqual([true, false, false]);
});

test('a condition is a value, several, what is known or exact, and a threshold that both bounds of a figure pass', () => {
  const row: AnswerRow = { voie: 'scolaire', annee: 2024, vide: '', ...between('n', 3, 9), nul: null };
  const cases: readonly (readonly [Parameters<typeof holds>[0], boolean])[] = [
    [{ voie: 'scolaire' }, true],
    [{ voie: 'apprentissage' }, false],
    [{ voie: ['continue', 'scolaire'] }, true],
    [{ voie: { autre_que: 'scolaire' } }, false],
    [{ annee: '2024' }, true],
    [{ n: 'connu' }, true],
    [{ n: 'exact' }, false],
    [{ annee: 'exact' }, true],
    [{ vide: 'connu' }, false],
    [{ nul: 'inconnu' }, true],
    [{ n: { au_moins: 3 } }, true],
    [{ n: { au_moins: 4 } }, false],
    [{ n: { sous: 10 } }, true],
    [{ n: { sous: 9 } }, false],
    [{ nul: { au_moins: 0 } }, false],
    [{ nul: { sous: 9 } }, false],
    // All of them hold, or none does.
    [{ voie: 'scolaire', n: { sous: 9 } }, false]
  ];
  for (const [where, expected] of cases) expect([where, holds(where, row)]).toEqual([where, expected]);
});
