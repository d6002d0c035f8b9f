import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-individus-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch, ['recensement_individus', 'pcs']);
const fileOf = (region: SampleRegion): string => join(region.data, 'recensement_individus', 'FD_MOBPRO_2022.csv');
const jobs = (region: SampleRegion): Promise<unknown[][]> =>
  askBuilt(
    region,
    `select territoire, metier, sexe, age, emplois from publie.cube_emploi_metiers_age
      where territoire in ('departement:08', 'pays:FR') and nomenclature = 'pcs' order by all`
  );
const BY_HAND = [
  ['departement:08', 'ensemble', 'femmes', 60, 50],
  ['departement:08', 'ensemble', 'hommes', 25, 120.25],
  ['departement:08', 'ensemble', 'hommes', 55, 80.5],
  // Of 70 years: 65 and more. They live beyond the region.
  ['departement:08', 'ensemble', 'hommes', 65, 4.25],
  ['departement:08', 'pcs:2', 'hommes', 65, 4.25],
  ['departement:08', 'pcs:6', 'femmes', 60, 50],
  ['departement:08', 'pcs:6', 'hommes', 25, 120.25],
  ['departement:08', 'pcs:6', 'hommes', 55, 80.5]
];

it('counts the jobs of a place by group, wherever those who hold them live', async () => {
  const region = newRegion();
  expect((await jobs(region)).filter(([place]) => place === 'departement:08')).toEqual(BY_HAND);
  // 300.125 executives in the other département and 60.5, 40 in the next region; 15 abroad are nowhere.
  expect(
    await askBuilt(
      region,
      `select territoire, sum(emplois) from publie.cube_emploi_metiers_age where metier = 'ensemble' and nomenclature = 'pcs'
        and territoire in ('pays:FR', 'region:08', 'region:17') group by 1 order by 1`
    )
  ).toEqual([
    ['pays:FR', 655.625],
    ['region:08', 615.625],
    ['region:17', 40]
  ]);
  expect(
    await askBuilt(
      region,
      `select metier, age, diplome, emplois from publie.cube_emploi_metiers_diplome
        where territoire = 'region:08' and nomenclature = 'pcs' and metier <> 'ensemble' order by all`
    )
  ).toEqual([
    ['pcs:2', 'plus_30', 'bac_2', 4.25],
    ['pcs:3', 'moins_30', 'bac_3_4', 60.5],
    ['pcs:3', 'plus_30', 'bac_5', 300.125],
    ['pcs:6', 'moins_30', 'cap', 120.25],
    // Without a diploma, or with the certificate of primary school.
    ['pcs:6', 'plus_30', 'sans', 130.5]
  ]);
});

it('is the same in Parquet, under the name that the group has since 2022', async () => {
  const region = newRegion();
  const path = fileOf(region);
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `copy (select * exclude (CS1, IPONDI), CS1 as GS, IPONDI::double as IPONDI from read_csv('${path}', all_varchar = true))
      to '${join(region.data, 'RP2022_mobpro.parquet')}' (format parquet)`
  );
  connection.closeSync();
  rmSync(path);
  expect((await jobs(region)).filter(([place]) => place === 'departement:08')).toEqual(BY_HAND);
});

it('gives nothing of an extract, where those who come from elsewhere may be missing', async () => {
  const region = newRegion();
  const path = fileOf(region);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^.*;17001;.*\n/m, ''));
  expect(await jobs(region)).toEqual([]);
});

it('names groups and professions as the nomenclature does, and groups without it', async () => {
  const named = (region: SampleRegion): Promise<unknown[][]> =>
    askBuilt(
      region,
      "select pcs, libelle, parent from reference.professions where pcs in ('pcs:5', 'pcs:10A1') order by 1"
    );
  expect(await named(newRegion())).toEqual([
    ['pcs:10A1', 'Exploitants de grandes cultures', 'pcs:10A'],
    ['pcs:5', 'Employés', null]
  ]);
  const without = newRegion();
  rmSync(join(without.data, 'pcs'), { recursive: true });
  expect(await named(without)).toEqual([['pcs:5', 'Employés', null]]);
});

const pcs = addedFile('../data-new/pcs2020/Nomenclature_4Nemboites_PCS2020.xlsx');
it.runIf(DEEP && existsSync(pcs))(
  'reads the workbook of Insee: 6 groups, 29 categories, 121 and 311 professions',
  async () => {
    const region = newRegion();
    rmSync(join(region.data, 'pcs'), { recursive: true });
    cpSync(pcs, join(region.data, 'Nomenclature_4Nemboites_PCS2020.xlsx'));
    expect(
      await askBuilt(region, 'select niveau, count(*)::integer from reference.professions group by 1 order by 1')
    ).toEqual([
      [1, 6],
      [2, 29],
      [3, 121],
      [4, 311]
    ]);
  }
);

it.each([
  [';CS1;', ';CSP;', /colonne absente « GS »/],
  ['08001;025;6;', '08001;025;7;', /groupe socioprofessionnel inconnu/],
  ['08001;025;6;13', '08001;025;6;20', /diplôme inconnu/],
  ['08001;025;', '08001;AGE1;', /âge illisible/],
  ['120.25', '120,25', /poids impossible/]
])('%s read as %s is refused', async (from, to, message) => {
  const region = newRegion();
  const path = fileOf(region);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  expect((await expectRefusal(region, ['recensement_individus'])).message).toMatch(message);
});
