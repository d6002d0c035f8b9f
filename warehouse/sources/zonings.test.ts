import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { builtSample, writeSampleRegion } from '../../tests/support/sample-region.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-zonages-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Edition 2025 of the bassins: Saint-Amant-la-Rive (5,200 inhabitants) leaves 0802 for 0801. */
function moveOneCommune(folder: string): void {
  const before = readFileSync(join(folder, 'bassins', 'France_Travail_Bassin_Emploi_2021.csv'), 'utf8');
  expect(before).toContain('8,8,8004,802,BOURG RIVE');
  writeFileSync(
    join(folder, 'bassins', 'France_Travail_Bassin_Emploi_2025.csv'),
    before.replace('8,8,8004,802,BOURG RIVE', '8,8,8004,801,RIVE HAUTE')
  );
}

/**
 * Zones of 2010: 0810 held what is now 0801 (18,520 inhabitants) and Rive-Haute (6,000); 0811 the rest of what is now
 * 0802 (9,400).
 */
function zonesOf2010(folder: string): void {
  const rows = [
    '08001,0810',
    '08002,0810',
    '08003,0810',
    '08004,0810',
    '08005,0810',
    '09001,0810',
    '09002,0811',
    '09003,0811',
    '17001,0811',
    '17002,1710'
  ];
  writeFileSync(join(folder, 'zones_emploi', 'zones_emploi_2010.csv'), `CODGEO,ZE2010\n${rows.join('\n')}\n`);
  const census = (year: number, zones: [string, number][]) =>
    writeFileSync(
      join(folder, 'recensement_emploi', `recensement_emploi_ages_${year}.csv`),
      `ANNEE;NIVGEO;CODGEO;LIBGEO;NOMENCLATURE;METIER;LIBMETIER;SEXE;AGEQ;EMPLOIS\n${zones.map(([zone, jobs]) => `${year};ZE2010;${zone};Zone;FAP2021;A0X40;Agriculteurs;1;25;${jobs}\n`).join('')}`
    );
  census(2013, [
    ['810', 245.2],
    ['811', 94]
  ]);
  census(2014, [['810', 245.2]]);
}

describe('series whose zones have changed since', () => {
  const query = builtSample(() => {
    const region = writeSampleRegion(join(scratch, 'region'));
    moveOneCommune(region.data);
    zonesOf2010(region.data);
    // A bassin under a number that no edition has, by its name.
    writeFileSync(
      join(region.data, 'bmo', 'Base_open_data_BMO_2023.csv'),
      'annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE23;NOMBE23;met;xmet;smet\n' +
        '2023;T2A60;Aides à domicile;S;Fonctions sociales;08;Haute-Rive;08;Val-de-Rive;866;Rive-Haute;25;*;*\n' +
        '2023;T2A60;Aides à domicile;S;Fonctions sociales;08;Haute-Rive;08;Val-de-Rive;867;Ailleurs;30;*;*\n'
    );
    return region;
  });

  it("takes today's outlines from the last edition", async () => {
    expect(
      await query(
        "select territoire from reference.appartenances where commune = 'commune:08004' and maille = 'bassin'"
      )
    ).toEqual([['bassin:0801']]);
  });

  it('shares a survey of older bassins out by inhabitants, keeps bounds, and says so', async () => {
    // 0802 had 17,720 inhabitants, of whom 5,200 are now in 0801. Farmers in 2024: 120 there; in 0801, 30 and one cell
    // of 1 to 4.
    expect(
      await query(
        `select territoire, projets_min::integer, projets_max::integer, reprojete from publie.cube_projets_recrutement
          where annee = 2024 and metier = 'fap2021:A0X40' and territoire like 'bassin:%' order by 1`
      )
    ).toEqual([
      // Three cells, each rounded to the unit by its producer: half a unit more, or less, for each share of one.
      ['bassin:0801', 65, 71, true],
      ['bassin:0802', Math.round((120 * 12_520) / 17_720), Math.round((120 * 12_520) / 17_720), true]
    ]);
    expect(
      await query(
        `select projets_min::integer, reprojete from publie.cube_projets_recrutement
          where annee = 2024 and metier = 'fap2021:A0X40' and territoire in ('region:08', 'departement:08')
          order by territoire`
      )
    ).toEqual([
      // 120 and 30, two cells; and one of 1 to 4 more, three cells: half a unit less for each.
      [149, false],
      [149, false]
    ]);
  });

  it('follows by its name a bassin that only changed its number, and leaves out one that nobody knows', async () => {
    expect(
      await query(
        `select territoire, projets_min::integer from publie.cube_projets_recrutement
          where annee = 2023 and metier = 'fap2021:T2A60' and territoire <> 'pays:FR' order by 1`
      )
    ).toEqual([
      ['bassin:0801', 25],
      // Two cells, of 25 and 30, known to half a unit each.
      ['departement:08', 54],
      ['region:08', 54]
    ]);
  });

  it('brings a census of the zones of 2010 to those of 2020, whole zones included', async () => {
    // 245.2 × 18,520 / 24,520 = 185.2; 245.2 × 6,000 / 24,520 + 94 = 154.
    expect(
      await query(
        `select territoire, emplois, reprojete from publie.cube_emploi_metiers_age
          where annee = 2013 and metier = 'fap2021:A0X40' order by 1`
      )
    ).toEqual([
      ['zone_emploi:0801', 185.2, true],
      ['zone_emploi:0802-entier', 154, true]
    ]);
  });

  it('gives no zone that is made of one that the file lacks', async () => {
    expect(await query('select distinct territoire from publie.cube_emploi_metiers_age where annee = 2014')).toEqual([
      ['zone_emploi:0801']
    ]);
  });

  it('leaves a census given in the zones of 2020 as it is', async () => {
    expect(
      await query('select count(*)::integer from publie.cube_emploi_metiers_age where annee = 2021 and reprojete')
    ).toEqual([[0]]);
  });
});
