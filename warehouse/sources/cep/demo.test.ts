import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { rows, table } = demoFiles();

it('holds lines under the threshold of five persons', async () => {
  expect(
    await rows(`select count(*) > 0 from ${table('service/cep_2024-2025.csv')} where beneficiaires::integer < 5`)
  ).toEqual([[true]]);
});
