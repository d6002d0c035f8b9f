import { expect, test } from 'vitest';
import { madeColumn } from '../../../../tests/support/made-answer.ts';
import { readFigure } from '../../words/figure.ts';
import { lastMonthOf } from '../../text/dates.ts';
import { followUp, type Target } from './follow-up.ts';
import { readIndicator, writeIndicator } from './indicator.ts';
import type { Point, Series } from './series.ts';
import { decisionFile } from './template.ts';

const SHARE = madeColumn('part', 'taux', { unite: 'pourcent', bornes: true });

/** A series of shares, each a number or two bounds. */
function seriesOf(values: Readonly<Record<string, number | readonly [number, number]>>): Series {
  const points = Object.entries(values).map(([vintage, value]): Point => {
    const [low, high] = typeof value === 'number' ? [value, value] : value;
    const row = {
      part: low === high ? low : null,
      part_min: low,
      part_max: high,
      part_statut: low === high ? 'diffuse' : 'intervalle'
    };
    return { vintage, month: lastMonthOf(vintage) ?? 0, reading: readFigure(row, SHARE), low, high };
  });
  return { points, label: 'Essai', request: '/catalogue/gpec/essai' };
}

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const after = (values: Parameters<typeof seriesOf>[0], decided = '2023-05-04', target: Target | null = null) =>
  followUp(seriesOf(values), decided, target);

test('an indicator is compared from the last vintage before the decision to the last of all', () => {
  const { movement, unusual, sentence } = after({ 2021: 0.5, 2022: 0.55, 2023: 0.6, 2024: 0.7 });
  expect([movement, unusual]).toEqual(['hausse', null]);
  expect(plain(sentence)).toBe(
    'De 55,0 % (2022) à 70,0 % (2024) : en hausse ; trop peu de millésimes avant la décision pour dire si c’est inhabituel.'
  );
});

test('a change is unusual beyond the largest seen before, and usual up to it', () => {
  const before = { 2019: 0.5, 2020: 0.54, 2021: 0.5, 2022: 0.53 };
  expect(after({ ...before, 2024: 0.58 }).unusual).toBe(true);
  expect(after({ ...before, 2024: 0.56 }).unusual).toBe(false);
  expect(after({ ...before, 2024: 0.49 }).movement).toBe('baisse');
});

test('bounds that touch are no change, and a target is reached only whole', () => {
  const { movement, reached } = after({ 2022: [0.5, 0.6], 2024: [0.6, 0.7] }, '2023-05-04', {
    sense: 'hausse',
    value: 0.65
  });
  expect([movement, reached]).toEqual(['stable', null]);
  expect(after({ 2022: 0.5, 2024: [0.66, 0.7] }, '2023-05-04', { sense: 'hausse', value: 0.65 }).reached).toBe(true);
  expect(after({ 2022: 0.5, 2024: [0.66, 0.7] }, '2023-05-04', { sense: 'baisse', value: 0.65 }).reached).toBe(false);
});

test('nothing measured since is said, as is nothing before', () => {
  expect(after({ 2022: 0.5 }).movement).toBe('attente');
  expect(after({ 2024: 0.5 }).sentence).toMatch(/^Aucun millésime d’avant la décision/);
  expect(after({}).movement).toBe('absent');
});

test('the address of an indicator comes back as it was written', () => {
  const text = 'cprdfop/taux_pression?territoire=region:53&par=diplome&filtre=code%3DCAP#pression';
  const address = readIndicator(text);
  expect(address).toEqual({
    request: 'cprdfop/taux_pression',
    parameters: { territoire: 'region:53', par: 'diplome', filtre: 'code=CAP' },
    column: 'pression'
  });
  expect(writeIndicator(address ?? { request: '', parameters: {}, column: '' })).toBe(text);
  for (const bad of ['', 'taux', 'https://exemple.invalid/x#y', 'gpec/x?a=1', '../x#y'])
    expect(readIndicator(bad)).toBeNull();
});

test('a line of the template stays one line, and is no formula', () => {
  const [, line] = decisionFile([{ id: '=1+1', decision: 'Ouvrir « A » ;\n"bientôt"', territoire: 'region:53' }]).split(
    '\r\n'
  );
  expect(line).toBe(' =1+1;;;"Ouvrir « A » ; ""bientôt""";region:53;;;;;;;;');
});
