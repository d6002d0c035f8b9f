import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile, realFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions } from '../../../tests/support/sample-region.ts';
import { copiesOf, townRegions } from '../../../tests/support/training-territory.ts';
import { workbook } from '../../workbook.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-metiers-2030-'));
// publie.cube_metiers_2030, reference.sources
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['metiers_2030']);
const townRegion = townRegions(join(scratch, 'villes'));

const WORKBOOK = 'Les métiers en 2030 quelles perspectives de recrutement en région - Les données.xlsx';
const ASKED = `select territoire, metier, scenario, emploi::integer, creations::integer, departs::integer, debutants::integer
    from publie.cube_metiers_2030 where territoire <> 'pays:FR' order by all`;

describe('the workbook of the Dares on occupations in 2030', () => {
  it('gives thousands as jobs, beginners as young people, and yields to a template', async () => {
    expect(await askBuilt(newRegion(), ASKED)).toEqual([
      ['region:08', 'fap2009:A0Z', 'bas_carbone', 8000, -500, 3500, 900],
      ['region:08', 'fap2009:A0Z', 'reference', 8000, -1500, 3500, 900],
      ['region:08', 'fap2009:V1Z', 'reference', 10_000, 2000, 2500, 3000],
      ['region:17', 'fap2009:A0Z+A1Z', 'reference', 2000, -250, 750, 125],
      ['region:17', 'fap2009:V1Z', 'reference', 4000, -500, 1250, 1000],
      ['region:17', 'fap2009:XK_', 'reference', 1000, 0, 250, 500]
    ]);
  });

  it('alone gives the region of the profile and its vintage', async () => {
    const region = newRegion();
    rmSync(join(region.data, 'metiers_2030/metiers_2030.csv'));
    expect(await askBuilt(region, `${ASKED} limit 1`)).toEqual([
      ['region:08', 'fap2009:V1Z', 'reference', 11_000, 2000, 2500, 3000]
    ]);
    expect(await askBuilt(region, "select millesime from reference.sources where source = 'metiers_2030'")).toEqual([
      ['2019-2030']
    ]);
  });

  it('whose columns moved stops the build: its shares and its sums no longer agree', async () => {
    const region = newRegion();
    const e = 10;
    const row = ['V1Z', 'Infirmiers', 'Haute-Rive', e, 0.1, 1, 2, 0.2, 3, 0.3, -1, -0.1, 0, 0, 4, 0.4, 5, 0.5, '3'];
    const moved = [...row.slice(0, 6), 'nouveau', ...row.slice(6)];
    const write = (line: typeof row) =>
      writeFileSync(
        join(region.data, 'metiers_2030', WORKBOOK),
        workbook([{ name: 'données', firstRow: 1, rows: [line.map((_, index) => `Colonne ${index}`), line] }])
      );
    write(moved);
    expect((await expectRefusal(region, ['metiers_2030'])).message).toMatch(/nombre impossible/);
    write([...row.slice(0, 3), 99, ...row.slice(4)]);
    expect((await expectRefusal(region, ['metiers_2030'])).message).toMatch(
      /colonnes qui ne s’accordent pas|colonnes qui ne s'accordent pas/
    );
    write(row);
    expect(await askBuilt(region, `${ASKED} limit 1`)).toHaveLength(1);
  });

  const converted = addedFile('dares_metiers2030/dares_metiers_2030.json');
  const regions = realFile('geo/decoupage-administratif/regions.json');
  it.runIf(DEEP && [converted, regions].every(existsSync))(
    'with the values of the real one, put back at their places: Bretagne is the sum of its lines',
    async () => {
      const rows = JSON.parse(readFileSync(converted, 'utf8')) as Record<string, string | number>[];
      const region = townRegion((data) => {
        copiesOf(regions)(data);
        writeFileSync(
          join(data, WORKBOOK),
          workbook([
            {
              name: 'données',
              firstRow: 1,
              rows: [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
            }
          ])
        );
      });
      const own = rows.filter((row) => row['region'] === 'Bretagne');
      const sum = (key: string) => own.reduce((total, row) => total + Math.round(1000 * Number(row[key])), 0);
      expect(
        await askBuilt(
          region,
          `select count(*)::integer, sum(emploi)::integer, sum(creations + departs)::integer, -sum(debutants)::integer
            from publie.cube_metiers_2030 where territoire = 'region:53'`
        )
      ).toEqual([
        [
          83,
          sum('effectifs_2019_milliers'),
          sum('creations_destructions_milliers') + sum('departs_fin_carriere_milliers'),
          sum('jeunes_debutants_milliers')
        ]
      ]);
    }
  );
});
