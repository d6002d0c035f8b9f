import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { copiesOf, townRegions } from '../../../tests/support/training-territory.ts';
import { zip } from '../../zip.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-comparateur-'));
// publie.cube_activite_communes
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['comparateur_communes']);
const BASE = 'comparateur_communes/base_cc_comparateur.CSV';

const published = (region: SampleRegion): Promise<unknown[][]> =>
  askBuilt(
    region,
    `select territoire, annee, emplois, actifs, chomeurs from publie.cube_activite_communes
      where territoire like 'commune:%' order by all`
  );

describe('jobs and active people by commune', () => {
  it('add up where communes merged, keep each census apart, and are read in the archive as in the file', async () => {
    const expected = [
      ['commune:08001', 2013, 5012, null, null],
      // 4,500.75 + 30 active people; the commune that joined had 2 of them unemployed.
      ['commune:08001', 2018, 5210.5, 4530.75, 502.25],
      ['commune:08003', 2013, 310, null, null],
      ['commune:08003', 2018, 300, 1200, 100]
    ];
    const region = newRegion();
    const path = join(region.data, BASE);
    writeFileSync(
      join(region.data, 'base_cc_comparateur_csv.zip'),
      zip([
        ['meta_base_cc_comparateur.CSV', 'COD_VAR;LIB_VAR\n'],
        ['base_cc_comparateur.CSV', readFileSync(path, 'utf8')]
      ])
    );
    rmSync(path);
    expect(await published(region)).toEqual(expected);
  });

  it('with more unemployed than active people stop the build', async () => {
    const region = newRegion();
    const path = join(region.data, BASE);
    writeFileSync(path, readFileSync(path, 'utf8').replace('100;1200;22000', '1300;1200;22000'));
    expect((await expectRefusal(region, ['comparateur_communes'])).message).toMatch(
      /ligne 4, plus de chômeurs que d'actifs/
    );
  });

  const real = addedFile('insee_comparateur/base_cc_comparateur_csv.zip');
  it.runIf(DEEP && existsSync(real))('on the real archive, Rennes and Brest are as their lines read', async () => {
    const region = townRegions(scratch)(copiesOf(real));
    expect(await published(region)).toEqual([
      ['commune:29019', 2013, 81_000.803, null, null],
      ['commune:29019', 2018, 80_038.987, 64_365.956, 10_803.455],
      ['commune:35238', 2013, 133_283.516, null, null],
      ['commune:35238', 2018, 142_693.8, 102_389.21, 16_513.912]
    ]);
  });
});
