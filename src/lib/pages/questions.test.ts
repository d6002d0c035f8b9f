import { expect, test } from 'vitest';
import { questionsAsking } from './questions.ts';

// The blocks of a certification are on its page and on that of a course; a request that no page asks is on none.
test('the questions of pages that ask a request are counted, and their pages', () => {
  expect(questionsAsking(new Set(['reference/certification_blocs']))).toEqual({ questions: 2, pages: 2 });
  expect(questionsAsking(new Set(['reference/successions']))).toEqual({ questions: 0, pages: 0 });
});
