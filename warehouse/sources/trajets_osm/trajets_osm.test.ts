import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-routes-'));
const TABLES = ['cube_temps_trajet', 'trajets_points', 'trajets_lieux'].map((table) => `publie.${table}`);
buildOnlyNamed(import.meta.filename, scratch, [...TABLES, 'reference.modes_trajet', 'matrice_temps']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('travel times by road, beside the matrix of the region', () => {
  const query = builtSample(sampleRegions(scratch, ['trajets_osm', 'matrice_temps']));

  it('fill what the matrix does not give, and each pair says where it comes from', async () => {
    expect(
      await query(`select mode, de[9:], vers[9:], minutes, source, annee from publie.cube_temps_trajet
        where mode in ('voiture', 'pied') and (de <> vers or minutes > 0) order by all`)
    ).toEqual([
      ['pied', '08001', '08003', 60, 'trajets_osm', 2025],
      ['voiture', '08001', '08001', 4, 'trajets_osm', 2025],
      ['voiture', '08001', '08002', 22.5, 'matrice_temps', 2025],
      ['voiture', '08001', '08003', 40, 'matrice_temps', 2025],
      ['voiture', '08002', '08001', 25, 'matrice_temps', 2025],
      ['voiture', '08002', '08003', 27, 'trajets_osm', 2025]
    ]);
    expect(
      await query('select mode, limite, limite_routes, couples::integer, dit from reference.modes_trajet order by mode')
    ).toEqual([
      ['pied', null, 60, 1, 'routes et chemins d’OpenStreetMap, 2025'],
      ['transports', null, null, 1, 'matrice de la région, 2025'],
      ['voiture', 60, 60, 4, 'matrice de la région, 2025 et routes et chemins d’OpenStreetMap, 2025']
    ]);
  });

  it('are kept for inhabited hexagons and for places that are published, each by its rank', async () => {
    expect(
      await query(`select t.mode, t.minutes from publie.trajets_lieux as t
        join publie.trajets_points as l on l.mode = t.mode and l.genre = 'lieu' and l.rang = t.lieu
        join publie.lieux_a_joindre as a on a.cellule = l.cellule and a.commune = 'commune:08003' order by all`)
    ).toEqual([
      ['voiture', 3],
      ['voiture', 18]
    ]);
    expect(
      await query(
        `select mode, commune[9:], reseau from publie.trajets_points where commune = 'commune:08004' order by 1`
      )
    ).toEqual([
      ['pied', '08004', null],
      ['voiture', '08004', 2]
    ]);
  });
});

it('minutes beyond the limit that their file says are refused: the files were not written by the command', async () => {
  const made = sampleRegions(scratch, ['trajets_osm'])();
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`copy (select '08001' as origine, '08002' as destination, 'voiture' as mode,
    61::utinyint as minutes) to '${join(made.data, 'trajets_osm/trajets_communes_2025-09.parquet')}' (format parquet)`);
  connection.closeSync();
  await expect(buildWarehouse(made)).rejects.toThrow(/minutes hors de la limite .*61/);
});
