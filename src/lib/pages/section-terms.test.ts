import { expect, test } from 'vitest';
import type { FigureModel } from '../charts/figure-model.ts';
import { sectionTerms } from './section-terms.ts';

const FIGURE: FigureModel = {
  key: 'a',
  title: 'Le taux de pression par formation',
  subtitle: 'Rentrée 2024',
  mode: 'ventilé',
  source: 'Une source',
  brief: '',
  formula: null,
  field: null,
  sources: [],
  request: '',
  download: '',
  unavailable: [],
  absent: false,
  reading: ['Le trait est l’intervalle de confiance.'],
  note: 'À vol d’oiseau.',
  table: {
    columns: [{ key: 'a', label: 'Devenir favorable', numeric: true }],
    rows: [[{ text: 'tension' }]],
    left: 0,
    signs: [{ sign: 'nd', label: 'non diffusé' }]
  }
};

test('terms are those of every text a reader meets, figures and signs included, in their order, each once', () => {
  const findings = [
    {
      id: 'gpec/essai',
      kind: 'alerte' as const,
      title: 'Une place vacante',
      sentence: 'Sans CEP.',
      rule: 'Sous-servi.',
      people: null,
      sureness: '',
      next: '',
      decision: '',
      links: [],
      dated: false,
      recent: true,
      theme: 'recrutement' as const,
      about: null
    }
  ];
  expect(
    sectionTerms({
      id: 'x',
      question: 'Quelle tension ?',
      sentences: ['La tension monte.'],
      findings,
      figures: [FIGURE]
    })
  ).toEqual([
    'tension',
    'place vacante',
    'CEP',
    'sous-servi',
    'taux de pression',
    'ventilé',
    'intervalle de confiance',
    'à vol d’oiseau',
    'devenir favorable',
    'non diffusé'
  ]);
});

test('labels in the cells of a table are data: they call for no definition', () => {
  const bare: FigureModel = {
    key: 'a',
    title: '',
    subtitle: '',
    source: 'La tension',
    brief: '',
    formula: null,
    field: null,
    sources: [],
    request: '',
    download: '',
    unavailable: [],
    absent: false,
    reading: [],
    table: { columns: [], rows: FIGURE.table.rows, left: 0, signs: [] }
  };
  expect(sectionTerms({ id: 'x', question: '', sentences: [], figures: [bare] })).toEqual([]);
});
