import { describe, expect, test } from 'vitest';
import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { readName } from './named-place.ts';

const one = (territoire: string, nom: string): TerritorySummary => ({
  territoire,
  maille: territoire.split(':')[0] ?? '',
  nom,
  lieu: '',
  departement: null,
  region: 'region:53',
  population: 1
});
const BREST = [
  one('arrondissement:291', 'Brest'),
  one('zone_emploi:5302', 'Brest'),
  one('bassin:5301', 'Brest'),
  one('epci:242900314', 'Brest Métropole'),
  one('commune:29019', 'Brest')
];

describe('a name that a reader writes', () => {
  test('several levels of one name: the reader chooses, those of planners first, never the arrondissement unasked', () => {
    const read = readName('brest', BREST, false);
    expect(read.place).toBeNull();
    expect(read.choices.map(({ maille }) => maille)).toEqual([
      'zone_emploi',
      'bassin',
      'epci',
      'commune',
      'arrondissement'
    ]);
  });

  test('the part of a zone in the region bears the name of the zone', () => {
    const redon = [one('bassin:5313', 'Redon (partie bretonne)'), one('commune:35236', 'Redon')];
    expect(readName('Redon', redon, false).choices.map(({ maille }) => maille)).toEqual(['bassin', 'commune']);
  });

  test('a code, typed or of one territory alone, is what it says', () => {
    expect(readName('bassin:5301', BREST, false).place?.territoire).toBe('bassin:5301');
    expect(readName('29019', [one('commune:29019', 'Brest')], false).place?.territoire).toBe('commune:29019');
  });

  test('a code that two levels have is a choice', () => {
    expect(
      readName('5314', [one('zone_emploi:5314', 'Quimperlé'), one('bassin:5314', 'Rennes')], false).choices
    ).toHaveLength(2);
  });

  test('the only territory of a name is it, others that start like it notwithstanding', () => {
    expect(
      readName('Finistère', [one('departement:29', 'Finistère'), one('commune:29999', 'Finistère-Nord')], false).place
        ?.territoire
    ).toBe('departement:29');
  });

  test('a near miss stands for nothing, and is said', () => {
    expect(readName('Bresr', [one('commune:29019', 'Brest')], true)).toMatchObject({
      place: null,
      choices: [],
      near: 'Brest (commune:29019)'
    });
  });
});
