import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askBuilt } from '../../../tests/support/sample-region.ts';
import { type Fill, samplesOf, townRegions } from '../../../tests/support/training-territory.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-centres-'));
// publie.cube_insertion_etablissement, reference.millesimes
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const townRegion = townRegions(scratch);
/** What a région answers whose folder holds these files. */
const published = (fill: Fill, sql: string): Promise<unknown[][]> => askBuilt(townRegion(fill), sql);

const RATES = `select millesime, uai, interruption, taux_poursuite, taux_emploi_6, valeur_ajoutee, taux_emploi_12, taux_emploi_24,
    statut from publie.cube_insertion_etablissement where voie = 'apprentissage' order by 1, 2`;

describe('outcomes by centre', () => {
  it('keep what the producer gives, cohort by cohort, hidden figures without a number', async () => {
    expect(await published(samplesOf('inserjeunes_cfa'), RATES)).toEqual([
      ['2018_2019', '0299501E', 31, 40, 60, -3, 66, 70, 'diffuse'],
      ['2019_2020', '0299501E', null, 39, 63, 2, 69, 72, 'diffuse'],
      ['2023_2024', '0299501E', null, 44, 71, 1, 75, null, 'diffuse'],
      ['2023_2024', '0299502F', null, null, null, null, null, null, 'non_diffuse'],
      ['2023_2024', '0299503G', null, 55, null, null, null, null, 'non_diffuse']
    ]);
  });

  it('replace those by establishment, and leave them the last cohort of both routes', async () => {
    const both = samplesOf('inserjeunes_cfa', 'inserjeunes_etablissements');
    const sql = `${RATES.replace(' order', " and uai = '0299501E' and millesime = '2019_2020' order")}`;
    expect(await published(both, sql)).toEqual([['2019_2020', '0299501E', null, 39, 63, 2, 69, 72, 'diffuse']]);
    const last = `select domaine, millesime from reference.millesimes
        where dernier and domaine in ('insertion_etablissement', 'insertion_centres') order by 1`;
    expect(await published(both, last)).toEqual([
      ['insertion_centres', '2023_2024'],
      ['insertion_etablissement', '2022_2023']
    ]);
  });

  const real = addedFile('inserjeunes_cfa/fr-en-inserjeunes-cfa.csv');
  const unnamed = addedFile('inserjeunes/depp-2022-etablissements-2018_2019-apprentissage.csv');
  it.runIf(existsSync(real) && existsSync(unnamed))(
    'say what the unnamed columns of 2018-2019 are: interrupted contracts, then employment at 12, 18 and 24 months',
    async () => {
      // The same centres of Bretagne in the file of centres, under its names, counted on the file itself.
      const named = delimited(real, ';').filter(
        (row) => row['Région'] === 'BRETAGNE' && row['Année'] === 'cumul 2018-2019'
      );
      expect(named.length).toBe(35);
      const columns = [
        'Part contrats apprentissage interrompus',
        'Taux emploi 12 mois',
        'Taux emploi 18 mois',
        'Taux emploi 24 mois'
      ];
      const number = (value: string | undefined): number | null => (value ? Number(value) : null);
      const expected = named
        .map((row) => [row['UAI'], ...columns.map((name) => number(row[name]))])
        .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
      expect(
        await published(
          (data) => cpSync(unnamed, join(data, 'depp-2022-etablissements-2018_2019-apprentissage.csv')),
          `select uai, interruption, taux_emploi_12, taux_emploi_18, taux_emploi_24
            from publie.cube_insertion_etablissement where voie = 'apprentissage' order by 1`
        )
      ).toEqual(expected);
    }
  );

  const old = resolve(process.env.MAILLE_DATA ?? join(import.meta.dirname, '../../../../shared/data'), 'inserjeunes');
  it.runIf(DEEP && existsSync(real) && existsSync(old))(
    'on the real file: 147 centres of Bretagne in 2023-2024, 114 with a rate',
    async () => {
      const sql = `select count(*)::integer, count(taux_emploi_6)::integer, sum(taux_emploi_6)::integer
          from publie.cube_insertion_etablissement where voie = 'apprentissage' and millesime = `;
      const load = (data: string): void => cpSync(real, join(data, 'fr-en-inserjeunes-cfa.csv'));
      const rates = delimited(real, ';')
        .filter((row) => row['Région'] === 'BRETAGNE' && row['Année'] === 'cumul 2023-2024')
        .map((row) => row['Taux emploi 6 mois'] ?? '');
      const total = rates.reduce((sum, rate) => sum + Number(rate), 0);
      expect(await published(load, `${sql}'2023_2024'`)).toEqual([[147, 114, total]]);
      const file = 'depp-2022-etablissements-2022_2023-apprentissage.csv';
      const before = await published((data) => cpSync(join(old, file), join(data, file)), `${sql}'2022_2023'`);
      expect(await published(load, `${sql}'2022_2023'`)).toEqual(before);
      expect(before[0]?.[0]).toBe(130);
    }
  );
});
