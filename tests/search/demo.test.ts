import { beforeAll, describe, expect, test } from 'vitest';
import { builtDemo } from '../support/built-demo.ts';
import { plainText } from '../../src/lib/text/suggest.ts';
import { scoreOf, type Given, type Query } from './judge.ts';
import { CODES, QUERIES, runQueries, type Run } from './run-queries.ts';
import { FRESH, isHeld as isWordHeld, isRightly, SEEN, UNSEEN, wordedIn, type Worded } from './wording.ts';

/*
 * The queries that the demo can answer: it has Bretagne's territories and the whole catalogue, and the occupations,
 * courses and skills that it teaches. The score on real Bretagne is `npm run proofs search`.
 */

let run: Run;

beforeAll(async () => {
  run = await runQueries(await builtDemo());
});

/** Whether a right answer is in the demo's own lists: courses and reception places are other ones there. */
function isHeld({ attendu }: Query): boolean {
  const occupations = new Set(run.reference.occupations.map(({ metier }) => metier));
  const territories = new Set(run.reference.territories.map(({ valeur }) => valeur));
  return attendu.some(
    (expected) =>
      occupations.has(expected) ||
      territories.has(expected) ||
      /^(question|filiere|comparer|ailleurs|absent|public):/.test(expected)
  );
}

describe('queries on the demo', () => {
  test('most have a right answer first, nearly all among five', () => {
    const held = QUERIES.map((query, index) => ({ query, given: run.given[index] ?? [] })).filter(({ query }) =>
      isHeld(query)
    );
    const { queries, first, five } = scoreOf(
      held.map(({ query }) => query),
      held.map(({ given }) => given),
      CODES
    );
    expect(queries).toBeGreaterThan(90);
    expect(first).toBeGreaterThan(0.8);
    expect(five).toBeGreaterThan(0.85);
  });

  test('every answer has a page of this site, and is there once', () => {
    for (const answers of run.given) {
      expect(new Set(answers.map(({ type, code, territoire }) => `${type} ${code} ${String(territoire)}`)).size).toBe(
        answers.length
      );
    }
  });
});

describe('queries as people type them, on the demo', () => {
  /** Said not to be here, where the demo has no such name. */
  const isToldAbsent = (query: Worded, { type }: Given): boolean => type === 'absent' && !isWordHeld(query, names());
  const names = (): string[] =>
    [
      ...run.reference.occupationNames.map(({ nom }) => nom),
      ...run.reference.diplomas.flatMap(({ diplome, libelle, certifications }) => [
        `${diplome ?? ''} ${libelle}`,
        ...certifications
      ])
    ].map(plainText);

  test.each([
    ['seen', SEEN],
    ['unseen', UNSEEN],
    ['fresh', FRESH]
  ] as const)('most have a right answer first: %s', async (_, lines) => {
    const queries = wordedIn('demo', lines);
    const { given } = await runQueries(await builtDemo(), queries);
    const { first, five } = scoreOf(
      queries,
      given,
      CODES,
      (query, one) => isRightly(query, one, CODES) || isToldAbsent(query, one)
    );
    expect(first).toBeGreaterThan(0.8);
    expect(five).toBeGreaterThan(0.85);
    expect(given.every((answers) => answers.length > 0)).toBe(true);
  });
});
