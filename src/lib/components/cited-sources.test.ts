import { expect, test } from 'vitest';
import { citedSources } from './cited-sources.ts';

const [FIRST, SECOND, THIRD, FOURTH] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(90)) as [
  string,
  string,
  string,
  string
];

test('two lines of sources stand under a figure, the others behind a door', () => {
  expect(citedSources([FIRST, SECOND, THIRD, FOURTH].join(' ; '))).toEqual({
    shown: `${FIRST} ; ${SECOND}`,
    others: [`${THIRD} ; `, FOURTH]
  });
});

test('no door opens on one source alone', () => {
  const line = [FIRST, SECOND, THIRD].join(' ; ');
  expect(citedSources(line)).toEqual({ shown: line, others: [] });
});

test('the first stands there, however long', () => {
  expect(citedSources([FIRST.repeat(3), SECOND, THIRD].join(' ; ')).shown).toBe(FIRST.repeat(3));
});
