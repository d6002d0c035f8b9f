import { describe, expect, test } from 'vitest';
import { comparisonAddress, readKept, simulatorAddress } from './kept-scenarios.ts';
import { ScenarioFileProblem, scenarioOfFile, writeScenario } from './scenario-file.ts';
import { readScenario, scenarioQuery } from './scenario.ts';

const WHOLE =
  'territoire=departement:29&lieu=commune:29019&places=40&lieu=commune:29232&places=-12&portee=15&demande=habitants&metier=fap2009:S1Z&cout=5000.5';
const read = (query: string) => readScenario(new URLSearchParams(query));
const written = (change: Record<string, unknown>): string =>
  JSON.stringify({ ...(JSON.parse(writeScenario(read(WHOLE))) as object), ...change });

function said(content: string): string {
  try {
    scenarioOfFile('essai.json', content);
    return '';
  } catch (problem) {
    if (problem instanceof ScenarioFileProblem) return problem.message.replaceAll(/[\u00a0\u202f]/g, ' ');
    throw problem;
  }
}

describe('a scenario in a file', () => {
  test.each([WHOLE, 'lieu=Brest&places=24'])('saved then opened, %s is the same', (query) => {
    expect(scenarioOfFile('essai.json', writeScenario(read(query)))).toBe(query);
  });

  test('opened, it is one that the simulator takes whole', () => {
    expect(readScenario(new URLSearchParams(scenarioOfFile('x', writeScenario(read(WHOLE))))).refused).toEqual([]);
  });

  test.each([
    ['not JSON', 'lieu=Brest', 'ce n’est pas du JSON'],
    ['another thing', '[1]', 'le fichier : un objet JSON est attendu'],
    [
      'too many places',
      written({ ouvertures: [{ lieu: 'Brest', places: 501 }] }),
      'ouvertures, n° 1, places : de −500 à 500'
    ],
    [
      'half a place',
      written({ ouvertures: [{ lieu: 'Brest', places: 1.5 }] }),
      'ouvertures, n° 1, places : un nombre entier'
    ],
    ['no opening', written({ ouvertures: [] }), 'une ouverture au moins'],
    ['four openings', written({ ouvertures: Array(4).fill({ lieu: 'Brest', places: 1 }) }), '3 ouvertures au plus'],
    ['a key that is not known', written({ prix: 3 }), 'prix'],
    ['a free place', written({ cout: 0 }), 'cout : plus que zéro']
  ])('%s is refused: which file, where, and what is expected', (_, content, expected) => {
    expect(said(content)).toContain('« essai.json »');
    expect(said(content)).toContain(expected);
  });
});

describe('scenarios kept by an address', () => {
  const [one, two] = [read(WHOLE), read('lieu=Brest&places=24')];

  test('written then read, they are the same, four at most', () => {
    const { searchParams } = new URL(comparisonAddress([one, two]), 'http://x');
    expect(readKept(searchParams, 'scenario').map(scenarioQuery)).toEqual([WHOLE, 'lieu=Brest&places=24']);
    const five = new URL(comparisonAddress(Array(5).fill(two)), 'http://x');
    expect(readKept(five.searchParams, 'scenario')).toHaveLength(4);
  });

  test('the simulator keeps them while another is composed', () => {
    const { searchParams } = new URL(simulatorAddress([one], two), 'http://x');
    expect(readKept(searchParams, 'avec').map(scenarioQuery)).toEqual([WHOLE]);
    expect(scenarioQuery(readScenario(searchParams))).toBe('lieu=Brest&places=24');
  });
});
