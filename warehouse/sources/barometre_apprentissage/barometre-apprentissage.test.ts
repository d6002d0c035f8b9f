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

const scratch = mkdtempSync(join(tmpdir(), 'maille-barometre-'));
// publie.cube_contrats_barometre
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['barometre_apprentissage']);

const published = (region: SampleRegion, where = 'true'): Promise<unknown[][]> =>
  askBuilt(
    region,
    `select territoire, mois, contrats::integer, mois_depart, contrats_depart::integer
      from publie.cube_contrats_barometre where ${where} order by territoire`
  );

describe('apprenticeship contracts of the barometer', () => {
  it('are those of the one measure, at both dates where it gives them; a later one of a series wins', async () => {
    expect(await published(newRegion())).toEqual([
      ['departement:08', '2022-12', 6400, '2017-12', 2500],
      ['departement:09', '2022-10', 900, null, null],
      ['departement:17', '2022-10', 1500, '2017-12', 1000],
      ['region:08', '2022-10', 6900, '2017-12', 2800]
    ]);
  });

  it('without a date stop the build', async () => {
    const region = newRegion();
    const path = join(region.data, 'barometre_apprentissage/barometre-resultats-synthese-regional.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2022-10-31', 'octobre'));
    expect((await expectRefusal(region, ['barometre_apprentissage'])).message).toMatch(/ligne 2, date illisible/);
  });

  const real = ['departemental', 'regional'].map((level) =>
    addedFile(`barometre_resultats/barometre-resultats-synthese-${level}.csv`)
  );
  it.runIf(DEEP && real.every(existsSync))(
    'on the real files, Bretagne is what its four départements make',
    async () => {
      const region = townRegions(scratch)(copiesOf(...real));
      // 6,187 + 9,695 + 16,208 + 7,942 contracts, and 2,571 + 3,508 + 4,888 + 3,229 at first, added up by hand from the
      // other file.
      expect(await published(region, "territoire in ('region:53', 'departement:29', 'departement:35')")).toEqual([
        ['departement:29', '2022-10', 9695, '2017-12', 3508],
        ['departement:35', '2022-10', 16_208, '2017-12', 4888],
        ['region:53', '2022-10', 40_032, '2017-12', 14_196]
      ]);
    }
  );

  const series = ['departement-29', 'departement-35', 'region-53'].map((place) =>
    addedFile(`../data-new/barometre_resultats/barometre-resultats-relance-emploi-economie-detail-${place}.csv`)
  );
  it.runIf(DEEP && series.every(existsSync))('on the real series, they are those of the syntheses', async () => {
    expect(
      await published(
        townRegions(join(scratch, 'series'))(copiesOf(...series)),
        "territoire in ('region:53', 'departement:29', 'departement:35')"
      )
    ).toEqual([
      ['departement:29', '2022-10', 9695, '2017-12', 3508],
      ['departement:35', '2022-10', 16_208, '2017-12', 4888],
      ['region:53', '2022-10', 40_032, '2017-12', 14_196]
    ]);
  });
});
