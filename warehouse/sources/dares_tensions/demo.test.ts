import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { rows, table } = demoFiles();

it('gives a tension to each occupation of each place, in the nomenclature of its year', async () => {
  const file = table('dares-psm/tensions_2024.csv');
  expect(
    await rows(`select distinct niveau_geo, niveau_fap, "Année" from ${file} where reg = '53' order by all`)
  ).toEqual([
    ['reg', 'fap 228', '2024'],
    ['reg', 'fap 86', '2024']
  ]);
  expect(
    await rows(`select count(*) from ${file} where try_cast("Tension" as double) is null or isnan("Tension"::double)`)
  ).toEqual([['0']]);
});
