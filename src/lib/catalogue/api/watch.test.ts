import { describe, expect, test } from 'vitest';
import { MOST_WATCHED, readWatch, watchQuery } from './watch.ts';

const read = (query: string) => readWatch(new URLSearchParams(query));

describe('what an address follows', () => {
  test('requests by their id, by the address of their answer or of their page, each once', () => {
    const { watched, problems } = read(
      [
        'suivre=gpec/projets_recrutement',
        'suivre=/api/v1/requests/gpec/projets_recrutement',
        `suivre=${encodeURIComponent('https://maille.exemple/catalogue/cprdfop/taux_pression?territoire=region:53&par=diplome&format=csv')}`,
        'suivre='
      ].join('&')
    );
    expect(problems).toEqual([]);
    expect(watched).toEqual([
      { id: 'gpec/projets_recrutement', query: [] },
      {
        id: 'cprdfop/taux_pression',
        query: [
          ['territoire', 'region:53'],
          ['par', 'diplome']
        ]
      }
    ]);
  });

  test('its own address reads as itself', () => {
    const { watched } = read(
      `suivre=${encodeURIComponent('gpec/tension_metier?metier=rome:K1304&territoire=region:53')}`
    );
    expect(read(watchQuery(watched)).watched).toEqual(watched);
    expect(watchQuery([])).toBe('');
  });

  test.each([
    ['suivre=gpec', 'une requête est attendue'],
    ['suivre=javascript:alert(1)', 'une requête est attendue'],
    [`suivre=gpec/a?x=${'y'.repeat(600)}`, 'une requête est attendue'],
    ['suivre=gpec/a&annee=2025', '« & » s’écrit %26']
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
