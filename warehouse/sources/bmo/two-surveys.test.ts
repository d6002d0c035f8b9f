import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addedFile, realFile } from '../../../tests/support/added-files.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService } from '../../../tests/support/sample-region.ts';
import { copiesOf, townRegions } from '../../../tests/support/training-territory.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-bmo-'));
// publie.cube_projets_recrutement
buildOnlyNamed(import.meta.filename, scratch, ['bassins']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const files = [
  addedFile('bmo/Base_open_data_BMO_2024.xlsx'),
  realFile('bmo/Base_open_data_BMO_2025.xlsx'),
  realFile('geo/France_Travail_Bassin_Emploi_2021.csv')
];

it.runIf(files.every(existsSync))(
  'two surveys of Bretagne are within the bounds of their own cells, in the region and in Rennes',
  async () => {
    const region = townRegions(scratch)(copiesOf(...files));
    await buildWarehouse(region);
    const { query, close } = await openInService(region.out);
    try {
      // Added up in another language from the sheets themselves: a masked cell is 1 to 4 projects, 0 to 4 difficult or
      // seasonal ones.
      expect(
        await query(
          `select territoire, annee, projets_min::integer, projets_max::integer, projets_difficiles_min::integer,
            projets_difficiles_max::integer,
            projets_saisonniers_min::integer, projets_saisonniers_max::integer
          from publie.cube_projets_recrutement where niveau = 'ensemble' and territoire = 'region:53' order by annee`
        )
      ).toEqual([
        ['region:53', 2024, 151_513, 153_793, 89_534, 95_018, 52_666, 62_410],
        ['region:53', 2025, 130_531, 132_805, 71_565, 77_265, 46_916, 56_064]
      ]);
      expect(
        await query(
          `select annee, projets_min::integer, projets_max::integer, reprojete from publie.cube_projets_recrutement
          where niveau = 'ensemble' and territoire = 'bassin:5314' order by annee`
        )
      ).toEqual([
        [2024, 35_286, 35_316, false],
        [2025, 27_917, 27_956, false]
      ]);
    } finally {
      close();
    }
  }
);
