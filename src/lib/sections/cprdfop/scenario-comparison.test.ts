import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { comparisonRows, differences, scenarioTitle, type Compared } from './scenario-comparison.ts';
import { readScenario } from './scenario.ts';

const NAMES = ['places_avant', 'places_apres', 'couverte_avant', 'couverte_apres', 'gagnants', 'perdants'];
const COLUMNS = [
  ...NAMES.map((name) => madeColumn(name, 'mesure', { type: 'entier' })),
  ...['acces_avant', 'acces_apres'].map((name) => madeColumn(name, 'indice')),
  ...['couverture_avant', 'couverture_apres'].map((name) => madeColumn(name, 'taux'))
];

function compared(query: string, after: number, territoire = 'Bretagne'): Compared {
  const row = {
    places_avant: 100,
    places_apres: after,
    couverte_avant: 5000,
    couverte_apres: 5200,
    couverture_avant: 0.5,
    couverture_apres: 0.52,
    acces_avant: 10,
    acces_apres: 10.5,
    gagnants: 900,
    perdants: 0,
    pour: 'habitants'
  };
  return {
    scenario: readScenario(new URLSearchParams(query)),
    names: ['Brest'],
    balance: madeAnswer({
      lignes: [row],
      colonnes: COLUMNS,
      parametres: { portee: '20' },
      parametres_libelles: { territoire, portee: '20', demande: 'tous les habitants', rentree: 'rentrée 2024' }
    })
  };
}

const two = [compared('lieu=Brest&places=40&cout=5000', 140), compared('lieu=Brest&places=-12', 88)];
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('each scenario is a column: what was before, what is after', () => {
  const [places] = comparisonRows(two, null);
  expect(places?.cells).toEqual([
    { before: '100', after: '140' },
    { before: '100', after: '88' }
  ]);
  expect(two.map(scenarioTitle)).toEqual(['40 places ouvertes à Brest', '12 places fermées à Brest']);
});

test('a cost is that of what was typed, 40 × 5,000; none is supposed', () => {
  const cost = comparisonRows(two, null).find(({ label }) => label.startsWith('Coût'));
  expect(cost?.cells.map(({ after }) => plain(after))).toEqual([
    expect.stringContaining('40 × 5 000 € = 200 000 €'),
    'aucun coût saisi'
  ]);
});

test('a scenario of another territory is not compared figure by figure, and that is said', () => {
  expect(differences(two)).toEqual([]);
  const other = [...two, compared('lieu=Brest&places=40', 140, 'Finistère')];
  expect(differences(other)).toEqual([expect.stringContaining('le même territoire (Bretagne, Finistère)')]);
});
