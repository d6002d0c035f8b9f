import { expect, test } from 'vitest';
import { beginningOf, sectionOpening } from './section-opening.ts';

const of = (letters: number) => 'a'.repeat(letters);

test('a section opens on its first sentence whatever its length, then on those that hold in a few lines', () => {
  expect(sectionOpening([of(400), of(150)])).toEqual({ first: [of(400)], rest: [of(150)] });
  expect(sectionOpening([of(100), of(100), of(150)])).toEqual({ first: [of(100), of(100)], rest: [of(150)] });
});

test('no sentence comes before one that is behind the door, nor a door before a few words', () => {
  // The last one alone would still hold.
  expect(sectionOpening([of(100), of(300), of(20)]).rest).toEqual([of(300), of(20)]);
  expect(sectionOpening([of(230), of(60)])).toEqual({ first: [of(230), of(60)], rest: [] });
  expect(sectionOpening([])).toEqual({ first: [], rest: [] });
});

test('a door says how what is behind it begins, cut between words', () => {
  expect(beginningOf(['L’année 2025 n’est connue que jusqu’en août.', 'Une autre.'])).toBe(
    'L’année 2025 n’est connue que jusqu’en août.'
  );
  const long = beginningOf([`${'mot '.repeat(14)}anticonstitutionnellement`]);
  expect(long).toBe(`${'mot '.repeat(14).trimEnd()}…`);
  expect(beginningOf([of(80)])).toBe(`${of(60)}…`);
});
