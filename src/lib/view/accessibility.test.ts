import { expect, test } from 'vitest';
import { REVIEWED_ON } from './accessibility.ts';

test('the day of the last pass is a day', () => {
  expect(new Date(`${REVIEWED_ON}T00:00:00Z`).toISOString().slice(0, 10)).toBe(REVIEWED_ON);
});
