import { expect, test } from 'vitest';
import { REFERENCE, TABLES } from '../../../../tests/support/search-names.ts';
import { PlaceIndex } from './places.ts';
import { receptionsIn } from './receptions.ts';
import { readSubject } from './subject.ts';

const PLACES = new PlaceIndex(REFERENCE.territories, TABLES);
const [RENNES = null] = REFERENCE.territories;
const place = (type: string, nom: string, commune = 'commune:35238') => ({
  lieu: `${type}:${nom}`,
  type,
  nom,
  commune
});
const tables = {
  ...TABLES,
  receptions: [
    place('gare', 'de Rennes'),
    place('cio', 'Rennes Nord', 'commune:29019'),
    place('cio', 'Iroise', 'commune:29019')
  ],
  networks: [
    { type: 'cio', plusieurs: 'CIO' },
    { type: 'mission_locale', plusieurs: 'missions locales' },
    { type: 'gare', plusieurs: 'gares' }
  ]
};
const titles = (text: string, there: typeof RENNES): string[] =>
  receptionsIn(tables, readSubject(text), there, PLACES).map(({ titre }) => titre);

test('places of the network that is named, in the town that they stand in or are named after', () => {
  expect(titles('CIO', RENNES)).toEqual(['CIO Rennes Nord']);
  expect(titles('gare', RENNES)).toEqual(['Gare de Rennes']);
  expect(titles('CIO', null)).toEqual(['CIO : 2 lieux connus']);
});

test('a network whose file is not read is said by its own name; one that Maille does not know is not', () => {
  expect(titles('mission locale', RENNES)).toEqual([
    'Les lieux « missions locales » ne sont pas dans les fichiers lus'
  ]);
  expect(titles('Apec', RENNES)).toEqual([]);
  expect(titles('boulanger', RENNES)).toEqual([]);
});
