import { describe, expect, test } from 'vitest';
import { readRedeployment } from './redeploy.ts';

const read = (text: string) => readRedeployment(new URLSearchParams(text));

describe('what a reader asks of a redeployment', () => {
  test('is the usual one without a number', () => {
    expect(read('')).toEqual({ employees: 20, distance: 20, kept: true });
    expect(read('salaries=beaucoup&distance=')).toEqual({ employees: 20, distance: 20, kept: false });
  });

  test('is kept within what the request takes, and zero is a distance', () => {
    expect(read('salaries=0&distance=0')).toEqual({ employees: 1, distance: 0, kept: false });
    expect(read('salaries=1e9&distance=400')).toEqual({ employees: 20_000, distance: 30, kept: false });
  });

  test('may be written with a decimal comma', () => {
    expect(read('salaries=12,4&distance=7,6')).toEqual({ employees: 12, distance: 8, kept: true });
  });
});
