import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askTowns, copiesOf, samplesOf } from '../../../tests/support/training-territory.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-eleves-pro-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const published = askTowns(
  scratch,
  `select rentree, territoire, niveau, eleves, filles, production, lycees from publie.cube_eleves_pro
    order by rentree, territoire, niveau`
);

describe('pupils of the vocational route by level and sex', () => {
  it('are those of schools of the région, a level without sex left out, whatever total is given', async () => {
    const rows = await published(samplesOf('eleves_pro'));
    // 60 + 50 + 20 in Rennes, 30 + 12 in Brest.
    expect(rows.filter(([year, place]) => year === 2022 && place === 'region:53')).toEqual([
      [2022, 'region:53', 'cap_1', 20, 4, 20, 1],
      [2022, 'region:53', 'ensemble', 172, 82, 82, 2],
      [2022, 'region:53', 'mc', 12, 3, 12, 1],
      [2022, 'region:53', 'seconde', 90, 45, 40, 2],
      [2022, 'region:53', 'terminale', 50, 30, 10, 1]
    ]);
    expect(rows.find(([, place, level]) => place === 'departement:29' && level === 'ensemble')).toEqual([
      2022,
      'departement:29',
      'ensemble',
      42,
      28,
      12,
      1
    ]);
  });

  const real = addedFile('depp/fr-en-lycee_pro-effectifs-niveau-sexe-lv.csv');
  it.runIf(DEEP && existsSync(real))(
    'on the real file: pupils of second year of Ille-et-Vilaine and Finistère, 2022',
    async () => {
      const own = delimited(real, ';').filter(
        ({ rentree_scolaire, numero_lycee = '' }) => rentree_scolaire === '2022' && /^0(29|35)/.test(numero_lycee)
      );
      const sum = (name: string): number => own.reduce((total, row) => total + Number(row[name]), 0);
      const rows = await published(copiesOf(real));
      const [of] = rows.filter(([year, place, level]) => year === 2022 && place === 'region:53' && level === 'seconde');
      expect(of?.slice(3, 6)).toEqual([sum('2ndes_pro'), sum('2ndes_pro_filles'), sum('2ndes_pro_production')]);
      // By hand on the two départements: 2,335 + 2,694 pupils, 842 + 1,107 girls.
      expect(of?.slice(3, 5)).toEqual([5029, 1949]);
    }
  );
});
