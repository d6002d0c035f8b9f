import { expect, test } from 'vitest';
import type { Answer } from '$lib/catalogue/api/answer.ts';
import type { RequestDetail } from '$lib/catalogue/api/documents.ts';
import { between, madeAnswer, madeColumn, shown } from '../../../tests/support/made-answer.ts';
import { answerFigures } from './answer-figures.ts';

const annee = {
  nom: 'annee',
  domaine: 'millesimes.bmo',
  libelle: 'Année',
  valeurs: ['2025', '2024'].map((valeur) => ({ valeur, libelle: valeur }))
};
const request = {
  id: 'gpec/essai',
  parametres: [annee],
  graphique: { type: 'barres', x: 'projets', y: 'metier' },
  carte: null
} as unknown as RequestDetail;

function answerOf(codes: readonly string[]): Answer {
  return madeAnswer({
    colonnes: [
      madeColumn('parametre_annee_nom', 'libelle', { type: 'texte' }),
      madeColumn('parametre_annee', 'dimension'),
      madeColumn('code', 'dimension'),
      madeColumn('metier', 'libelle', { type: 'texte' }),
      madeColumn('projets', 'mesure', { protege: true, bornes: true })
    ],
    lignes: ['2024', '2025'].flatMap((year, at) =>
      ['a', 'b'].map((metier) => ({
        parametre_annee: year,
        parametre_annee_nom: `enquête ${year}`,
        code: `${codes[at] ?? ''}${metier}`,
        metier,
        ...(metier === 'a' ? shown('projets', 10 + at) : between('projets', 20, 22))
      }))
    )
  });
}

const drawn = (codes: readonly string[]) =>
  answerFigures(() => Promise.reject(new Error('Rien n’est demandé de plus.')), request, answerOf(codes), '');

test('two dates of one nomenclature are one figure, and of two nomenclatures a figure each', async () => {
  const together = await drawn(['fap:', 'fap:']);
  expect(together.figures.map(({ title }) => title)).toEqual(['Essai']);
  expect(together.figures[0]?.reading.join(' ')).toContain('Tirets');
  const apart = await drawn(['fap2009:', 'fap2021:']);
  expect(apart.figures.map(({ title }) => title)).toEqual(['enquête 2024', 'enquête 2025']);
  expect([together.undrawn, apart.undrawn]).toEqual([0, 0]);
});
