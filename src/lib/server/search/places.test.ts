import { describe, expect, test } from 'vitest';
import type { Maille } from '../../catalogue/levels.ts';
import type { Territory } from '../snapshot/reference.ts';
import { PlaceIndex } from './places.ts';
import type { SearchTables, Town } from './read-tables.ts';
import { readingsOf, twoPlaces } from './readings.ts';

function territory(valeur: string, libelle: string, population = 1000): Territory {
  const [maille = '', code = ''] = valeur.split(':');
  return {
    valeur,
    libelle,
    lieu: `à ${libelle}`,
    maille: maille as Maille,
    code,
    departement: 'departement:35',
    region: 'region:53',
    population,
    lat: null,
    lng: null,
    dansRegion: true
  };
}

function town(commune: string, nom: string, more: Partial<Town> = {}): Town {
  return {
    commune,
    nom,
    ancienne: false,
    departement: 'departement:35',
    region: 'region:53',
    population: 1000,
    codesPostaux: [],
    dansRegion: true,
    ...more
  };
}

const TABLES: SearchTables = {
  towns: [
    town('35288', 'Saint-Malo', { codesPostaux: ['35400'] }),
    town('35236', 'Redon', { codesPostaux: ['35600'] }),
    town('35013', 'Bains-sur-Oust', { codesPostaux: ['35600'] }),
    town('22093', 'Lamballe', { ancienne: true }),
    town('44109', 'Nantes', { dansRegion: false, region: 'region:52', population: 320_000, codesPostaux: ['44000'] })
  ],
  around: [
    { commune: 'commune:35236', territoire: 'epci:1' },
    { commune: 'commune:35236', territoire: 'zone_emploi:0062' }
  ],
  certifications: [],
  skills: [],
  receptions: [],
  networks: [],
  sectors: [],
  schools: [],
  quarters: [],
  links: []
};
const PLACES = new PlaceIndex(
  [
    territory('commune:35288', 'Saint-Malo', 46_000),
    territory('commune:35236', 'Redon', 9000),
    territory('commune:35013', 'Bains-sur-Oust', 3000),
    territory('commune:22093', 'Lamballe-Armor', 17_000),
    territory('zone_emploi:0062', 'Redon (partie bretonne)', 60_000),
    territory('zone_emploi:0062-entier', 'Redon (zone entière)', 120_000),
    territory('epci:1', 'CA Redon Agglomération (partie bretonne)', 60_000),
    territory('epci:2', 'CA Lannion-Trégor Communauté', 100_000),
    territory('departement:35', 'Ille-et-Vilaine', 1_100_000),
    territory('departement:29', 'Finistère', 900_000)
  ],
  TABLES
);
const found = (text: string, guessing = false): string[] =>
  PLACES.find(text, guessing)?.territories.map(({ valeur }) => valeur) ?? [];

describe('names of places', () => {
  test.each([
    ['St Malo', ['commune:35288']],
    ['SAINT MALO', ['commune:35288']],
    ['bains s/ oust', ['commune:35013']],
    ['Redon', ['commune:35236', 'zone_emploi:0062', 'zone_emploi:0062-entier']],
    ['zone d’emploi de Redon', ['zone_emploi:0062', 'zone_emploi:0062-entier']],
    ['redon agglo', ['epci:1']],
    ['LTC', ['epci:2']],
    ['Lamballe', ['commune:22093']],
    ['35600', ['commune:35236', 'commune:35013']],
    ['35', ['departement:35']],
    ['commune:35236', ['commune:35236']],
    ['ille et vilaine', ['departement:35']]
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test('a letter wrong is read only when one guesses', () => {
    expect(found('Finistére')).toEqual(['departement:29']);
    expect(found('Finistrre')).toEqual([]);
    expect(found('Finistrre', true)).toEqual(['departement:29']);
    // Two letters wrong in nine are read, two in eight are not.
    expect(found('Finistrrr', true)).toEqual(['departement:29']);
    expect(found('Lambolla', true)).toEqual([]);
  });

  test('a town of another region is known with its region, by name or postcode', () => {
    expect(PLACES.find('nantes', false)?.outside.map(({ region }) => region)).toEqual(['region:52']);
    expect(PLACES.find('44000', false)?.outside).toHaveLength(1);
  });

  test('the level that holds a town', () => {
    const [redon] = PLACES.find('commune:35236', false)?.territories ?? [];
    expect(redon && PLACES.around(redon, 'zone_emploi')?.valeur).toBe('zone_emploi:0062');
    expect(redon && PLACES.around(redon, 'departement')?.valeur).toBe('departement:35');
    expect(redon && PLACES.around(redon, 'bassin')).toBeUndefined();
  });
});

describe('a subject and a place', () => {
  test.each([
    ['cuisinier près de Redon', 'cuisinier', 'commune:35236'],
    ['cuisinier dans le Finistère', 'cuisinier', 'departement:29'],
    ['maçon 35', 'maçon', 'departement:35'],
    ['coiffeuse 35600', 'coiffeuse', 'commune:35236'],
    ['Saint Malo chômage', 'chômage', 'commune:35288'],
    ['taux de chômage de St Malo', 'taux de chômage', 'commune:35288']
  ])('%s', (search, subject, code) => {
    const [reading] = readingsOf(search, PLACES, false);
    expect([reading?.subject, reading?.places.territories[0]?.valeur]).toEqual([subject, code]);
  });

  test('a year is no code of a territory', () => {
    expect(readingsOf('postes en 2030', PLACES, false)).toEqual([]);
  });
});

describe('two places', () => {
  test.each(['Redon Saint-Malo', 'comparer Redon et St Malo', 'Redon ou Saint-Malo', 'Redon / saint malo'])(
    '%s',
    (search) =>
      expect(twoPlaces(search, PLACES)?.map(({ territories }) => territories[0]?.valeur)).toEqual([
        'commune:35236',
        'commune:35288'
      ])
  );

  test('a name in two words is one place', () => {
    expect(twoPlaces('ille et vilaine', PLACES)).toBeNull();
    expect(twoPlaces('cuisinier Redon', PLACES)).toBeNull();
  });
});
