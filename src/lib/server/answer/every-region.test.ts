import { describe, expect, test } from 'vitest';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { Reference } from '../snapshot/reference.ts';
import { beyondHexagons, localReference } from './every-region.ts';

const TERRITORIES = [
  { valeur: 'region:53', maille: 'region', region: 'region:53', libelle: 'Bretagne' },
  { valeur: 'departement:35', maille: 'departement', region: 'region:53', libelle: 'Ille-et-Vilaine' },
  { valeur: 'departement:14', maille: 'departement', region: 'region:28', libelle: 'Calvados' },
  { valeur: 'bassin:5319', maille: 'bassin', region: null, libelle: 'Redon' }
];
/** « agences » says nothing of Normandie. */
const SOURCES = [
  { source: 'agences', lue: true, muette: ['region:28'] },
  { source: 'bmo', lue: true, muette: [] }
];
const reference = (region: string, ...hexagons: string[]): Reference =>
  ({
    summary: { region },
    territories: TERRITORIES,
    sources: SOURCES,
    hexagons: new Set(hexagons)
  }) as unknown as Reference;
const FRANCE = reference('pays:FR', 'region:53');
const BRETAGNE = reference('region:53', 'region:53');

const asked = (valeur: string, cells?: BigUint64Array): ResolvedParameter[] => [
  { nom: 'territoire', type: 'VARCHAR', valeur, sql: valeur, libelle: valeur, ...(cells && { cells }) }
];
const reads = (cubes: readonly string[], over: Partial<RequestDefinition> = {}) =>
  ({ cubes, ...over }) as RequestDefinition;
const DISTANCES = reads(['publie.population_cellules', 'reference.territoires']);

describe('a request that reads hexagons', () => {
  test('is answered where they are laid, and says that they are not elsewhere or across their limit', () => {
    expect(beyondHexagons(DISTANCES, asked('departement:35'), FRANCE)).toBeNull();
    expect(beyondHexagons(DISTANCES, asked('region:53'), FRANCE)).toBeNull();
    for (const [code, name] of [
      ['departement:14', 'Calvados'],
      ['bassin:5319', 'Redon']
    ] as const)
      expect(beyondHexagons(DISTANCES, asked(code), FRANCE)).toContain(`« ${name} »`);
  });

  test('is answered of a drawn zone, which is made of them, and of all that a snapshot of one region holds', () => {
    expect(beyondHexagons(DISTANCES, asked('zone:871f', BigUint64Array.of(1n)), FRANCE)).toBeNull();
    expect(beyondHexagons(DISTANCES, asked('bassin:5319'), BRETAGNE)).toBeNull();
  });

  test('is answered everywhere when it says that it can do without, as one that reads none', () => {
    expect(
      beyondHexagons(reads(DISTANCES.cubes, { sans_hexagones: true }), asked('departement:14'), FRANCE)
    ).toBeNull();
    expect(beyondHexagons(reads(['publie.cube_effectifs']), asked('departement:14'), FRANCE)).toBeNull();
  });
});

describe('a source that says nothing of a region', () => {
  const read = (parameters: ResolvedParameter[], from: Reference): string[] =>
    localReference(parameters, from).sources.flatMap(({ source, lue }) => (lue ? [source] : []));

  test('is not read there, and is read elsewhere, for the country and for a snapshot of one region', () => {
    expect(read(asked('departement:14'), FRANCE)).toEqual(['bmo']);
    for (const code of ['departement:35', 'region:53', 'bassin:5319', 'pays:FR'])
      expect(read(asked(code), FRANCE)).toEqual(['agences', 'bmo']);
    expect(read(asked('departement:14'), BRETAGNE)).toEqual(['agences', 'bmo']);
  });

  test('is looked for in the region whose hexagons make a drawn zone', () => {
    const zone = asked('zone:871f', BigUint64Array.of(1n));
    expect(read(zone, reference('pays:FR', 'region:28'))).toEqual(['bmo']);
    expect(read(zone, FRANCE)).toEqual(['agences', 'bmo']);
  });
});
