import { expect, test } from 'vitest';
import { yearFaults } from './year-before.ts';

const found = (sentence: string, ...given: string[]): string[] =>
  yearFaults({ id: 'emploi', sentences: [sentence], titles: [], findings: [], keys: [], legends: [] }, new Set(given));

test.each([
  ['En 2025, 131 879 projets.', ['2024'], '2025'],
  ['Rentrée 2023-2024 : 40 élèves.', ['2023'], '2024'],
  ['Trimestre 2025T2.', ['2024'], '2025']
])('%s of %s keeps %s', (sentence, given, year) => {
  expect(found(sentence, ...given)).toEqual([`emploi, ${year} : « ${sentence} »`]);
});

test.each([
  ['En 2024, 131 879 projets.', ['2024']],
  ['Soit 12 025 élèves.', []],
  ['Familles professionnelles (FAP 2021), passages de la PCS 2003.', []]
])('%s of %s keeps none', (sentence, given) => {
  expect(found(sentence, ...given)).toEqual([]);
});
