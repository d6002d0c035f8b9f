import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../tests/support/made-answer.ts';
import { ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import { splitAnswer } from './split-answer.ts';

test('territories of one name and two levels stay apart', () => {
  const [code, name] = [`${ASKED_PREFIX}territoire`, `${ASKED_PREFIX}territoire_nom`];
  const answer = madeAnswer({
    colonnes: [madeColumn(code, 'territoire'), madeColumn(name, 'libelle'), madeColumn('n', 'mesure')],
    lignes: [
      { [code]: 'commune:29019', [name]: 'Brest', n: 1 },
      { [code]: 'bassin:5301', [name]: 'Brest', n: 2 },
      { [code]: 'commune:29019', [name]: 'Brest', n: 3 }
    ]
  });
  expect(
    splitAnswer(answer, { graphique: null, carte: null }).map(({ label, answer: part }) => [
      label,
      part.lignes.map((row) => row['n'])
    ])
  ).toEqual([
    ['Brest', [1, 3]],
    ['Brest', [2]]
  ]);
});
