import { expect, test } from 'vitest';
import { KIND_NAMES, type SearchKind } from '../../catalogue/api/search.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
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

test('one occupation under two codes is one answer', () => {
  const found = [of('metier', 'rome:A', 90), of('metier', 'fap2021:A', 89), of('metier', 'rome:B', 88)];
  const areOne = (a: Candidate, b: Candidate): boolean => a.code.endsWith('A') && b.code.endsWith('A');
  expect(inOrder(found, null, areOne).map(({ candidate }) => candidate.code)).toEqual(['rome:A', 'rome:B']);
  expect(kept(...found)).toHaveLength(3);
});

test('every kind of answer has its line in the table of kinds, once', () => {
  expect(WORDS.kinds.map(({ code }) => code).sort()).toEqual(Object.keys(KIND_NAMES).sort());
});
