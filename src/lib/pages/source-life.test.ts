import { expect, test } from 'vitest';
import { madeAnswer, madeSource } from '../../../tests/support/made-answer.ts';
import { isCurrent, isRecent } from './source-life.ts';

const made = madeAnswer();
const answer = madeAnswer({
  instantane: { ...made.instantane, demo: false },
  sources: [
    { ...madeSource('dares_tensions'), vie_mois: 24 },
    { ...madeSource('recensement_emploi'), vie_mois: null }
  ]
});
const at = (month: string): Date => new Date(`${month}-15T12:00:00Z`);

test.each([
  // A year ends in December: two years of life go to December of the second after it.
  ['dares_tensions', '2019', '2021-12', true],
  ['dares_tensions', '2019', '2022-01', false],
  ['dares_tensions', '2024-03', '2026-03', true],
  ['dares_tensions', '2024-03', '2026-04', false],
  ['dares_tensions', '2024T2', '2026-06', true],
  ['dares_tensions', '2024T2', '2026-07', false],
  ['dares_tensions', '2022_2023', '2025-12', true],
  ['dares_tensions', '2022_2023', '2026-01', false],
  // A census is read as published, whatever its age; a text that is no date has none.
  ['recensement_emploi', '2011', '2026-11', true],
  ['dares_tensions', 'ROME v3', '2026-11', true]
])('%s of %s in %s', (source, vintage, month, current) =>
  expect(isCurrent(answer, source, vintage, at(month))).toBe(current)
);

test.each([
  // Three years after the end of the vintage, and not a month more; what has no date leads nothing.
  ['2022', '2025-12', true],
  ['2022', '2026-01', false],
  ['2022_2023', '2026-12', true],
  [null, '2026-01', false],
  ['date inconnue', '2026-01', false]
])('%s may lead a page in %s', (vintage, month, recent) => expect(isRecent(answer, vintage, at(month))).toBe(recent));

test('the demo is read as of its own files', () => {
  const demo = { ...answer, instantane: { ...answer.instantane, demo: true } };
  expect(isCurrent(demo, 'dares_tensions', '2023', at('2040-01'))).toBe(true);
});
