import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, expect, it } from 'vitest';
import { addedFile, realFile } from '../../../tests/support/added-files.ts';
import { RULES } from '../../../tests/support/finding-rules.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { copiesOf, townRegions } from '../../../tests/support/training-territory.ts';
import { openAnswering } from '../../pipeline/compare/answering.ts';
import { recordFindings } from '../../pipeline/compare/record-findings.ts';
import { silentReporter } from '../../pipeline/report.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-rejeu-'));
// publie.cube_projets_recrutement; what opens a snapshot: reference.appellations reference.couverture reference.cubes
// reference.filieres reference.formations reference.instantane reference.metiers reference.millesimes
// reference.noms_metiers reference.sources reference.territoires reference.x
buildOnlyNamed(import.meta.filename, scratch, ['bassins']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const SURVEYS = [addedFile('bmo/Base_open_data_BMO_2024.xlsx'), realFile('bmo/Base_open_data_BMO_2025.xlsx')] as const;
const BASINS = realFile('geo/France_Travail_Bassin_Emploi_2021.csv');
const REQUEST = 'gpec/difficultes_saisonnalite';

/** The cells of Bretagne as the sheets write them. */
async function cellsOf(path: string): Promise<string> {
  const sheets = await readXlsxFile(path);
  const rows = sheets.find(({ sheet }) => sheet.includes('open_data'))?.data ?? [];
  return rows
    .filter((row) => String(row[5]) === '53')
    .map(
      (row) =>
        `(${String(row[0])}, '${String(row[1])}', '${String(row[9])}', '${String(row[11])}', '${String(row[12])}')`
    )
    .join(', ');
}

/** What became of occupations of 100 projects and more in some basins of Bretagne, in SQL of its own on the sheets. */
async function byHand(basins: readonly string[]): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const cells = (await Promise.all(SURVEYS.map(cellsOf))).join(', ');
  const found = await connection.runAndReadAll(`
    with cells(year, job, basin, met, xmet) as (values ${cells}),
    bounds as (
      select year, job, basin,
        sum(if(met = '*', 1, met::int)) as least, sum(if(met = '*', 4, met::int)) as most,
        sum(case when xmet = '*' then 0 else xmet::int end) as hard_least,
        sum(case when xmet <> '*' then xmet::int else if(met = '*', 4, least(4, met::int)) end) as hard_most,
        count(*) filter (met = '*') as masked
      from cells group by all
    ),
    shares as (
      select *, hard_least / most as low, case when masked = 0 then hard_most / least else least(1,
        hard_most / least) end as high
      from bounds
    ),
    judged as (
      select before.low >= 0.7 as fired,
        case when after.job is null then 'indecis' when after.low >= 0.7 then 'oui' when after.high < 0.7 then 'non'
          else 'indecis' end as came
      from shares as before
      left join shares as after on after.year = 2025 and after.job = before.job and after.basin = before.basin
      where before.year = 2024 and before.least >= 100 and before.basin in
        (${basins.map((code) => `'${code}'`).join(', ')})
    )
    select count(*) filter (fired and came = 'oui')::int, count(*) filter (fired and came = 'non')::int,
      count(*) filter (fired and came = 'indecis')::int,
      count(*) filter (came = 'oui')::int, count(*) filter (came = 'non')::int, count(*) filter (came = 'indecis')::int
        from judged`);
  connection.closeSync();
  return found.getRows();
}

it.runIf([...SURVEYS, BASINS].every(existsSync))(
  'difficult recruitments of 2024 in the basins of Bretagne, replayed on 2025, are what the sheets say',
  async () => {
    const region = townRegions(scratch)(copiesOf(...SURVEYS, BASINS));
    const { publication } = await buildWarehouse(region);
    const snapshot = await openAnswering(join(region.out, publication.file), publication.id);
    const record = await recordFindings(
      snapshot,
      { [REQUEST]: readFileSync(join(import.meta.dirname, `../../../queries/${REQUEST}.sql`), 'utf8') },
      RULES.filter(({ id }) => id === 'gpec/recrutements-difficiles'),
      silentReporter()
    );
    snapshot.close();
    const { rejeu, territoires = [] } = record.regles['gpec/recrutements-difficiles'] ?? {};
    expect(rejeu).toMatchObject({ de: '2024', a: '2025' });
    // The region of this test has a few towns, and so a few basins.
    const basins = territoires.map(({ territoire }) => territoire.replace('bassin:', ''));
    expect(basins).toContain('5314');
    const { releves, base } = rejeu ?? {};
    expect([[releves?.vrais, releves?.faux, releves?.indecis, base?.vrais, base?.faux, base?.indecis]]).toEqual(
      await byHand(basins)
    );
  }
);
