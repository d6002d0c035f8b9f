import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { numbered, partitive } from '../../text/grammar.ts';
import { fromTo, type Reading } from '../../words/figure.ts';
import { numberStyle } from '../../text/numbers.ts';
import { statusInfo } from '../../disclosure/status.ts';
import { countWith } from '../bounded-sum.ts';

const exact = (value: number): { value: number; min: number; max: number } => ({ value, min: value, max: value });

describe('a count and what it counts', () => {
  test.each([
    [0, '0 établissement'],
    [1, '1 établissement'],
    [2, '2 établissements'],
    [1204, '1\u202f204 établissements']
  ])('%d', (count, words) => {
    expect(numbered(count, 'établissement', 'établissements')).toBe(words);
  });
  test.each([
    [exact(1), '1 élève'],
    [exact(42), '42 élèves'],
    [{ value: null, min: 0, max: 1 }, 'entre 0 et 1 élève'],
    [{ value: null, min: 1, max: null }, 'au moins 1 élève'],
    [{ value: null, min: 0, max: null }, 'un nombre non diffusé d’élèves']
  ])('%j', (sum, words) => {
    expect(countWith(sum, 'élève', 'élèves')).toBe(words);
  });
  test('« de » before a vowel and before a consonant', () => {
    expect(['établissements', 'hexagones', 'œuvres', 'sessions'].map(partitive)).toEqual([
      'd’établissements',
      'd’hexagones',
      'd’œuvres',
      'de sessions'
    ]);
  });
});

test('from the least to the most, whatever is hidden between', () => {
  const share = (value: number | null, min: number, max: number): Reading => ({
    value,
    min,
    max,
    status: statusInfo(value === null ? 'intervalle' : 'diffuse'),
    style: numberStyle({ role: 'taux' })
  });
  expect(fromTo(share(0.1, 0.1, 0.1), share(0.9, 0.9, 0.9))).toBe('10,0\u202f% à 90,0\u202f%');
});

test('no sentence puts a plural after a count that may be one', () => {
  // What is in capitals is a threshold, always above one.
  const plural =
    /\$\{(?:formatNumber|countInWords)\((?![A-Z_]+\b)(?:[^()`]|\([^()]*\))*\)\}(?:\*\*)? (?!(?:fois|dans|sans)\b)\p{L}{3,}s\b/gu;
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts')
  );
  const found = files.flatMap((name) =>
    [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(plural)].map(([text]) => `${name} : ${text}`)
  );
  expect(found).toEqual([]);
});
