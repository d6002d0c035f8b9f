import { describe, expect, test } from 'vitest';
import { between, madeAnswer, madeColumn, shown } from '../../../../tests/support/made-answer.ts';
import type { Context, Place } from '../section.ts';
import { readRedeployment, redeployContext, REDEPLOY_QUESTIONS } from './redeploy.ts';

const read = (text: string) => readRedeployment(new URLSearchParams(text));

describe('what a reader asks of a redeployment', () => {
  test('is the usual one without a number', () => {
    expect(read('')).toEqual({ employees: 20, distance: 20, kept: true });
    expect(read('salaries=beaucoup&distance=')).toEqual({ employees: 20, distance: 20, kept: false });
  });

  test('is kept within what the request takes, and zero is a distance', () => {
    expect(read('salaries=0&distance=0')).toEqual({ employees: 1, distance: 0, kept: false });
    expect(read('salaries=1e9&distance=400')).toEqual({ employees: 20_000, distance: 30, kept: false });
  });

  test('may be written with a decimal comma', () => {
    expect(read('salaries=12,4&distance=7,6')).toEqual({ employees: 12, distance: 8, kept: true });
  });
});

test('as many offers as employees are enough; what is known in part is a least number, and what is not is no zero', async () => {
  const answer = madeAnswer({
    parametres: { annee: '2021', distance: '20', mesure: 'km' },
    colonnes: [
      ...['offres', 'demandeurs', 'indice'].map((name) => madeColumn(name, 'mesure', { protege: true, bornes: true })),
      ...['voisin', 'mobilite'].map((name) => madeColumn(name, 'dimension')),
      madeColumn('part', 'taux', { unite: 'pourcent' })
    ],
    lignes: [
      { code: 'K1302', voisin: 'Premier', ...shown('offres', 20), ...shown('demandeurs', 9), ...shown('indice', 0.5) },
      {
        code: 'G1602',
        voisin: 'Second',
        ...between('offres', 8, 30),
        ...shown('demandeurs', 9),
        ...shown('indice', 0.2)
      },
      { code: 'M1805', voisin: 'Tu', offres: null, offres_min: null, offres_max: null, indice: null, indice_min: null }
    ].map((row) => ({ mobilite: 'aucune', part: 0.5, ...row }))
  });
  const answers: Context['answers'] = new Map();
  answers.get = () => Promise.resolve(answer);
  const place = { territoire: 'region:53', maille: 'region', lieu: 'en Bretagne' } as Place;
  const own = redeployContext('rome:K1304', { employees: 20, distance: 20 });
  const context = { place, around: [], answers, ...own } as unknown as Context;
  const { section } = (await REDEPLOY_QUESTIONS[0]?.build(context)) ?? { section: { sentences: [], doors: [] } };
  const [first = '', second = ''] = section.sentences;
  expect(first).toMatch(
    /à 20 km au plus, 1 métier voisin est connu pour avoir eu au moins autant d’offres que de salariés \(20\) en 2021, sur 3 voisins\./
  );
  expect(second).toMatch(/^De 1 voisin, le fichier ne dit pas .* n’est pas zéro\.$/);
  expect(section.doors?.map(({ text }) => text)).toEqual(['Premier', 'Second']);
});
