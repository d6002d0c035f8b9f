import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions } from '../../../tests/support/sample-region.ts';
import { workbook } from '../../workbook.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-omphale-'));
// publie.cube_projections_population, reference.sources
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['projections_population']);

describe('the workbooks of Insee on population to come', () => {
  it('give départements by name, a whole region, and yield to a template', async () => {
    // The template has the central scenario: the workbook adds nothing to it.
    const asked = `select territoire, scenario, annee, population from publie.cube_projections_population
        where age = '15_24' and annee in (2018, 2050) and scenario = 'central' order by all`;
    expect(await askBuilt(newRegion(), asked)).toEqual([
      ['departement:09', 'central', 2018, 1001],
      ['departement:09', 'central', 2050, 801],
      ['region:08', 'central', 2018, 3000],
      ['region:08', 'central', 2050, 2400]
    ]);
    const region = newRegion();
    rmSync(join(region.data, 'projections_population/projections_population_2022.csv'));
    // Two groups of five years and two sexes: 2 × (100 + 100.5), and two years later in the columns 2 × (102 +
    // 102.5).
    expect(await askBuilt(region, asked)).toEqual([
      ['departement:08', 'central', 2018, 401],
      ['departement:08', 'central', 2050, 409],
      ['departement:09', 'central', 2018, 161],
      ['departement:09', 'central', 2050, 169],
      ['region:08', 'central', 2018, 562],
      ['region:08', 'central', 2050, 578]
    ]);
    expect(
      await askBuilt(region, "select millesime from reference.sources where source = 'projections_population'")
    ).toEqual([['2018 à 2050']]);
  });

  it.each<[string, (string | number)[][], RegExp]>([
    ['of no known département', [['Nulle-Part', 1, '[0;4]', 5]], /aucun département reconnu/],
    ['with wide ages', [['Val-de-Rive', 1, '[0;19]', 5]], /âges qui ne séparent pas/],
    ['without ages', [['Val-de-Rive', 1, 'tous', 5]], /âge illisible/]
  ])('%s, stop the build', async (_name, lines, message) => {
    const region = newRegion();
    writeFileSync(
      join(region.data, 'projections_population/donnees_det_Central.xlsx'),
      workbook([{ name: 'Population', firstRow: 1, rows: [['ZONE', 'SEXE', 'TRAGE', 'POP_2018'], ...lines] }])
    );
    expect((await expectRefusal(region, ['projections_population'])).message).toMatch(message);
  });
});
