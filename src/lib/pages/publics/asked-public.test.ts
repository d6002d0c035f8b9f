import { expect, test } from 'vitest';
import { PAGE_PUBLICS } from '../../catalogue/search/publics.ts';
import { askedPublic } from './asked-public.ts';
import { questionsIn } from '../questions.ts';

const at = (query: string) => askedPublic(new URL(`http://maille.test/territoires/region:53${query}`));

test('no public is asked, or one by its code in any case', () => {
  expect(at('')).toBeNull();
  expect(at('?public=')).toBeNull();
  expect(at('?public=qpv')?.code).toBe('QPV');
});

test('an unknown public is refused, with the others on the same page', () => {
  let refused: unknown = null;
  try {
    at('?public=martiens&comparer=pays:FR');
  } catch (error) {
    refused = error;
  }
  expect(refused).toMatchObject({ status: 404 });
  expect(JSON.stringify(refused)).toContain('/territoires/region:53?public=femmes&comparer=pays:FR');
});

test('every public of the form has something to show on a territory', () => {
  const shown = questionsIn('publics').questions.map(({ id }) => id);
  expect([...PAGE_PUBLICS.map(({ code }) => code), 'service'].sort()).toEqual(shown.sort());
});
