import { expect, test } from 'vitest';
import type { Entity } from '../declared/source.ts';
import { isFileOf } from './data-files.ts';

const entity = (filePatterns: RegExp[], folderPatterns: RegExp[] = []): Entity =>
  ({ filePatterns, folderPatterns }) as unknown as Entity;

test('a file is of an entity by one of its names, or as a Parquet part under one of its folders', () => {
  const named = entity([/^bmo/, /^besoins/]);
  expect(['a/bmo.csv', 'besoins.csv', 'bmo/autre.csv'].map((name) => isFileOf(named, name))).toEqual([
    true,
    true,
    false
  ]);
  const parts = entity([], [/^visites$/, /^pages$/]);
  expect(
    ['site/visites/annee=2024/p.parquet', 'pages/p.PARQUET', 'visites/p.csv', 'autres/p.parquet'].map((name) =>
      isFileOf(parts, name)
    )
  ).toEqual([true, true, false, false]);
});
