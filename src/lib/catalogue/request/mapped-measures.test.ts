import { expect, test } from 'vitest';
import { madeColumn } from '../../../../tests/support/made-answer.ts';
import type { ChartSpec } from './header.ts';
import { chartOfMeasure, mappedMeasures } from './mapped-measures.ts';

const CHART = { type: 'barres', x: 'projets', y: 'nom', dont: 'difficiles' } as ChartSpec;
const colonnes = [
  madeColumn('code', 'territoire', { type: 'texte' }),
  madeColumn('nom', 'libelle', { type: 'texte' }),
  madeColumn('projets', 'mesure'),
  madeColumn('difficiles', 'mesure'),
  madeColumn('part', 'taux'),
  madeColumn('annee', 'dimension', { type: 'entier' }),
  madeColumn('rang', 'rang', { type: 'entier' }),
  madeColumn('lecture', 'texte', { type: 'texte' })
];

test('figures are mapped, and neither names, dates, ranks nor sentences', () => {
  expect(mappedMeasures({ colonnes }, CHART).map(({ nom }) => nom)).toEqual(['projets', 'difficiles', 'part']);
  // A chart whose length is no figure of this answer, or that is a line, tells no measure to start from.
  expect(mappedMeasures({ colonnes: colonnes.slice(4) }, CHART)).toEqual([]);
  expect(mappedMeasures({ colonnes }, { type: 'courbe', x: 'annee', y: 'projets' } as ChartSpec)).toEqual([]);
});

test('the measure of the header keeps its chart; another count is bars, and a share intervals', () => {
  const [projects, hard, share] = mappedMeasures({ colonnes }, CHART);
  const charts = [projects, hard, share].map((column) => column && chartOfMeasure(CHART, column));
  expect(charts).toEqual([
    CHART,
    { type: 'barres', x: 'difficiles', y: 'nom' },
    { type: 'intervalles', x: 'part', y: 'nom' }
  ]);
});
