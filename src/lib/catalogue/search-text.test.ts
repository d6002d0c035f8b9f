import { expect, it } from 'vitest';
import { matches } from './search-text.ts';

const SERIES = ['Évolution des demandeurs d’emploi inscrits', 'Le nombre de demandeurs d’emploi monte-t-il ou baisse-t-il ?'];

it('finds words whatever their accents, case and plural', () => {
  expect(matches('evolution', SERIES)).toBe(true);
  expect(matches('DEMANDEUR emplois', SERIES)).toBe(true);
  expect(matches('chômeurs', SERIES)).toBe(true);
});

it('asks for every word and finds nothing in a blank search', () => {
  expect(matches('demandeurs logement', SERIES)).toBe(false);
  expect(matches('  ', SERIES)).toBe(false);
  expect(matches('?', SERIES)).toBe(false);
});
