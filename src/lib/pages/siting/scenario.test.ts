import { describe, expect, it } from 'vitest';
import { readScenario, scenarioParameters, scenarioQuery, scenarioWords } from './scenario.ts';
import { costSentence } from './simulation.ts';

const read = (query: string) => readScenario(new URLSearchParams(query));

describe('the address of a scenario', () => {
  it('pairs places with their numbers, in order, and leaves empty rows of the form out', () => {
    expect(read('lieu=Brest&places=40&lieu=&places=&lieu=commune:29232&places=-12').openings).toEqual([
      { lieu: 'Brest', places: 40 },
      { lieu: 'commune:29232', places: -12 }
    ]);
  });

  it('takes a minus sign and a narrow space as people write them', () => {
    expect(read('lieu=Brest&places=−12&cout=5%E2%80%AF200,50 €')).toMatchObject({
      openings: [{ places: -12 }],
      cout: 5200.5,
      refused: []
    });
  });

  it('says what it cannot use, and uses none of it', () => {
    const { openings, cout, refused } = read(
      'lieu=Brest&places=beaucoup&lieu=Quimper&places=900&lieu=Lorient&places=2.5&cout=0'
    );
    expect(openings).toEqual([]);
    expect(cout).toBeNull();
    expect(refused).toHaveLength(4);
    expect(refused.join(' ')).toMatch(/« beaucoup ».*« 900 ».*« 2.5 ».*« 0 »/s);
  });

  it('asks for a number where none is typed', () => {
    expect(read('lieu=commune:29019&places=').refused.map((text) => text.replaceAll('\u202f', ' '))).toEqual([
      expect.stringContaining('Indiquez un nombre de places pour « commune:29019 »')
    ]);
  });

  it('names the places beyond three', () => {
    const { openings, refused } = read(['a', 'b', 'c', 'd'].map((lieu) => `lieu=${lieu}&places=1`).join('&'));
    expect(openings).toHaveLength(3);
    expect(refused[0]).toContain('« d »');
  });

  it('written then read, it is the same', () => {
    const query =
      'territoire=departement:29&lieu=commune:29019&places=40&lieu=commune:29232&places=-12&mesure=km&portee=15&demande=habitants&metier=fap2009:S1Z&cout=5000';
    expect(scenarioQuery(read(query))).toBe(query);
  });

  it('becomes the parameters of the requests', () => {
    expect(
      scenarioParameters(read('lieu=a&places=40&lieu=b&places=-12&mesure=velo&portee=15'), 'region:53', [
        'commune:29019',
        'commune:29232'
      ])
    ).toEqual({
      territoire: 'region:53',
      ou: 'commune:29019',
      places: '40',
      ou_2: 'commune:29232',
      places_2: '-12',
      mesure: 'velo',
      portee: '15'
    });
  });
});

it('is said in words, openings and closures told apart', () => {
  const openings = [
    { lieu: '', places: 40 },
    { lieu: '', places: -1 },
    { lieu: '', places: -12 }
  ];
  expect(scenarioWords(openings, ['Brest', 'Quimper', 'Lorient'])).toBe(
    '40 places ouvertes à Brest, 1 fermée à Quimper et 12 fermées à Lorient'
  );
  expect(scenarioWords(openings.slice(0, 1), ['Brest'])).toBe('40 places ouvertes à Brest');
});

it('costs nothing until a cost is typed, and never sets a closure against an opening', () => {
  const openings = [
    { lieu: 'a', places: 40 },
    { lieu: 'b', places: -24 }
  ];
  expect(costSentence({ cout: null, openings })).toBeNull();
  expect((costSentence({ cout: 5000, openings }) ?? '').replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(
    'Places ouvertes : 40 × 5 000 € = 200 000 € par an ; places fermées : 24 × 5 000 € = 120 000 € par an, au coût par place que vous avez saisi.'
  );
});
