import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { bytes } = demoFiles();

it('writes the first year of school outcomes with names that are empty, and hidden figures of later ones as nd', () => {
  const header = (name: string): string[] =>
    (bytes(`inserjeunes/depp-2022-etablissements-${name}.csv`).toString().split('\n')[0] ?? '').split(';');
  expect(header('2018_2019-pro').map((name) => name.replaceAll('"', '').trim() === '')).toEqual(
    [3, 4, 8, 9, 10].reduce(
      (empty, at) => empty.with(at, true),
      Array.from({ length: 11 }, () => false)
    )
  );
  expect(header('2022_2023-apprentissage').at(-1)).toBe('Part des autres situations');
  expect(bytes('inserjeunes/depp-2022-etablissements-2022_2023-pro.csv').toString()).toContain(';nd;nd;nd');
});
