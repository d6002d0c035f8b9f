import { expect, test } from 'vitest';
import type { SearchKind } from '../../catalogue/api/search.ts';
import type { Candidate } from './candidate.ts';
import { inOrder } from './ranking.ts';

const of = (type: SearchKind, code: string, score: number) => ({
  candidate: { type, code, titre: code, precision: '', adresse: `/${code}` } as Candidate,
  score
});
const kept = (...found: readonly ReturnType<typeof of>[]): string[] =>
  inOrder(found).map(({ candidate }) => candidate.code);

test('answers come best first, each once, few of a kind, and none far behind the first', () => {
  expect(kept(of('metier', 'a', 80), of('territoire', 'b', 90), of('metier', 'a', 70))).toEqual(['b', 'a']);
  expect(kept(of('competence', 'a', 80), of('competence', 'b', 79), of('question', 'c', 60))).toEqual(['a', 'c']);
  expect(kept(of('metier', 'a', 100), of('question', 'b', 55), of('question', 'c', 54))).toEqual(['a', 'b']);
  expect(kept(of('question', 'a', 40), of('question', 'b', 39))).toEqual(['a']);
  expect(kept(...Array.from({ length: 20 }, (_, at) => of('territoire', `t${at}`, 80)))).toHaveLength(8);
});

test('of a kind that has several lists, the best of each is shown before a second of any', () => {
  const listed = (list: string, code: string, score: number) => {
    const { candidate } = of('metier', code, score);
    return { candidate: { ...candidate, list }, score };
  };
  const cards = [90, 89, 88, 87, 86].map((score, at) => listed('rome', `r${at}`, score));
  expect(kept(...cards, listed('fap2021', 'f', 70), listed('fap2009', 'g', 71))).toEqual(['r0', 'r1', 'g', 'f']);
  // One far behind the first is noise, whatever its list.
  expect(kept(...cards, listed('fap2021', 'f', 44))).toEqual(['r0', 'r1', 'r2', 'r3']);
});
