import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { overviewLevel, overviewTable } from './network-overview.ts';

const whole = madeAnswer({
  lignes: [
    { code: 'comite_local:A', nom: 'A', indicateur: 'Délai', periode: '2024T4', valeur: 20, unite: 'jours' },
    { code: 'comite_local:A', nom: 'A', indicateur: 'Taux', periode: '2025T1', valeur: 41.5, unite: '%' },
    { code: 'comite_local:B', nom: 'B', indicateur: 'Taux', periode: '2025T1', valeur: 45, unite: '%' }
  ]
});
const pivoted = madeAnswer({
  colonnes: [
    madeColumn('code', 'territoire'),
    madeColumn('nom', 'dimension'),
    madeColumn('valeur_delai', 'indice', { libelle: 'Délai' }),
    madeColumn('valeur_taux', 'indice', { libelle: 'Taux' })
  ],
  lignes: [
    { code: 'comite_local:A', nom: 'A', valeur_delai: 20, valeur_taux: 41.5 },
    { code: 'comite_local:B', nom: 'B', valeur_delai: null, valeur_taux: 45 }
  ]
});

test('comités side by side: each head orders the rows, then the other way; an older column says its period', () => {
  const { columns, rows } = overviewTable(pivoted, whole, 'valeur_taux', {
    order: (sort) => `?tri=${sort}`,
    place: (code) => `?territoire=${code}`
  });
  expect(columns.map(({ label, order }) => [label, order?.href, order?.sorted])).toEqual([
    ['nom', '?tri=nom', 'none'],
    ['Délai (jours), 4ᵉ trimestre 2024', '?tri=valeur_delai', 'none'],
    ['Taux (%)', '?tri=-valeur_taux', 'ascending']
  ]);
  expect(rows.map((row) => row[0])).toEqual([
    { text: 'A', href: '?territoire=comite_local:A' },
    { text: 'B', href: '?territoire=comite_local:B' }
  ]);
  expect(rows[1]?.[1]?.text).toBe('…');
});

test('the level is the one asked, else that of the place, else the comités', () => {
  expect(overviewLevel('epci', 'departement')).toBe('epci');
  expect(overviewLevel('commune', 'departement')).toBe('departement');
  expect(overviewLevel(null, 'region')).toBe('comite_local');
});
