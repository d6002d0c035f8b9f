import { expect, test } from 'vitest';
import { between, madeAnswer, madeColumn, shown } from '../../../../tests/support/made-answer.ts';
import type { AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { momentsOf } from '../../cartography/moments.ts';
import { changeFigure, changesOf } from './through-time.ts';

const columns = [
  madeColumn('parametre_annee', 'dimension'),
  madeColumn('code', 'territoire'),
  madeColumn('nom', 'libelle'),
  madeColumn('part', 'taux', { unite: 'pourcent', protege: true, bornes: true })
];
const CHART = { type: 'intervalles', x: 'part', y: 'nom' } as ChartSpec;
const row = (annee: string, name: string, figure: AnswerRow): AnswerRow => ({
  parametre_annee: annee,
  code: `epci:${name}`,
  nom: name,
  ...figure
});
const answerOf = (lignes: readonly AnswerRow[]) => madeAnswer({ colonnes: columns, lignes });

const TWO = answerOf([
  row('2025', 'a', shown('part', 0.5)),
  row('2025', 'b', between('part', 0.3, 0.4)),
  row('2025', 'c', shown('part', 0.2)),
  row('2024', 'a', shown('part', 0.25)),
  row('2024', 'b', between('part', 0.1, 0.2)),
  row('2024', 'c', shown('part', 0.3))
]);

test('dates are apart, the oldest first, and a change is never more than both bounds tell', () => {
  const moments = momentsOf(TWO, CHART, 'annee');
  expect(moments?.map(({ label }) => label)).toEqual(['2024', '2025']);
  const [first, last] = moments ?? [];
  const changes = first && last ? changesOf(first, last) : [];
  expect(changes.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  const [a, b, c] = changes;
  expect(a?.value).toBeCloseTo(0.25);
  // From 0.3 - 0.2 to 0.4 - 0.1.
  expect(b?.value).toBeNull();
  expect([b?.min, b?.max]).toEqual([expect.closeTo(0.1), expect.closeTo(0.3)]);
  expect(c?.value).toBeCloseTo(-0.1);
});

test('the table of changes names a territory, then gives numbers: the change, both dates', () => {
  const [first, last] = momentsOf(TWO, CHART, 'annee') ?? [];
  const figure = first && last ? changeFigure(TWO, first, last, '') : null;
  expect(figure?.table.columns.map(({ label, numeric }) => [label, numeric])).toEqual([
    ['Territoire', false],
    ['Écart', true],
    ['2024', true],
    ['2025', true]
  ]);
});

test('the part of a zone and the whole of it, under one code, are not compared', () => {
  const zone = (annee: string, nom: string) => ({ ...row(annee, nom, shown('part', 0.5)), code: 'epci:z' });
  const both = ['2024', '2025'].flatMap((annee) => ['a', 'b'].map((name) => row(annee, name, shown('part', 0.2))));
  const answer = answerOf([...both, zone('2024', 'z (partie)'), zone('2025', 'z (entière)')]);
  const [first, last] = momentsOf(answer, CHART, 'annee') ?? [];
  expect(first && last && changesOf(first, last).map(({ name }) => name)).toEqual(['a', 'b']);
});

test('one date, or several rows a territory, are no series of maps', () => {
  const one = ['a', 'b', 'c'].map((name) => row('2025', name, shown('part', 0.5)));
  expect(momentsOf(answerOf(one), CHART, 'annee')).toBeNull();
  expect(
    momentsOf(answerOf([...one, ...one, ...one.map((each) => ({ ...each, parametre_annee: '2024' }))]), CHART, 'annee')
  ).toBeNull();
});
