import { expect, test } from 'vitest';
import type { ParameterDetail } from '../catalogue/api/documents.ts';
import { timeSteps } from './time-steps.ts';

const YEARS = ['2025', '2024', '2023', '2022'];

/** Where « Ce qui a changé » leads from a page that asks a year. */
function changeFrom(asked: string, years = YEARS, type: 'barres' | 'courbe' = 'barres'): string | undefined {
  const annee = {
    nom: 'annee',
    domaine: 'millesimes.bmo',
    libelle: 'Année',
    valeurs: years.map((valeur) => ({ valeur, libelle: valeur }))
  } as unknown as ParameterDetail;
  return timeSteps({ id: 'gpec/essai', parametres: [annee], graphique: { type } }, { annee: asked })?.change?.href;
}

test('a change goes from the date that one reads to the last, and to the last from the one before', () => {
  expect(changeFrom('2023')).toBe('/catalogue/gpec/essai?annee=2023,2025');
  expect(changeFrom('2025')).toBe('/catalogue/gpec/essai?annee=2024,2025');
});

test('no change is offered where slopes are not drawn, or where both dates are already side by side', () => {
  expect(changeFrom('2025', YEARS, 'courbe')).toBeUndefined();
  expect(changeFrom('2025', ['2025', '2024'])).toBeUndefined();
});

test('what the page lays out stays in its addresses, and never in those of files; a map has steps of its own', () => {
  const valeurs = ['2025', '2024'].map((valeur) => ({ valeur, libelle: valeur }));
  const annee = { nom: 'annee', domaine: 'millesimes.bmo', libelle: 'Année', valeurs } as unknown as ParameterDetail;
  const request = { id: 'gpec/essai', parametres: [annee], graphique: null };
  const laid = { mesures: 'part,projets' };
  const steps = timeSteps(request, { annee: '2025' }, laid);
  expect(steps?.steps[0]?.href).toBe('/catalogue/gpec/essai?annee=2024&mesures=part,projets');
  expect(steps?.together.href).toContain('&mesures=part,projets');
  expect(steps?.together.workbook).toBe('/api/v1/requests/gpec/essai?annee=2024,2025&format=xlsx');
  const map = timeSteps(request, { annee: '2025' }, laid, (name, value) => `/carte?${name}=${value}`);
  expect(map?.steps.map(({ href }) => href)).toEqual(['/carte?annee=2024', '/carte?annee=2025']);
});
