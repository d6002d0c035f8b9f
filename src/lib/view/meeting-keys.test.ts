import { expect, it } from 'vitest';
import { indicatorAfter } from './meeting-keys.ts';

it('turns one page at a time, and stops at both ends', () => {
  expect(
    ['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'Home', 'End', 'a'].map((key) => indicatorAfter(key, 3, 9))
  ).toEqual([4, 4, 2, 2, 1, 9, null]);
  expect([indicatorAfter('ArrowLeft', 1, 9), indicatorAfter('ArrowRight', 9, 9)]).toEqual([1, 9]);
});
