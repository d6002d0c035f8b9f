import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REQUESTS } from '../../../../tests/support/catalogue.ts';
import { CHAPTERS } from './chapters.ts';

const SHOWN = CHAPTERS.flatMap(({ questions }) => questions).flatMap(({ shown }) => shown);

/** Requests that answer about the warehouse itself or about its lists, not about a place: pages of the method, of data and of search read the lists themselves. */
const NO_PLACE = [
  'reference/academies',
  'reference/couverture',
  'reference/formations',
  'reference/passages',
  'reference/pertes_passages'
];

test('a request is asked of the place when it takes a territory, and of nothing otherwise', () => {
  for (const { request, of, parameters = {} } of SHOWN) {
    const definition = REQUESTS.find(({ id }) => id === request);
    const taken = (definition?.parametres ?? []).map(({ nom }) => nom);
    expect([request, of === 'proche']).toEqual([request, taken.includes('territoire')]);
    expect([request, Object.keys(parameters).filter((name) => !taken.includes(name))]).toEqual([request, []]);
  }
});

test('chapters and their questions have each an address of their own', () => {
  const ids = CHAPTERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, questions } of CHAPTERS) {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
  }
});

test('every request of the catalogue feeds a page, but for those about the warehouse itself', () => {
  const folders = ['src/lib/sections', 'src/lib/view', 'src/lib/client', 'src/routes', 'src/lib/server/describe'];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  );
  const all = texts.join('\n');
  expect(REQUESTS.map(({ id }) => id).filter((id) => !all.includes(`'${id}'`) && !NO_PLACE.includes(id))).toEqual([]);
  expect(NO_PLACE.filter((id) => all.includes(`'${id}'`))).toEqual([]);
});
