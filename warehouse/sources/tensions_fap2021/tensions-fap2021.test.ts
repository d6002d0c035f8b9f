import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { townRegions } from '../../../tests/support/training-territory.ts';
import { workbook } from '../../workbook.ts';
import { SOURCES_FOLDER } from '../../pipeline/layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-tensions-'));
// publie.cube_tensions, publie.cube_eclairages_tension
buildOnlyNamed(import.meta.filename, scratch, ['dares_tensions']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['tensions_fap2021']);
const NAME = 'dares-tension-fap2021_2024.csv';
const published = (region: SampleRegion): Promise<unknown[][]> =>
  askBuilt(
    region,
    `select annee, territoire, metier, niveau, tension, classe, intensite_embauches from publie.cube_tensions
      where metier like 'fap2021:%' order by territoire, metier`
  );

/** Columns under the words that their names stand for, a sheet a level. */
function asWorkbook(): Buffer {
  const [header = [], ...lines] = readFileSync(join(SOURCES_FOLDER, 'tensions_fap2021/sample', NAME), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';'));
  const words: Readonly<Record<string, string>> = {
    annee: 'Année',
    code_departement: 'Code département',
    code_fap_228: 'Code FAP 228',
    tension_discret: 'Tension (discret)'
  };
  const rows = [header.map((name) => words[name] ?? name), ...lines.map((line) => line.map((text) => text || null))];
  const national = rows.slice(0, 2).map((row) => row.filter((_, at) => at !== 1));
  return workbook([
    { name: 'Lisez-moi', firstRow: 1, rows: [['Indicateurs de tension']] },
    { name: 'Départemental', firstRow: 1, rows },
    { name: 'National', firstRow: 1, rows: national }
  ]);
}

it('has the class and the index of each place, and no factor of another scale among the classes', async () => {
  const departements = [
    [2024, 'departement:08', 'fap2021:A0X40', 'fap228', -0.25, 2, null],
    [2024, 'departement:09', 'fap2021:A0X40', 'fap228', 1.5, 5, null]
  ];
  expect(await published(newRegion())).toEqual(departements);
  const region = newRegion();
  rmSync(join(region.data, 'tensions_fap2021'), { recursive: true });
  writeFileSync(join(region.data, 'dares-tension-fap2021_2024.xlsx'), asWorkbook());
  expect(await published(region)).toEqual([
    ...departements,
    [2024, 'pays:FR', 'fap2021:A0X40', 'fap228', -0.25, 2, null]
  ]);
});

it('has each factor as its producer writes it, in a table of its own', async () => {
  const factors = await askBuilt(
    newRegion(),
    `select eclairage, indice from publie.cube_eclairages_tension where territoire = 'departement:08' order by all`
  );
  expect(factors).toEqual([
    ['conditions_contraignantes', 0.25],
    ['inadequation_geographique', 0.75],
    ['intensite_embauches', 10.5],
    ['lien_formation', 0.25],
    ['manque_main_oeuvre', -0.5],
    ['non_attractivite', 0.1],
    ['non_durabilite', 1.5]
  ]);
});

it('of a sixth class is refused', async () => {
  const region = newRegion();
  const path = join(region.data, 'tensions_fap2021', NAME);
  writeFileSync(path, readFileSync(path, 'utf8').replace(';1.5;5;', ';1.5;6;'));
  expect((await expectRefusal(region, ['tensions_fap2021'])).message).toMatch(/classe, tension ou éclairage illisible/);
});

const real = addedFile('dares_tensions2024/dares-tension-fap2021.extract.csv');
it.runIf(DEEP && existsSync(real))(
  'on the two rows of the Aude, put in another département, is as they read',
  async () => {
    const region = townRegions(scratch)((data) =>
      writeFileSync(join(data, NAME), readFileSync(real, 'utf8').replaceAll('2024;11;', '2024;35;'))
    );
    expect(await published(region)).toEqual([
      [2024, 'departement:35', 'fap2021:A0X40', 'fap228', -0.2088200414869, 2, null]
    ]);
  }
);
