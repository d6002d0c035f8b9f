import { describe, expect, test } from 'vitest';
import { madeAnswer } from '../../../../tests/support/made-answer.ts';
import type { AnswerRow } from '../../catalogue/api/answer.ts';
import { notGiven, sheetSentences, sheetTable } from './network-sheet.ts';

const COMMITTEE = {
  territoire: 'comite_local:CLE3',
  maille: 'comite_local',
  nom: 'Redon',
  lieu: 'dans le comité local de Redon',
  departement: null,
  region: 'region:53'
};
const row = (over: AnswerRow): AnswerRow => ({
  code: 'acces_emploi',
  indicateur: 'Taux d’accès',
  mesure: 'Part',
  periode: '2025T2',
  valeur: 44.1,
  unite: '%',
  cible: 47,
  ecart: -2.9,
  sens: 'hausse',
  cible_tenue: 'non',
  position: 3,
  parmi: 3,
  valeur_region: 45,
  ...over
});
const DELAY = {
  code: 'delai',
  indicateur: 'Délai',
  periode: '2025T1',
  valeur: 20,
  unite: 'jours',
  cible: 21,
  ecart: -1,
  sens: 'baisse',
  cible_tenue: 'oui',
  position: 1,
  valeur_region: null
};
const OWN = {
  code: 'rencontres',
  indicateur: 'Rencontres',
  valeur: 1200,
  unite: 'nombre',
  cible: null,
  ecart: null,
  sens: 'non connu',
  cible_tenue: null,
  position: null,
  parmi: 1
};
const sheet = madeAnswer({ lignes: [row({}), row(DELAY), row(OWN)] });
const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

describe('the sheet of a comité local', () => {
  test('says how many targets are held, where it comes first and last, and what is older', () => {
    expect(sheetSentences(sheet, COMMITTEE).map(plain)).toEqual([
      'Au 2ᵉ trimestre 2025, 2 indicateurs publiés dans le comité local de Redon.',
      '1 cible est tenue sur les 2 qui se jugent.',
      'Meilleure valeur des comités locaux pour l’emploi : délai.',
      'La moins bonne : taux d’accès.',
      'Plus ancien : délai, lu au 1ᵉʳ trimestre 2025.'
    ]);
  });

  test('writes each figure in its unit, and says why one is not there', () => {
    const { columns, rows } = sheetTable(sheet, COMMITTEE);
    expect(columns.at(5)?.label).toBe('Position parmi les comités locaux pour l’emploi');
    expect(rows.map((cells) => cells.map(({ text, spoken }) => plain(spoken ?? text)))).toEqual([
      ['Taux d’accès', '44,1 %', '47 %', '−2,9 pt', 'non', '3ᵉ sur 3', '45 %', '2ᵉ trimestre 2025'],
      [
        'Délai',
        '20 jours',
        '21 jours',
        '−1 jour',
        'oui',
        '1ᵉʳ sur 3',
        'non donnée pour la région',
        '1ᵉʳ trimestre 2025'
      ],
      [
        'Rencontres',
        '1 200',
        'sans cible',
        'sans cible',
        'sans cible',
        'sans autre territoire mesuré',
        '45',
        '2ᵉ trimestre 2025'
      ]
    ]);
  });

  test('names what the list holds and the file does not give, and what it gives for the region only', () => {
    const list = madeAnswer({
      lignes: ['acces_emploi', 'presence', 'recours'].map((code) => ({ code, indicateur: code, mesure: 'Part des…' }))
    } as never);
    const region = madeAnswer({ lignes: [row({ code: 'recours' })] });
    expect(notGiven(list, sheet, region)).toEqual([
      { name: 'presence', measures: 'part des…', regional: false },
      { name: 'recours', measures: 'part des…', regional: true }
    ]);
  });
});
