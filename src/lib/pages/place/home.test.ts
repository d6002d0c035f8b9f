import { expect, test } from 'vitest';
import { homeInWords } from '../../catalogue/home.ts';
import { defaultComparator, isInside, nearComparators } from './make-context.ts';
import type { Place } from '../section.ts';
import type { SnapshotDocument } from '../../catalogue/api/snapshot.ts';

const BRETAGNE = { region: 'region:53', region_nom: 'Bretagne' } as SnapshotDocument;
const FRANCE = { region: 'pays:FR', region_nom: 'France' } as SnapshotDocument;

const place = (territoire: string, region: string | null, departement: string | null = null): Place => ({
  territoire,
  maille: territoire.split(':')[0] ?? '',
  nom: territoire,
  lieu: territoire,
  departement,
  region
});
const RENNES = place('commune:35238', 'region:53', 'departement:35');
const NORMANDIE = place('region:28', 'region:28');
/** It lies in two regions: where both are held, it is of none. */
const REDON = place('bassin:5319', null);

test('a territory is compared with the region of the snapshot, or with its own where all are held', () => {
  expect(defaultComparator(RENNES, BRETAGNE)).toBe('region:53');
  expect(defaultComparator(RENNES, FRANCE)).toBe('region:53');
  expect(defaultComparator(NORMANDIE, BRETAGNE)).toBe('region:53');
  expect(defaultComparator(NORMANDIE, FRANCE)).toBe('pays:FR');
  expect(defaultComparator(REDON, FRANCE)).toBe('pays:FR');
});

test('every territory is inside a snapshot of every region', () => {
  expect([RENNES, NORMANDIE, REDON].map((one) => isInside(one, BRETAGNE))).toEqual([true, false, false]);
  expect([RENNES, NORMANDIE, REDON].every((one) => isInside(one, FRANCE))).toBe(true);
});

test('the comparators offered name the region, and leave out the territory itself', () => {
  expect(nearComparators(RENNES, BRETAGNE)).toEqual([
    { code: 'pays:FR', name: 'France entière' },
    { code: 'region:53', name: 'Bretagne' },
    { code: 'departement:35', name: 'son département' }
  ]);
  expect(nearComparators(RENNES, FRANCE).map(({ code, name }) => [code, name])).toContainEqual([
    'region:53',
    'sa région'
  ]);
  expect(nearComparators(NORMANDIE, FRANCE).map(({ code }) => code)).toEqual(['pays:FR']);
});

test('a sentence never says « la région France »', () => {
  expect([homeInWords(BRETAGNE), homeInWords(FRANCE)]).toEqual(['la région Bretagne', 'la France']);
});
