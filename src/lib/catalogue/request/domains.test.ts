import { expect, test } from 'vitest';
import { defaultValue, type Domains } from './domains.ts';
import type { ParameterSpec } from './header.ts';
import type { Maille } from '../levels.ts';

/** From the most inhabited, as a snapshot lists them. */
const TERRITORIES = new Map(
  (['pays:FR', 'region:11', 'region:28', 'region:53', 'departement:75', 'departement:35'] as const).map((valeur) => [
    valeur as string,
    { valeur, libelle: valeur, maille: valeur.split(':')[0] as Maille }
  ])
);

const spec = (...mailles: Maille[]): ParameterSpec => ({
  domaine: 'territoires',
  libelle: 'Territoire',
  mailles,
  defaut: 'region'
});

const domains = (region: string, ...hexagons: string[]): Domains => ({
  region,
  hexagons: new Set(hexagons),
  finestZone: 8,
  members: () => TERRITORIES,
  latest: () => undefined
});

test('of a snapshot of one region, that region, whatever the levels', () => {
  expect(defaultValue(spec('region', 'departement'), domains('region:53', 'region:53'))).toBe('region:53');
});

test('of every region: the country, else a region on hexagons, else the most inhabited', () => {
  expect(defaultValue(spec('pays', 'region'), domains('pays:FR', 'region:53'))).toBe('pays:FR');
  expect(defaultValue(spec('region', 'departement'), domains('pays:FR', 'region:53'))).toBe('region:53');
  expect(defaultValue(spec('region', 'departement'), domains('pays:FR'))).toBe('region:11');
  expect(defaultValue(spec('departement'), domains('pays:FR', 'region:53'))).toBe('departement:75');
});
