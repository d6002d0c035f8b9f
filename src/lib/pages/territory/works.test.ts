import { describe, expect, test } from 'vitest';
import { sideBySide } from './works.ts';

describe('two exhaustive indices side by side', () => {
  test.each([
    [110, 107, 'a davantage augmenté ici'],
    [103, 107, 'a moins augmenté ici'],
    [95, 92, 'a moins reculé ici'],
    [90, 92, 'a davantage reculé ici'],
    [101, 99, 'a augmenté ici et reculé là'],
    [99, 101, 'a reculé ici et augmenté là'],
    [104, 104.05, 'a évolué de même']
  ])('%d and %d', (here, there, words) => expect(sideBySide(here, there)).toBe(words));
});
