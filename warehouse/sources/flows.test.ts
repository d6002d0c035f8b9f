import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { builtSample, writeSampleOf, writeSampleRegion } from '../../tests/support/sample-region.ts';
import { cutEnd, replaceFirst as replace } from '../../tests/support/spoil.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-flux-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const query = builtSample(() => writeSampleRegion(join(scratch, 'exemple')));

describe('hirings of the sample', () => {
  const counts = (where: string): Promise<unknown[][]> =>
    query(`select contrat, embauches::int, embauches_cvs::int from publie.cube_embauches where ${where} order by 1`);

  it('adds former regions, unclassified and balancing lines up to the whole, adjusted too', async () => {
    // Permanent, 2024T4: 40 + 10 in food (two former regions), 20 + 15, 1 unclassified; adjusted 31 + 9 + 20 + 15 + 1,
    // less 1 of balance. Longer than a month: 30 + 10 + 10 + 25; adjusted 19 + 11 + 10 + 22 + 2. Shorter: 50 + 20 + 5 +
    // 190 + 2; adjusted 52 + 20 + 5 + 190 + 2 − 9.
    expect(await counts("territoire = 'region:08' and periode = '2024T4' and activite = 'ensemble'")).toEqual([
      ['cdd_court', 267, 260],
      ['cdd_long', 75, 64],
      ['cdi', 86, 75],
      ['ensemble', 428, 399],
      ['plus_un_mois', 161, 139]
    ]);
    expect(
      await counts("territoire = 'region:08' and periode = '2024T4' and activite = 'gs:GS1' and contrat = 'cdi'")
    ).toEqual([['cdi', 70, 60]]);
    expect(
      await query(
        "select count(*)::int from publie.cube_embauches where activite like '%nca%' or activite like '%calage%'"
      )
    ).toEqual([[0]]);
  });

  it('gives départements their lost zeros, and a zone d’emploi its part of the region', async () => {
    // 41.5 + 31.5 adjusted declarations of more than a month.
    expect(
      await counts(
        "territoire = 'departement:08' and activite = 'ensemble' and contrat in ('ensemble', 'plus_un_mois')"
      )
    ).toEqual([
      ['ensemble', 130, 135],
      ['plus_un_mois', 70, 73]
    ]);
    expect(await counts("territoire = 'zone_emploi:0802' and contrat = 'ensemble'")).toEqual([['ensemble', 40, null]]);
  });

  it('has no whole by month, where short contracts are not given', async () => {
    expect(await counts("pas = 'mois' and periode = '2024-02'")).toEqual([
      ['cdd_long', 40, 40],
      ['cdi', 62, 62],
      ['plus_un_mois', 102, 102]
    ]);
    expect(
      await query(
        "select domaine, millesime from reference.millesimes where domaine like 'embauches%' and dernier order by 1"
      )
    ).toEqual([
      ['embauches', '2024T4'],
      ['embauches_mensuelles', '2024']
    ]);
  });
});

describe('movements of the sample', () => {
  it('keeps the three numbers of a line together, and tells a secret from an absence', async () => {
    expect(
      await query(
        `select periode, territoire, activite, entrees::int, sorties::int, effectif::int, statut
          from publie.cube_mouvements where territoire <> 'region:08' order by all`
      )
    ).toEqual([
      ['2024T1', 'departement:08', 'a38:CA', 0, 0, 0, 'diffuse'],
      ['2024T1', 'zone_emploi:0801', 'a17:C1', 30, 28, 300, 'diffuse'],
      // Half of this zone is in the neighbouring region: its figures are those of the whole.
      ['2024T1', 'zone_emploi:0802-entier', 'ensemble', 90, 80, 400, 'diffuse'],
      ['2024T2', 'zone_emploi:0801', 'a17:C1', null, null, null, 'secret'],
      ['2024T3', 'zone_emploi:0801', 'a17:GZ', null, null, null, 'non_disponible']
    ]);
    expect(
      await query(
        `select sum(entrees)::int, sum(sorties)::int, avg(effectif) from publie.cube_mouvements
          where territoire = 'region:08'`
      )
    ).toEqual([[1360, 1340, 1015]]);
  });
});

describe('offers and job seekers of the sample', () => {
  it('reads only the durations of the Dares, and prefers the detail of France Travail', async () => {
    expect(
      await query('select mois, territoire, metier, sum(offres)::int from publie.cube_offres group by all order by all')
    ).toEqual([
      ['2024-11', 'region:08', 'ensemble', 1400],
      ['2024-12', 'bassin:0802', 'rome:M9901', 15],
      ['2024-12', 'departement:08', 'ensemble', 700],
      ['2024-12', 'departement:09', 'ensemble', 300],
      ['2024-12', 'pays:FR', 'ensemble', 250_000],
      ['2024-12', 'region:08', 'ensemble', 1250]
    ]);
  });

  it('starts a month where the one before ended, but in January 2025, and bounds what is under five', async () => {
    expect(
      await query(
        `select mois, categorie, stock_debut_min, entrees_min, sorties_min, stock_min from publie.cube_flux_demandeurs
          where territoire = 'region:08' order by all`
      )
    ).toEqual([
      ['2024-11', 'A', null, 260, 250, 2000],
      ['2024-11', 'ABC', null, 400, 380, 3500],
      ['2024-12', 'A', 2000, 300, 270, 2030],
      ['2024-12', 'ABC', 3500, 410, 390, 3520],
      ['2025-01', 'A', null, 500, 280, 2400]
    ]);
    expect(
      await query(
        `select stock_debut_min, stock_debut_max, stock_min, stock_max, sorties_min, sorties_max
          from publie.cube_flux_demandeurs where territoire = 'bassin:0802' and mois = '2024-12'`
      )
    ).toEqual([[0, 4, 12, 12, 0, 4]]);
    // A bassin of the neighbouring region is not published.
    expect(
      await query("select count(*)::int from publie.cube_flux_demandeurs where territoire = 'bassin:1701'")
    ).toEqual([[0]]);
  });
});

describe('the market of a quarter', () => {
  it('keeps what is not told unknown, apart from zero, and what is not read out of it', async () => {
    // By hand: all twelve months, other categories, a bassin of another region and one of which nothing is told are out.
    expect(
      await query(
        `select territoire, metier, offres, offres_toutes, demandeurs_a, demandeurs_abc from publie.cube_marche_travail
          where trimestre = '2024T4' order by 1, 2`
      )
    ).toEqual([
      ['bassin:0802', 'rome:G1602', 0, 8, null, null],
      ['bassin:0802', 'rome:K1304', null, null, 12, 20],
      ['departement:08', 'rome:G1602', 45, null, null, 30],
      ['region:08', 'ensemble', 1200, 2900, 3100, 4700],
      ['region:08', 'rome:G1602', 60, 150, 80, 120]
    ]);
  });
});

describe('long series of the sample', () => {
  it('reads thousands in latin1, and sums the whole that the producer does not give', async () => {
    // 2019, category A: 10 + 20.04 + 1 thousands.
    expect(
      await query(
        `select demandeurs_a, demandeurs_abc, emploi from publie.cube_series_metiers
          where metier = 'ensemble' and annee = 2019`
      )
    ).toEqual([[31_040, 46_560, 510_123]]);
    expect(
      await query(
        `select metier, niveau, demandeurs_a, emploi, tension from publie.cube_series_metiers
          where annee = 2019 and metier in ('fap2009:A0Z', 'fap2009:A0Z40', 'fap2009:ZZZ') order by 1`
      )
    ).toEqual([
      ['fap2009:A0Z', 'fap87', 10_000, 101_000, -0.25],
      ['fap2009:A0Z40', 'fap225', 6000, 61_000, -0.5],
      ['fap2009:ZZZ', 'inconnu', 1000, null, null]
    ]);
  });
});

let spoilt = 0;

/** A sample spoilt in one file, and what the build says. */
async function refusal(
  source: string,
  file: string,
  spoil: (path: string) => void
): Promise<{ message: string; todo: string; exitCode: number }> {
  const region = writeSampleOf(join(scratch, `refus-${spoilt++}`), source);
  spoil(join(region.data, source, file));
  return expectRefusal(region, [source]);
}

describe('files of flows that are not what they should be', () => {
  const zones = 'dpae-par-zone-d-emploi.csv';
  const long = 'serie_demandeurs_emploi_A_ABC.csv';
  const jobs = 'effectifs_3niv.csv';
  const offers = 'offres_france_travail_2024.csv';
  const seekers = 'flux_demandeurs_2024.csv';
  const movements = 'mouvements_main_oeuvre_2024.csv';
  const market = 'marche_travail_08_2024T4.csv';
  it.each([
    ['cut in the middle of a line', 'dpae', zones, cutEnd(12), /dpae-par-zone-d-emploi\.csv/],
    [
      'with commas',
      'dpae',
      zones,
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replaceAll(';', ',')),
      /colonnes absentes/
    ],
    [
      'in UTF-16, two columns swapped',
      'dpae',
      zones,
      (path: string) =>
        writeFileSync(
          path,
          Buffer.from(`\ufeff${readFileSync(path, 'utf8').replace('annee;trimestre', 'trimestre;annee')}`, 'utf16le')
        ),
      /période illisible/
    ],
    ['a contract of another list', 'dpae', zones, replace('CDI;30', 'Intérim;30'), /nature de contrat inconnue/],
    [
      'a line given twice',
      'dpae',
      zones,
      (path: string) => appendFileSync(path, `${readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? ''}\n`),
      /ligne en double/
    ],
    [
      'a number hidden by hand',
      'dpae',
      'dpae-par-departement-x-grand-secteur.csv',
      replace(';40;41,5', ';s;41,5'),
      /nombre illisible/
    ],
    [
      'movements cut in the middle of a line',
      'mouvements_main_oeuvre',
      movements,
      cutEnd(8),
      /mouvements_main_oeuvre_2024\.csv/
    ],
    [
      'movements without their header',
      'mouvements_main_oeuvre',
      movements,
      replace('PERIODE;', 'Trimestre;'),
      /colonne absente « PERIODE »/
    ],
    [
      'movements, two columns swapped',
      'mouvements_main_oeuvre',
      movements,
      replace('NIVGEO;CODGEO', 'CODGEO;NIVGEO'),
      /niveau géographique inconnu/
    ],
    [
      'movements, a rate for a number',
      'mouvements_main_oeuvre',
      movements,
      replace(';300;280;', ';30,5;280;'),
      /nombre illisible/
    ],
    [
      'movements given twice, with and without a zero',
      'mouvements_main_oeuvre',
      movements,
      (path: string) => appendFileSync(path, '2024T1;REG;08;ENS;;1;1;1\n'),
      /ligne en double/
    ],
    [
      'a market of a month',
      'marche_travail',
      market,
      replace(';2024T4;TOFF;150', ';202412;TOFF;150'),
      /trimestre illisible/
    ],
    [
      'a market of another level',
      'marche_travail',
      market,
      replace('BASBMO;802;', 'EPCI;802;'),
      /territoire illisible/
    ],
    ['a market by another code', 'marche_travail', market, replace('K1304', 'A0X40'), /code ROME illisible/],
    ['a market with a sign of secrecy', 'marche_travail', market, replace('PE;60', 'PE;*'), /nombre illisible/],
    [
      'a market given twice, with and without a zero',
      'marche_travail',
      market,
      (path: string) => appendFileSync(path, 'stat-offres;REG;8;G1602;2024T4;PE;60\n'),
      /ligne en double/
    ],
    ['offers cut in the middle of a line', 'offres', offers, cutEnd(20), /offres_france_travail_2024\.csv/],
    [
      'offers with another delimiter than their header',
      'offres',
      offers,
      replace('mois;type_territoire;', 'mois|type_territoire|'),
      /offres_france_travail_2024\.csv/
    ],
    [
      'offers, two columns swapped',
      'offres',
      offers,
      replace('type_offre;offres', 'offres;type_offre'),
      /durée de l'emploi inconnue/
    ],
    [
      'offers of a total among its parts',
      'offres',
      offers,
      replace('REG;8;;temporaire', 'REG;8;;Total'),
      /durée de l'emploi inconnue/
    ],
    [
      'a category that is not named',
      'demandeurs_flux',
      seekers,
      replace(';;A;2 000', ';;;2 000'),
      /catégorie non nommée/
    ],
    [
      'job seekers by another code than ROME',
      'demandeurs_flux',
      seekers,
      replace('M9901;A;12', 'A0X40;A;12'),
      /code ROME illisible/
    ],
    [
      'job seekers given twice',
      'demandeurs_flux',
      seekers,
      (path: string) => appendFileSync(path, '2024-12;REG;08;;Catégorie A;1;1;1\n'),
      /ligne en double/
    ],
    ['job seekers below zero', 'demandeurs_flux', seekers, replace(';300;270', ';300;-270'), /nombre illisible/],
    [
      'long series cut in the middle of a line',
      'demandeurs_longs',
      long,
      cutEnd(30),
      /serie_demandeurs_emploi_A_ABC\.csv/
    ],
    [
      'long series of a category that is not named',
      'demandeurs_longs',
      long,
      (path: string) =>
        writeFileSync(path, readFileSync(path, 'latin1').replace('"Catégorie A"', '"Catégorie"'), 'latin1'),
      /catégorie non nommée/
    ],
    [
      'long series of an occupation without number',
      'demandeurs_longs',
      long,
      (path: string) =>
        writeFileSync(
          path,
          readFileSync(path, 'latin1')
            .replace('"A0Z","2019",10.0', '"A0Z","2019",NA')
            .replace('"A0Z","2019",10,', '"A0Z","2019",NA,'),
          'latin1'
        ),
      /nombre illisible/
    ],
    [
      'jobs with a column too few',
      'demandeurs_longs',
      jobs,
      replace(',100.5,500', ',100.5'),
      /effectifs_3niv\.csv, ligne 2 : 5 champ\(s\) lus au lieu de 6/
    ],
    [
      'jobs with another list of occupations',
      'demandeurs_longs',
      jobs,
      replace('"T2A"', '"Aides à domicile"'),
      /codes de métier FAP 2009 sont attendus/
    ],
    [
      'jobs with semicolons',
      'demandeurs_longs',
      jobs,
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replaceAll(',', ';')),
      /une colonne « Annee » puis des codes/
    ],
    [
      'a very long line',
      'dpae',
      zones,
      (path: string) => appendFileSync(path, `${'x'.repeat(3_000_000)};\n`),
      /dpae-par-zone-d-emploi\.csv/
    ]
  ])('%s', async (_name, source, file, spoil, message) => {
    const error = await refusal(source, file, spoil);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.todo).not.toBe('');
  });
});
