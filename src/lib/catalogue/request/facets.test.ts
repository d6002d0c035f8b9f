import { describe, expect, it } from 'vitest';
import { countFacet, suitsChoice, toggleFacet, yearsOf, type Traits } from './facets.ts';

const traits = (theme: string, maille: string[], source: string[]): Traits => ({
  theme: [theme],
  maille,
  source,
  public: [],
  dessin: [],
  acces: [],
  disponible: ['oui'],
  millesime: []
});
const ALL = [
  traits('gpec', ['region', 'commune'], ['bmo']),
  traits('gpec', ['region'], ['bmo', 'marges']),
  traits('spro', ['region'], ['avis'])
];

describe('facets', () => {
  it('keep a request that has one of the values of each facet', () => {
    expect(ALL.map((one) => suitsChoice(one, { theme: ['gpec', 'spro'], source: ['avis', 'marges'] }))).toEqual([
      false,
      true,
      true
    ]);
    expect(suitsChoice(traits('gpec', [], []), { maille: ['region'] })).toBe(false);
    expect(ALL.every((one) => suitsChoice(one, {}))).toBe(true);
  });

  it('count each value given the other facets, not its own', () => {
    expect([...countFacet(ALL, 'theme', { theme: ['gpec'], maille: ['region'] })]).toEqual([
      ['gpec', 2],
      ['spro', 1]
    ]);
    expect([...countFacet(ALL, 'source', { theme: ['spro'] })]).toEqual([
      ['bmo', 0],
      ['marges', 0],
      ['avis', 1]
    ]);
  });

  it('are added to an address and taken from it', () => {
    const query = new URLSearchParams('q=salaires&theme=gpec');
    expect(toggleFacet(query, 'theme', 'spro')).toBe('q=salaires&theme=gpec,spro');
    expect(toggleFacet(query, 'theme', 'gpec')).toBe('q=salaires');
    expect(query.toString()).toBe('q=salaires&theme=gpec');
  });

  it('read the years of a vintage', () => {
    expect(yearsOf('2020-01 à 2022-12')).toEqual(['2020', '2021', '2022']);
    expect(yearsOf('2019_2020, 2020_2021')).toEqual(['2019', '2020', '2021']);
    expect(yearsOf('2024T3')).toEqual(['2024']);
    expect(yearsOf('v461, 12024')).toEqual([]);
  });
});
