import { expect, test } from 'vitest';
import { madeAnswer } from '../../../tests/support/made-answer.ts';
import { pageLinks, SHOWN_ROWS } from './table-controls.ts';

test('the next rows of a table keep the measures that the page maps, which its answer knows nothing of', () => {
  const lignes = Array.from({ length: SHOWN_ROWS + 1 }, (_, rang) => ({ rang }));
  const answer = madeAnswer({ lignes, adresse: '/api/v1/requests/gpec/essai?annee=2025' });
  const next = (laid?: Readonly<Record<string, string>>) => pageLinks(answer, laid).map(({ href }) => href);
  expect(next()).toEqual(['/catalogue/gpec/essai?annee=2025&limit=60&offset=60#tableau']);
  expect(next({ mesures: 'projets,rang' })).toEqual([
    '/catalogue/gpec/essai?annee=2025&limit=60&offset=60&mesures=projets,rang#tableau'
  ]);
  expect(pageLinks(madeAnswer({ lignes: lignes.slice(1) }))).toEqual([]);
});
