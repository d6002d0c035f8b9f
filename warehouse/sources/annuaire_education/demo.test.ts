import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { pathOf, rows } = demoFiles();

it('gives a point for each school, seventeen guidance centres, and eight of each beyond the limit', async () => {
  const file = `'${pathOf('geo/annuaire_ecoles_france_mini.parquet')}'`;
  expect(
    await rows(
      `select code_region = '53', type_etablissement, count(*) from ${file}
        where type_etablissement in ('Lycée', 'Information et orientation') group by all order by 1, 2`
    )
  ).toEqual([
    [false, 'Information et orientation', '8'],
    [false, 'Lycée', '8'],
    [true, 'Information et orientation', '17'],
    [true, 'Lycée', '146']
  ]);
  expect(await rows(`select count(*) from ${file} where geometry is null`)).toEqual([['0']]);
});
