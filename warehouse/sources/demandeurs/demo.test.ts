import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { rows, table } = demoFiles();

it('keeps the published number of job seekers, the triple commune and the rounding', async () => {
  const file = table('ft-demandeurs/emploi_demandeur.csv');
  expect(
    await rows(
      `select "YEAR", Demandeurs_Emploi from ${file}
        where codgeo = 'reg53' and "YEAR" in ('janvier_2020', 'decembre_2024') order by 1`
    )
  ).toEqual([
    ['decembre_2024', '292720'],
    ['janvier_2020', '299550']
  ]);
  expect(await rows(`select count(*) from ${file} where codgeo = '35176'`)).toEqual([['180']]);
  expect(await rows(`select count(*) from ${file} where Demandeurs_Emploi::integer % 10 <> 0`)).toEqual([['0']]);
});
