import { describe, expect, it } from 'vitest';
import type { Territory } from './reference.ts';
import { searchTerritories } from './territory-search.ts';

function territory(valeur: string, libelle: string, population: number): Territory {
  const [maille = '', code = ''] = valeur.split(':');
  return { valeur, maille, code, libelle, lieu: `à ${libelle}`, departement: null, region: 'region:53', population, lat: null, lng: null, dansRegion: true } as Territory;
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

const found = (search: string) => searchTerritories(ALL, search).map(({ territoire }) => territoire);

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

  it('finds nothing in a blank', () => {
    expect(found('  ')).toEqual([]);
  });
});
