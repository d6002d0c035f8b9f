import { describe, expect, test } from 'vitest';
import { termsIn } from './find-terms.ts';
import { ENTRIES, TERMS, termAnchor } from './glossary.ts';
import { REQUESTS } from '../../../../tests/support/catalogue.ts';

describe('terms are found in a text', () => {
  test.each([
    ['singular and plural', 'Les taux d’insertion des sortants', ['taux d’insertion', 'sortant']],
    ['with either apostrophe', "taux d'insertion", ['taux d’insertion']],
    ['at the start of a sentence', 'Tension des métiers', ['tension']],
    ['beside punctuation', '(tension) ; « devenir favorable ».', ['tension', 'devenir favorable']],
    ['after an accent written apart', 'mille\u0301sime 2024', ['millésime']],
    [
      'in the order of the text, each once',
      'devenir favorable, tension, devenirs favorables',
      ['devenir favorable', 'tension']
    ],
    ['the longest of two', 'par bassin d’emploi', ['bassin d’emploi']],
    ['the short form too', 'par bassin', ['bassin d’emploi']],
    ['acronyms in capitals', 'métier (FAP 2021), code ROME, 2SFCA', ['FAP', 'ROME', '2SFCA']]
  ])('%s', (_, text, terms) => {
    expect(termsIn([text])).toEqual(terms);
  });

  test.each([
    ['inside a longer word', 'hypertension, intensions, distension'],
    ['inside a word with an accent', 'étension, tensionné'],
    ['a word that differs by an accent', 'le passagé, la capacite, l’observe'],
    ['a proper noun for an acronym', 'Rome, rome, Cep, cep, fap'],
    ['a part of a term only', 'le taux, l’indice, l’effet, le devenir, la première'],
    ['words of a term that do not follow one another', 'devenir souvent favorable']
  ])('and not %s', (_, text) => {
    expect(termsIn([text])).toEqual([]);
  });

  test('a term is not put together from two texts', () => {
    expect(termsIn(['devenir', 'favorable'])).toEqual([]);
  });
});

describe('the glossary', () => {
  test('has the terms that a planner meets', () => {
    for (const term of [
      'taux d’insertion',
      'devenir favorable',
      'tension',
      'FAP',
      'ROME',
      'zone d’emploi',
      'bassin d’emploi',
      'millésime',
      'secret statistique',
      'non significatif',
      '2SFCA',
      'indice de spécificité',
      'effet structurel',
      'effet résiduel',
      'CEP',
      'taux de décroché',
      'limites de contrôle',
      'variation habituelle'
    ])
      expect(TERMS).toContain(term);
  });

  test('gives each term an anchor of its own, which an address can hold', () => {
    const anchors = TERMS.map(termAnchor);
    expect(new Set(anchors).size).toBe(TERMS.length);
    expect(anchors.filter((anchor) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(anchor))).toEqual([]);
    expect(termAnchor('taux d’insertion')).toBe('taux-d-insertion');
  });

  test('finds each term by the words it says it goes by, unless it says none', () => {
    for (const term of TERMS) {
      const forms = ENTRIES[term].formes ?? [term];
      for (const form of forms) expect(termsIn([`xyz ${form}, xyz`]), form).toEqual([term]);
    }
  });
});

describe('what the law and the producers say', () => {
  test('the words of the field are explained, found by each of their acronyms', () => {
    expect(termsIn(['CPRDFOP, GPEC, CREFOP, PRIC, RSA, Certif Info, RIASEC, CQP'])).toEqual([
      'CPRDFOP',
      'GPECT',
      'CREFOP',
      'PRIC',
      'RSA',
      'Certif Info',
      'RIASEC',
      'CQP'
    ]);
    expect(termsIn(['la GEPP', 'une GPECT'])).toEqual(['GPECT']);
    expect(termsIn(['le comité local pour l’emploi de Brest'])).toEqual(['comité local pour l’emploi']);
  });
  test('the indicators of career counselling are those of the order of 29 March 2019', () => {
    expect(ENTRIES.CEP.source).toContain('29 mars 2019');
    expect(JSON.stringify(ENTRIES)).not.toContain('16 juillet 2014');
  });
  test('InserJeunes counts what its producer says since the pooled cohorts of 2022 and 2023', () => {
    expect(ENTRIES.InserJeunes.regle).toContain(
      'Depuis le cumul 2022-2023, tout l’emploi salarié en France est compté, sauf chez les particuliers employeurs'
    );
    const notes = REQUESTS.filter(({ id }) =>
      ['cprdfop/emploi_6_12_18_24_mois', 'cprdfop/ecart_scolaire_apprentissage'].includes(id)
    ).map((request) => request.notes.join(' '));
    expect(notes).toHaveLength(2);
    for (const note of notes)
      expect(note).toContain('depuis le cumul 2022-2023, tout emploi salarié sauf chez un particulier employeur');
  });
  test('the CREFOP is not replaced by the regional committee for employment', () => {
    expect(ENTRIES.CREFOP.sens).toContain('Il demeure à côté du comité régional pour l’emploi');
  });
});
