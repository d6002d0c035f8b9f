import { expect, test } from 'vitest';
import type { Answer, AnswerColumn } from '../catalogue/api/answer.ts';
import { answerFormats } from './answer-formats.ts';

const OFFERED = ['json', 'csv', 'sdmx-csv', 'csvw'];

function column(nom: string, role: AnswerColumn['role']): AnswerColumn {
  return {
    nom,
    role,
    libelle: nom,
    type: 'texte',
    unite: null,
    protege: false,
    bornes: false,
    ic: false,
    visible: false,
    ecart: false,
    de: null
  };
}

const COLUMNS = [column('metier', 'dimension'), column('projets', 'mesure')];

function formats(colonnes: readonly AnswerColumn[], parametres: Answer['parametres'] = {}): string[] {
  return answerFormats(OFFERED, COLUMNS, { colonnes, parametres });
}

test('several territories give a place to each row', () => {
  expect(formats(COLUMNS)).toEqual(OFFERED);
  expect(formats([column('parametre_territoire', 'dimension'), ...COLUMNS])).toEqual([
    'json',
    'csv',
    'geojson',
    'sdmx-csv',
    'csvw'
  ]);
});

test('a layer whose places were put aside is no longer one', () => {
  expect(answerFormats(['csv', 'geojson'], [], { colonnes: COLUMNS, parametres: {} })).toEqual(['csv']);
});

test('SDMX wants every dimension, and no drawn zone', () => {
  expect(formats([column('projets', 'mesure')])).toEqual(['json', 'csv', 'csvw']);
  expect(formats([column('metier', 'dimension')])).toEqual(OFFERED);
  expect(formats(COLUMNS, { territoire: 'zone:BIH' })).toEqual(['json', 'csv', 'csvw']);
});
