import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEVELS } from '../../src/lib/catalogue/levels.ts';

test('the script of the search fields names levels as pages do', () => {
  const script = readFileSync('static/search.js', 'utf8');
  const table = /const LEVELS = \{([^}]*)\}/.exec(script)?.[1] ?? '';
  const named = [...table.matchAll(/(\w+): '([^']*)'/g)].map(([, maille, name]) => [maille, name]);
  expect(named).toEqual(Object.entries(LEVELS).map(([maille, { name }]) => [maille, name]));
});
