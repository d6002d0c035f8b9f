import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../tests/support/made-answer.ts';
import { frame, requestPage } from '../charts/figure-model.ts';
import { UNDATED } from '../text/dates.ts';
import { isDated, undatedIn } from './dated.ts';

const answerOf = (millesime: string) =>
  madeAnswer({
    requete: { id: 'spro/maillage_accueil' },
    colonnes: [madeColumn('couverture', 'taux')],
    lignes: [{ couverture: 0.9 }],
    sources: [
      {
        source: 'agences',
        titre: 'Agences France Travail',
        producteur: 'France Travail',
        licence: '',
        adresse: '',
        millesime,
        synthetique: false,
        referentiel: false,
        vie_mois: 24,
        millesime_demande: null
      }
    ]
  });

test('a file whose date nobody knows makes no tile, and its section says so', () => {
  const [undated, dated] = [answerOf(UNDATED), answerOf('2019-11')];
  const key = (answer: typeof dated) => ({ label: 'À 20 km', value: '90 %', source: '', href: requestPage(answer) });
  expect(isDated(key(undated), [null, undated])).toBe(false);
  expect(isDated(key(dated), [null, dated])).toBe(true);
  const figures = (answer: typeof dated) => ({ figures: [frame(answer, { title: '', subtitle: '' })] });
  expect(undatedIn(figures(undated))).toEqual([
    expect.stringMatching(/^De date inconnue : « Agences France Travail »/)
  ]);
  expect(undatedIn(figures(dated))).toEqual([]);
});
