import { describe, expect, test } from 'vitest';
import { MOST_WATCHED, readWatch, watchQuery } from './watch.ts';

const read = (query: string) => readWatch(new URLSearchParams(query));

describe('what an address follows', () => {
  test('requests by their id, by the address of their answer or of their page, each once', () => {
    const { watch, problems } = read(
      [
        'suivre=gpec/projets_recrutement',
        'suivre=/api/v1/requests/gpec/projets_recrutement',
        `suivre=${encodeURIComponent('https://maille.exemple/catalogue/cprdfop/taux_pression?territoire=region:53&par=diplome&format=csv')}`,
        'suivre=',
        'regle=/constats/gpec/recrutements-difficiles',
        'regle=',
        'territoire=departement:35'
      ].join('&')
    );
    expect(problems).toEqual([]);
    expect(watch).toEqual({
      requests: [
        { id: 'gpec/projets_recrutement', query: [] },
        {
          id: 'cprdfop/taux_pression',
          query: [
            ['territoire', 'region:53'],
            ['par', 'diplome']
          ]
        }
      ],
      rules: ['gpec/recrutements-difficiles'],
      territoire: 'departement:35'
    });
  });

  test('its own address reads as itself', () => {
    const { watch } = read(
      `suivre=${encodeURIComponent('gpec/tension_metier?metier=rome:K1304&territoire=region:53')}&regle=gpec/a-b&territoire=bassin:5314`
    );
    expect(read(watchQuery(watch)).watch).toEqual(watch);
    expect(watchQuery(read('').watch)).toBe('');
  });

  test.each([
    ['suivre=gpec', 'une requête est attendue'],
    ['suivre=javascript:alert(1)', 'une requête est attendue'],
    [`suivre=gpec/a?x=${'y'.repeat(600)}`, 'une requête est attendue'],
    ['regle=gpec/recrutements_difficiles', 'une règle est attendue'],
    ['suivre=gpec/a&annee=2025', '« & » s’écrit %26'],
    ['regle=gpec/a&territoire=region:53&territoire=region:28', 'donné plusieurs fois']
  ])('%s is refused in words', (query, words) => {
    const { problems } = read(query);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(words);
  });

  test('as many things as are taken, and not one more', () => {
    const many = (count: number) =>
      read(Array.from({ length: count }, (_, at) => `suivre=gpec/requete_${at}`).join('&')).problems;
    expect(many(MOST_WATCHED)).toEqual([]);
    expect(many(MOST_WATCHED + 1)[0]?.message).toContain(`${MOST_WATCHED} au plus`);
  });
});
