import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { bytes, rows, table } = demoFiles();

it('keeps the header and values that end with a space, and region codes with decimals', async () => {
  expect(bytes('dares-psm/tensions.csv').toString().split('\n')[0]).toContain(',Tension ,');
  expect(
    await rows(
      `select distinct niveau_geo, niveau_fap, "Année" from ${table('dares-psm/tensions.csv', ',')} where reg = '53.0' order by 1`
    )
  ).toEqual([
    ['reg', 'fap 228', '2024'],
    ['reg ', 'fap 86', '2024']
  ]);
  expect(
    await rows(
      `select count(*) from ${table('dares-psm/tensions.csv', ',')} where try_cast("Tension" as double) is null or isnan("Tension"::double)`
    )
  ).toEqual([['0']]);
});
