import { expect, test } from 'vitest';
import { REQUESTS } from '../../../tests/support/catalogue.ts';
import { madeAnswer, madeColumn } from '../../../tests/support/made-answer.ts';
import { ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import { drawable } from '../catalogue/request/drawable.ts';
import { requestFigure } from './request-figure.ts';
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

test.each([
  ['a pivot, or columns that a reader left out, leave no chart', ['formation', 'voeux1'], false],
  ['all of them leave the chart of the request', ['formation', 'voeux1', 'pression'], true]
])('%s', async (_, names, drawn) => {
  const code = `${ASKED_PREFIX}territoire`;
  const answer = madeAnswer({
    colonnes: [madeColumn(code, 'territoire'), ...names.map((name) => madeColumn(name, 'mesure'))],
    lignes: ['a', 'b'].map((place) => ({ [code]: place, formation: 'Cuisine', voeux1: 2, pression: 1 }))
  });
  const graphique = { type: 'barres', x: 'pression', y: 'formation', reference: 1 } as const;
  for (const { answer: part } of splitAnswer(answer, { graphique, carte: null })) {
    expect(part.requete.graphique).toEqual(drawn ? graphique : null);
    const figure = await requestFigure(part, { title: 'a', subtitle: 'b' }, () => Promise.resolve([]));
    expect(figure?.drawing !== undefined).toBe(drawn);
  }
});

test('the chart of each request of the catalogue names columns that it has', () => {
  expect(REQUESTS.length).toBeGreaterThan(150);
  const lost = REQUESTS.filter(
    ({ graphique, colonnes }) =>
      graphique !== undefined && drawable(graphique, new Set(colonnes.map(({ nom }) => nom))) === null
  );
  expect(lost.map(({ id }) => id)).toEqual([]);
});
