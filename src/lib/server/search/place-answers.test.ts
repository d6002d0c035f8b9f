import { expect, test } from 'vitest';
import { REFERENCE, TABLES } from '../../../../tests/support/search-names.ts';
import { placeAnswers } from './place-answers.ts';
import { PlaceIndex, type NamedPlaces } from './places.ts';
import type { Town } from './read-tables.ts';

const PLACES = new PlaceIndex(REFERENCE.territories, TABLES);
const [RENNES] = REFERENCE.territories;
const town = (nom: string, population: number): Town => ({
  commune: nom,
  nom,
  ancienne: false,
  departement: 'departement:35',
  region: 'departement:35',
  population,
  codesPostaux: [],
  dansRegion: false
});
const named = (outside: readonly Town[], territories: NamedPlaces['territories'] = []): NamedPlaces => ({
  territories,
  outside,
  by: 'name',
  level: null
});
const qualities = (typed: string, ...outside: Town[]): number[] =>
  placeAnswers(typed, named(outside), PLACES).map(({ quality }) => quality);

test('a town elsewhere is meant the surer when twenty thousand people live there', () => {
  const [large = 0, small = 0] = qualities('x', town('x', 20_000), town('x', 19_999));
  expect(large - small).toBeGreaterThan(10);
  const [first = 0, second = 0] = qualities('x', town('x', 20_000), town('x', 90_000));
  expect(first - second).toBe(1);
});

test('beside a place of the region, only a known town elsewhere is said, and after it', () => {
  const outside = [town('petite', 19_999), town('grande', 20_000)];
  const answers = placeAnswers('Rennes', named(outside, RENNES === undefined ? [] : [RENNES]), PLACES);
  expect(answers.map(({ type, titre }) => [type, titre.split(' ')[0]])).toEqual([
    ['territoire', 'Rennes'],
    ['ailleurs', 'grande']
  ]);
  const [here, elsewhere] = answers;
  expect((here?.quality ?? 0) - (elsewhere?.quality ?? 0)).toBeGreaterThan(10);
});

test('a word without the accents of a town is not that town before all', () => {
  const [same = 0] = qualities('mâcon', town('Mâcon', 34_000));
  const [plain = 0] = qualities('macon', town('Mâcon', 34_000));
  const [other = 0] = qualities('maçon', town('Mâcon', 34_000));
  expect(plain).toBe(same);
  expect(same - other).toBeGreaterThan(10);
});

test('three towns elsewhere at most', () => {
  const many = [1, 2, 3, 4].map((at) => town(`v${at}`, 30_000));
  expect(qualities('v', ...many)).toHaveLength(3);
});
