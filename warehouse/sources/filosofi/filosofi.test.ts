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

const scratch = mkdtempSync(join(tmpdir(), 'maille-filosofi-'));
// publie.cube_niveau_de_vie
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['filosofi']);

const published = (region: SampleRegion): Promise<unknown[][]> =>
  askBuilt(
    region,
    `select annee, territoire, menages::integer, mediane::integer, mediane_statut, pauvrete, pauvrete_statut
      from publie.cube_niveau_de_vie order by territoire`
  );

describe('median standard of living', () => {
  it('is that of the file, hidden where its producer hides it, of no commune joined since', async () => {
    // 08005 took 08006 in: no median of both is known.
    expect(await published(newRegion())).toEqual([
      [2021, 'commune:08001', 4100, 22_770, 'diffuse', 0.21, 'diffuse'],
      [2021, 'commune:08003', 1000, 24_480, 'diffuse', null, 'secret']
    ]);
  });

  it('that is no number stops the build', async () => {
    const region = newRegion();
    const path = join(region.data, 'filosofi/cc_filosofi_2021_COM.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('22770', 'environ 22770'));
    expect((await expectRefusal(region, ['filosofi'])).message).toMatch(/ligne 2, nombre illisible/);
  });

  const real = addedFile('filosofi/cc_filosofi_2021_COM.csv');
  it.runIf(DEEP && existsSync(real))('on the real file, Rennes and Brest are as their lines read', async () => {
    const region = townRegions(scratch)(copiesOf(real));
    expect(await published(region)).toEqual([
      [2021, 'commune:29019', 63_988, 21_420, 'diffuse', 0.19, 'diffuse'],
      [2021, 'commune:35238', 96_019, 22_770, 'diffuse', 0.21, 'diffuse']
    ]);
  });
});
