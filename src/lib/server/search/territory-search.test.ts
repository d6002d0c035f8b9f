import { describe, expect, it } from 'vitest';
import type { Territory } from '../snapshot/reference.ts';
import { searchTerritories } from './territory-search.ts';

function territory(valeur: string, libelle: string, population: number): Territory {
  const [maille = '', code = ''] = valeur.split(':');
  return {
    valeur,
    maille,
    code,
    libelle,
    lieu: `à ${libelle}`,
    departement: null,
    region: 'region:53',
    population,
    lat: null,
    lng: null,
    dansRegion: true
  } as Territory;
}

const ALL = [
  territory('commune:35238', 'Rennes', 225_081),
  territory('bassin:5314', 'Rennes', 700_000),
  territory('zone_emploi:5315', 'Rennes', 800_000),
  territory('zone_emploi:5314', 'Quimperlé', 60_000),
  territory('departement:35', 'Ille-et-Vilaine', 1_100_000),
  territory('commune:29019', 'Brest', 139_000),
  territory('academie:17', 'Nantes', 3_900_000)
];

const found = (search: string) => {
  const { territoires, voisins } = searchTerritories(ALL, search);
  return voisins ? [] : territoires.map(({ territoire }) => territoire);
};
const near = (search: string) => {
  const { territoires, voisins } = searchTerritories(ALL, search);
  return voisins ? territoires.map(({ territoire }) => territoire) : [];
};

describe('a search of territories', () => {
  it('understands the level said before the name', () => {
    expect(found('zone d’emploi de Rennes')).toEqual(['zone_emploi:5315']);
    expect(found("bassin d'emploi de rennes")).toEqual(['bassin:5314']);
    expect(found('bassin rennes')).toEqual(['bassin:5314']);
    expect(found('académie de Nantes')).toEqual(['academie:17']);
    expect(found('commune de Brest')).toEqual(['commune:29019']);
    expect(found('département d’Ille-et-Vilaine')).toEqual(['departement:35']);
  });

  it('gives every level that bears a name or a number', () => {
    expect(new Set(found('rennes'))).toEqual(new Set(['commune:35238', 'bassin:5314', 'zone_emploi:5315']));
    expect(new Set(found('5314'))).toEqual(new Set(['bassin:5314', 'zone_emploi:5314']));
  });

  it('says which names are a few letters away, when none is the same', () => {
    expect(near('Brst')).toEqual(['commune:29019']);
    expect(near('Quimperle')).toEqual([]);
    expect(near('Qimperlé')).toEqual(['zone_emploi:5314']);
    expect(new Set(near('renes'))).toEqual(new Set(['commune:35238', 'bassin:5314', 'zone_emploi:5315']));
    expect(near('zone d’emploi de Quimpelé')).toEqual(['zone_emploi:5314']);
    expect(near('departement:36')).toEqual(['departement:35']);
    // Two letters of five are another name.
    expect(near('Bretx')).toEqual([]);
    expect(near('zzz')).toEqual([]);
  });

  it('finds nothing in a blank', () => {
    expect(found('  ')).toEqual([]);
  });
});
