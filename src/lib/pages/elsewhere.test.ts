import { describe, expect, test } from 'vitest';
import { isElsewhere, keyOf, regionalPartOf, standIn, standsFor, titleOf } from './elsewhere.ts';
import { withBasins } from './place/make-context.ts';
import { nameOf, type Place } from './section.ts';

const place = (territoire: string, nom: string, lieu: string, part?: number): Place => ({
  territoire,
  maille: territoire.split(':')[0] ?? '',
  nom,
  lieu,
  departement: null,
  region: 'region:53',
  ...(part === undefined ? {} : { part })
});
const ZONE = place('zone_emploi:5314', 'Quimperlé', "dans la zone d'emploi de Quimperlé");
const BASIN = place('bassin:5319', 'Quimperlé', 'dans le bassin de Quimperlé', 0.981);
const OTHER = place('bassin:5318', 'Lorient', 'dans le bassin de Lorient', 0.019);
const FINISTERE = place('departement:29', 'Finistère', 'dans le Finistère');
const KEY = { label: 'Projets de recrutement', value: '2 400', source: 'Enquête BMO, 2025' };
const plain = (text: string | undefined): string | undefined =>
  text?.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('the territory of a figure', () => {
  test('is in the label of a tile that is not about the page, with the share of inhabitants where it does not hold them all', () => {
    expect(plain(keyOf(KEY, BASIN, ZONE).where)).toBe('bassin de Quimperlé (98 % des habitants de la zone d’emploi)');
    expect(keyOf(KEY, FINISTERE, ZONE).where).toBe('Finistère');
    expect(keyOf(KEY, ZONE, ZONE)).toEqual(KEY);
  });

  test('is told from a territory of the same name and another level', () => {
    expect([ZONE, BASIN, FINISTERE, place('pays:FR', 'France entière', 'en France')].map(nameOf)).toEqual([
      'zone d’emploi de Quimperlé',
      'bassin de Quimperlé',
      'Finistère',
      'France'
    ]);
    expect(isElsewhere(BASIN, ZONE)).toBe(true);
    expect(titleOf('Dix métiers', BASIN, ZONE)).toBe('Dix métiers (bassin de Quimperlé)');
    expect(titleOf('Dix métiers', ZONE, ZONE)).toBe('Dix métiers');
  });

  test('never says the whole of a share that is not', () => {
    expect(plain(standIn({ ...BASIN, part: 0.9996 }, ZONE))).toBe(
      'bassin de Quimperlé (99,96 % des habitants de la zone d’emploi)'
    );
  });
});

describe('basins around a place', () => {
  test('one that holds four inhabitants out of five comes before the territories that hold it whole', () => {
    expect(withBasins([FINISTERE], [BASIN, OTHER])).toEqual({ around: [BASIN, FINISTERE], basins: [BASIN, OTHER] });
    expect(withBasins([FINISTERE], [{ ...BASIN, part: 0.8 }, OTHER]).around[0]?.maille).toBe('bassin');
  });

  test('it stands for the place where the place holds as much of it', () => {
    expect(standsFor({ ...BASIN, back: 0.8 }, ZONE)).toBe(true);
    // The basin of Rennes holds all of a community that is a thirtieth of it.
    expect(standsFor({ ...BASIN, part: 1, back: 0.7999 }, ZONE)).toBe(false);
    expect(standsFor({ ...BASIN, part: 0.7999, back: 1 }, ZONE)).toBe(false);
    expect(standsFor({ ...FINISTERE, population: 1000 }, { ...ZONE, population: 800 })).toBe(true);
    expect(standsFor({ ...FINISTERE, population: 1000 }, { ...ZONE, population: 799 })).toBe(false);
    expect(standsFor(FINISTERE, ZONE)).toBe(false);
    expect(standsFor(ZONE, ZONE)).toBe(true);
  });

  test('none stands alone under it: they share the place', () => {
    const shared = [
      { ...BASIN, part: 0.7999 },
      { ...OTHER, part: 0.2 }
    ];
    expect(withBasins([FINISTERE], shared)).toEqual({ around: [FINISTERE], basins: shared });
  });

  test('the basin that holds it whole is known already, without a share', () => {
    const whole = place('bassin:5319', 'Quimperlé', 'dans le bassin de Quimperlé');
    expect(withBasins([whole, FINISTERE], [BASIN])).toEqual({ around: [whole, FINISTERE], basins: [whole] });
  });
});

test('a zone that goes beyond the region has a part in it', () => {
  expect(['zone_emploi:0062-entier', 'zone_emploi:0062', 'bassin:5314'].map(regionalPartOf)).toEqual([
    'zone_emploi:0062',
    null,
    null
  ]);
});
