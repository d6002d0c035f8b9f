import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile, realFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askBuilt, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { copiesOf, townRegions } from '../../../tests/support/training-territory.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-tensions-bassins-'));
// publie.cube_tensions_bassins
buildOnlyNamed(import.meta.filename, scratch, ['bassins']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['tensions_bassins']);
const COLUMNS = 'territoire, metier, offres, demandeurs_abc, classe, manque_main_oeuvre, lien_formation';

const published = (region: SampleRegion): Promise<unknown[][]> =>
  askBuilt(region, `select ${COLUMNS} from publie.cube_tensions_bassins order by territoire, metier`);

describe('tension by bassin', () => {
  it('is as its producer classes it; an empty factor is not known', async () => {
    expect(await published(newRegion())).toEqual([
      ['bassin:0801', 'rome:G1602', 16.62, 28.25, 5, 1, 2],
      ['bassin:0801', 'rome:K1304', 40.5, 20, 3, 5, null],
      ['bassin:0802', 'rome:G1602', 60, 30, 2, 3, 4]
    ]);
  });

  it('of a bassin that lost a commune since is left out, as a class cannot be shared out', async () => {
    const region = newRegion();
    const old = join(region.data, 'bassins/France_Travail_Bassin_Emploi_2021.csv');
    writeFileSync(
      join(region.data, 'bassins/France_Travail_Bassin_Emploi_2025.csv'),
      readFileSync(old, 'utf8').replace('8,8,8004,802,BOURG RIVE', '8,8,8004,803,LE GUE')
    );
    expect((await published(region)).map(([territory]) => territory)).toEqual(['bassin:0801', 'bassin:0801']);
  });

  it('out of 1 to 5 stops the build', async () => {
    const region = newRegion();
    const path = join(region.data, 'tensions_bassins/cities-tension-utf8.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('28,25;5;', '28,25;6;'));
    expect((await expectRefusal(region, ['tensions_bassins'])).message).toMatch(
      /ligne 2, classe ou facteur hors de 1 à 5/
    );
  });
});

const real = addedFile('mobiville/cities-tension-utf8.csv');
const composition = realFile('geo/France_Travail_Bassin_Emploi_2021.csv');

it.runIf(DEEP && existsSync(real) && existsSync(composition))(
  'on the real file, every line of the bassins of Rennes and Brest is there as it reads',
  async () => {
    const number = (text = ''): number => Math.round(Number(text.replace(',', '.')) * 100) / 100;
    const lines = delimited(real, ';').filter(({ cbassin = '' }) => ['5314', '5301'].includes(cbassin));
    expect(lines.length).toBe(341);
    const rank = (text = ''): number | null => (text === '' ? null : Number(text));
    expect(await published(townRegions(scratch)(copiesOf(real, composition)))).toEqual(
      lines
        .map((line) => [
          `bassin:${line['cbassin'] ?? ''}`,
          `rome:${line['ROME'] ?? ''}`,
          number(line['oee']),
          number(line['defm_abc']),
          rank(line['ind_tension_d']),
          rank(line['ind_main_oeuvre_d']),
          rank(line['ind_specif_form_empl_d'])
        ])
        .sort((a, b) => (`${String(a[0])} ${String(a[1])}` < `${String(b[0])} ${String(b[1])}` ? -1 : 1))
    );
  }
);
