import { describe, expect, test } from 'vitest';
import { bracketedAcronyms, initialsIn, wordsLeftOut, spelledOut } from './initials.ts';

describe('acronyms of titles', () => {
  test.each([
    ['Management commercial opérationnel', 'mco'],
    ['Services et prestations des secteurs sanitaire et social', 'spsss'],
    ['Accompagnement, soins et services à la personne option A : à domicile', 'assp'],
    ['Assistant de vie aux familles', 'advaf']
  ])('%s: %s', (title, acronym) => expect(initialsIn(title)).toContain(acronym));

  test('a figure says how often the next letter comes', () => {
    expect(spelledOut('SP3S')).toBe('spsss');
    expect(spelledOut('A2SP')).toBe('assp');
  });

  test('brackets give it', () => {
    expect(bracketedAcronyms('Analyse, conduite et stratégie de l’entreprise agricole (ACSE)')).toEqual(['acse']);
  });

  test('a field that stands for a title has none', () => {
    expect(initialsIn('Cuirs et peaux (46X24301)')).toEqual([]);
  });

  test('a title of one word has none either', () => {
    expect(initialsIn('Cuisine')).toEqual([]);
  });

  test.each([
    ['ciel', 'Cybersécurité, informatique et réseaux, électronique', 1],
    ['melec', 'Métiers de l’électricité et de ses environnements connectés', 0],
    ['mco', 'Maintenance des véhicules', null],
    ['ciel', 'Informatique et réseaux', null]
  ])('%s in « %s » leaves out %s', (acronym, title, out) => expect(wordsLeftOut(acronym, title)).toBe(out));
});
