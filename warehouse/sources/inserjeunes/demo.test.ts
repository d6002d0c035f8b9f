import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { rows, table } = demoFiles();

it('gives outcomes in the known order of diplomas and routes', async () => {
  const file = table('inserjeunes/ij_region_data.csv');
  const sql = `select round(100 * sum(nb_en_emploi_6_mois::integer) / sum(nb_sortant::integer)) from ${file}
    where code_region = '53' and nb_en_emploi_6_mois is not null and millesime = '2022_2023'`;
  const rate = async (where: string): Promise<number> => Number((await rows(`${sql} and ${where}`))[0]?.[0]);
  const [cap, bac, bts, bacByApprenticeship] = [
    await rate("mefstat11 like '2322%'"),
    await rate("mefstat11 like '2383%'"),
    await rate("mefstat11 like '3222%'"),
    await rate("cfd like '400%'")
  ];
  expect(cap).toBeGreaterThan(20);
  expect(bac).toBeGreaterThan(cap);
  expect(bts).toBeGreaterThan(bac);
  expect(bacByApprenticeship - bac).toBeGreaterThan(12);
  expect(await rows(`select distinct code_region_ij from ${file} where code_region = '53'`)).toEqual([['03']]);
});
