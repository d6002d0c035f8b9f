import { describe, expect, test } from 'vitest';
import { territoryAxis, type Geography, type TerritoryAxis } from './geographies.ts';

const geography = (id: string, epci: Readonly<Record<string, readonly string[]>>): Geography => ({
  id,
  territories: new Map<string, { level: string; communes: readonly string[] }>([
    ...Object.values(epci)
      .flat()
      .map((code) => [code, { level: 'commune', communes: [code] }] as const),
    ...Object.entries(epci).map(([code, communes]) => [code, { level: 'epci', communes }] as const)
  ])
});
const same = (code: string): string => code;
const partsOf = ({ axis }: TerritoryAxis, member: number | undefined): string[] =>
  Array.from(axis.leavesOf[member ?? -1] ?? [], (leaf) => axis.members[leaf] ?? '').sort();

describe('territories of today and those under which a vintage was published', () => {
  const before = geography('avant', { 'epci:1': ['a', 'b', 'c'], 'epci:2': ['d', 'e'] });

  test('the same communes are one member, whatever the code', () => {
    const today = geography('jour', { 'epci:9': ['a', 'b', 'c'], 'epci:2': ['d', 'e'] });
    const made = territoryAxis(today, [before], { used: new Set(), today: same });
    expect(made.axis.members).toEqual(['a', 'b', 'c', 'd', 'e', 'epci:2', 'epci:9']);
    expect(made.axis.members[made.memberOf('avant', 'epci:1') ?? -1]).toBe('epci:9');
    expect([...made.written]).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test('of two that have the same communes, each is itself', () => {
    const twice = geography('avant', { 'epci:1': ['a', 'b'], 'epci:2': ['c'] });
    const today = {
      ...twice,
      id: 'jour',
      territories: new Map([...twice.territories, ['zone:1', { level: 'zone', communes: ['a', 'b'] }]])
    };
    const made = territoryAxis(today, [today], { used: new Set(), today: same });
    for (const code of ['a', 'c', 'epci:1', 'epci:2', 'zone:1'])
      expect(made.axis.members[made.memberOf('jour', code) ?? -1]).toBe(code);
  });

  test('a commune that changed EPCI: the former ones are members too, never written', () => {
    const today = geography('jour', { 'epci:1': ['a', 'b'], 'epci:2': ['c', 'd', 'e'] });
    const made = territoryAxis(today, [before], { used: new Set(), today: same });
    expect(partsOf(made, made.memberOf('avant', 'epci:1'))).toEqual(['a', 'b', 'c']);
    expect(partsOf(made, made.memberOf('avant', 'epci:2'))).toEqual(['d', 'e']);
    expect(partsOf(made, made.axis.members.indexOf('epci:1'))).toEqual(['a', 'b']);
    expect(made.axis.members.filter((_, member) => made.written[member] !== 1)).toEqual([
      'epci:1@avant',
      'epci:2@avant'
    ]);
  });

  describe('two communes that became one', () => {
    const today = geography('jour', { 'epci:1': ['a', 'c'], 'epci:2': ['d', 'e'] });
    const merged = (code: string): string => (code === 'b' ? 'a' : code);

    test('are two leaves when the file still counts under both codes', () => {
      const made = territoryAxis(today, [before], { used: new Set(['a', 'b', 'c', 'd', 'e']), today: merged });
      expect(partsOf(made, made.axis.members.indexOf('a'))).toEqual(['a@fichier', 'b@fichier']);
      expect(partsOf(made, made.memberOf('avant', 'b'))).toEqual(['b@fichier']);
      expect(partsOf(made, made.leafOf('b'))).toEqual(['b@fichier']);
      // The EPCI has the same communes: it is the same member.
      expect(made.memberOf('avant', 'epci:1')).toBe(made.axis.members.indexOf('epci:1'));
      // The commune of today stands among communes, its parts at no level that anybody reads.
      expect(made.axis.levels[made.axis.members.indexOf('a')]).toBe(made.axis.levels[made.axis.members.indexOf('c')]);
      expect(made.axis.levels[made.leafOf('b') ?? -1]).toBe('@partie');
      expect([...made.sealed].includes(1)).toBe(false);
    });

    test('are sealed when it no longer does, with what is made of them and was not published', () => {
      const moved = geography('jour', { 'epci:1': ['c'], 'epci:2': ['a', 'd', 'e'] });
      const made = territoryAxis(moved, [before], { used: new Set(['a', 'c', 'd', 'e']), today: merged });
      expect(made.axis.members.filter((_, member) => made.sealed[member] === 1)).toEqual(['a', 'epci:2']);
      expect(made.memberOf('avant', 'a')).toBeUndefined();
      expect(made.memberOf('avant', 'epci:1')).toBeDefined();
    });

    test('what contains both of them and was published so is not sealed', () => {
      const made = territoryAxis(today, [before], { used: new Set(['a', 'c', 'd', 'e']), today: merged });
      expect(made.axis.members.filter((_, member) => made.sealed[member] === 1)).toEqual(['a']);
    });
  });

  test('a code of the file that had joined a commune before stays in it', () => {
    const joined = (code: string): string => (code === 'b' || code === 'z' ? 'a' : code);
    const older = geography('vieux', { 'epci:1': ['a', 'b', 'c'] });
    const today = geography('jour', { 'epci:1': ['a', 'c'] });
    const made = territoryAxis(today, [older], { used: new Set(['a', 'b', 'c', 'z']), today: joined });
    // z had joined a or b, nothing says which: neither is told apart.
    expect(made.memberOf('vieux', 'a')).toBeUndefined();
    expect(made.memberOf('vieux', 'b')).toBeUndefined();
    expect(made.memberOf('vieux', 'epci:1')).toBe(made.axis.members.indexOf('epci:1'));
  });
});
