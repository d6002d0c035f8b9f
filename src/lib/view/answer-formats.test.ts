import { expect, test } from 'vitest';
import type { Answer, AnswerColumn } from '../catalogue/api/answer.ts';
import { madeColumn } from '../../../tests/support/made-answer.ts';
import { answerFormats } from './answer-formats.ts';

const OFFERED = ['json', 'csv', 'sdmx-csv', 'tableschema'];

const COLUMNS = [madeColumn('metier', 'dimension'), madeColumn('projets', 'mesure')];

function formats(colonnes: readonly AnswerColumn[], parametres: Answer['parametres'] = {}): string[] {
  return answerFormats(OFFERED, COLUMNS, { colonnes, parametres });
}

test('several territories give a place to each row', () => {
  expect(formats(COLUMNS)).toEqual(OFFERED);
  expect(formats([madeColumn('parametre_territoire', 'dimension'), ...COLUMNS])).toEqual([
    'json',
    'csv',
    'geojson',
    'sdmx-csv',
    'tableschema'
  ]);
});

test('a layer whose places were put aside is no longer one', () => {
  expect(answerFormats(['csv', 'geojson'], [], { colonnes: COLUMNS, parametres: {} })).toEqual(['csv']);
});

test('SDMX wants every dimension, and no drawn zone', () => {
  expect(formats([madeColumn('projets', 'mesure')])).toEqual(['json', 'csv', 'tableschema']);
  expect(formats([madeColumn('metier', 'dimension')])).toEqual(OFFERED);
  expect(formats(COLUMNS, { territoire: 'zone:BIH' })).toEqual(['json', 'csv', 'tableschema']);
});
