import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { inWarehouse } from '../../tests/support/own-layout.ts';
import { buildOnlyNamed, writePart } from '../../tests/support/part-of-warehouse.ts';
import { builtSample, openInService, sampleRegions, writeSampleOf } from '../../tests/support/sample-region.ts';
import { cutEnd, replaceFirst as replace } from '../../tests/support/spoil.ts';
import { buildWarehouse } from '../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-mailles-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const FILE = 'comites_locaux_emploi/comites_locaux_emploi_2025.csv';

const region = sampleRegions(scratch, ['academies', 'frr', 'comites_locaux_emploi', 'population_age']);
const query = builtSample(region);

describe('arrondissements and comités locaux pour l’emploi', () => {
  it('are territories of the region with a name, a place and the inhabitants of their communes', async () => {
    expect(
      await query(
        `select territoire, nom, lieu, population::int from reference.territoires
          where maille in ('arrondissement', 'comite_local') order by 1`
      )
    ).toEqual([
      ['arrondissement:081', 'Bourg-Rive', "dans l'arrondissement de Bourg-Rive", 18_520],
      ['arrondissement:091', 'Rive-Haute', "dans l'arrondissement de Rive-Haute", 8400],
      // 08006 has joined 08005.
      ['comite_local:CLE1', 'Bourg et îles', "dans le comité local pour l'emploi « Bourg et îles »", 12_520],
      ['comite_local:CLE2', 'Comité local des Hauts', 'dans le comité local des Hauts', 7700]
    ]);
  });

  it('are given by open cubes, and by no masked one', async () => {
    expect(
      await query(
        `select territoire, population from publie.cube_population_age
          where annee = 2021 and sexe = 'ensemble' and age = '15_29' and (territoire like 'arrondissement:%' or
          territoire like 'comite%') order by 1`
      )
    ).toEqual([
      ['arrondissement:081', 3236.5],
      ['arrondissement:091', 1200],
      ['comite_local:CLE1', 2300.5],
      ['comite_local:CLE2', 1136]
    ]);
    expect(
      await query(
        `select (select sum(effectif)::int from publie.cube_emploi_prive
          where territoire like 'arrondissement:%' and annee = 2023 and activite = 'ensemble') = (select effectif
          from publie.cube_emploi_prive where territoire = 'region:08' and annee = 2023 and activite = 'ensemble')`
      )
    ).toEqual([[true]]);
    expect(
      await query(
        `select (select count(*) from publie.cube_demandeurs_profil
          where territoire like 'arrondissement:%' or territoire like 'comite%')::int + (select count(*)
          from publie.cube_emploi_activites where territoire like 'arrondissement:%' or territoire like 'comite%')::int`
      )
    ).toEqual([[0]]);
  });

  it('have one outline each', async () => {
    expect(
      await query(
        `select maille, count(*)::int from reference.contours where maille in ('arrondissement', 'comite_local')
          group by 1 order by 1`
      )
    ).toEqual([
      ['arrondissement', 2],
      ['comite_local', 2]
    ]);
  });
});

describe('comités locaux without their list', () => {
  it('follow the arrondissements, under the same codes, and their name says so', async () => {
    const made = region();
    rmSync(join(made.data, 'comites_locaux_emploi'), { recursive: true });
    const few = join(scratch, 'peu', 'entrepot');
    await inWarehouse(null, () =>
      Promise.resolve(writePart(few, ['reference.territoires', 'publie.cube_population_age', 'comites_locaux_emploi']))
    );
    await inWarehouse(few, () => buildWarehouse(made));
    const { query: alone, close } = await openInService(made.out);
    try {
      expect(
        await alone(
          `select territoire, nom, lieu, population::int from reference.territoires where maille = 'comite_local'
            order by 1`
        )
      ).toEqual([
        [
          'comite_local:081',
          'Comité local de Bourg-Rive (par défaut, arrondissement)',
          'dans le comité local de Bourg-Rive (par défaut, arrondissement)',
          18_520
        ],
        [
          'comite_local:091',
          'Comité local de Rive-Haute (par défaut, arrondissement)',
          'dans le comité local de Rive-Haute (par défaut, arrondissement)',
          8400
        ]
      ]);
      const cube = (maille: string) =>
        alone(
          `select age, population from publie.cube_population_age
            where territoire like '${maille}:%' and annee = 2021 and sexe = 'ensemble' order by territoire, age`
        );
      expect(await cube('comite_local')).toEqual(await cube('arrondissement'));
      expect((await cube('comite_local')).length).toBeGreaterThan(0);
    } finally {
      close();
    }
  });
});

describe('académies', () => {
  it('are a level where a region has several of them, and the region itself where it has one', async () => {
    // Two académies for the two départements of 08; 17 has one, which is the region under another name.
    expect(
      await query(
        `select territoire, nom, lieu, population::int, partiel from reference.territoires where maille = 'academie'
          order by 1`
      )
    ).toEqual([
      ['academie:10', 'Bourg-Rive', "dans l'académie de Bourg-Rive", 18_520, false],
      ['academie:11', 'Rive-Haute', "dans l'académie de Rive-Haute", 8400, false]
    ]);
    expect(
      await query(
        'select academie, nom, region, departements, territoire, population::int from reference.academies order by 1'
      )
    ).toEqual([
      ['10', 'Bourg-Rive', 'region:08', 1, 'academie:10', 18_520],
      ['11', 'Rive-Haute', 'region:08', 1, 'academie:11', 8400],
      ['16', 'Plaine', 'region:17', 1, 'region:17', 7300]
    ]);
  });

  it('are given by open cubes and outlines, each as its département', async () => {
    const cube = (maille: string) =>
      query(
        `select population from publie.cube_population_age
          where territoire like '${maille}:%' and territoire <> 'departement:17' and annee = 2021 and sexe = 'ensemble'
          order by territoire, age`
      );
    expect((await cube('academie')).length).toBeGreaterThan(10);
    expect(await cube('academie')).toEqual(await cube('departement'));
    expect(await query("select territoire from reference.contours where maille = 'academie' order by 1")).toEqual([
      ['academie:10'],
      ['academie:11']
    ]);
    expect(
      await query("select count(*)::int from publie.cube_demandeurs_profil where territoire like 'academie%'")
    ).toEqual([[0]]);
  });
});

describe('the FRR zoning', () => {
  it('holds whole communes only, those of FRR+ being in FRR too', async () => {
    // 08006, not classed, has joined 08005, classed: a part of the commune, in no territory; so are 09001 and 09003,
    // said to be classed in part.
    expect(
      await query(
        `select territoire, nom, lieu, population::int, partiel from reference.territoires where maille = 'frr'
          order by 1`
      )
    ).toEqual([
      [
        'frr:BENEFICIAIRE',
        'Communes bénéficiaires de la FRR, anciennes ZRR',
        'dans les communes bénéficiaires de la FRR, anciennes ZRR',
        5200,
        false
      ],
      [
        'frr:FRR',
        'Communes classées France ruralités revitalisation (FRR)',
        'dans les communes classées France ruralités revitalisation (FRR)',
        3420,
        false
      ],
      [
        'frr:FRR_PLUS',
        'Communes classées FRR+, comprises dans la FRR',
        'dans les communes classées FRR+, comprises dans la FRR',
        1020,
        false
      ]
    ]);
    expect(
      await query(
        `select string_agg(commune, ' ' order by commune) from reference.appartenances where maille = 'frr'
          group by territoire order by territoire`
      )
    ).toEqual([['commune:08004'], ['commune:08002 commune:08003 commune:09002'], ['commune:08002 commune:09002']]);
    expect(await query('select classe, count(*)::int from reference.communes_frr group by 1 order by 1')).toEqual([
      ['beneficiaire', 1],
      ['beneficiaire_partiel', 1],
      ['non', 1],
      ['partiel', 2],
      ['plus', 2],
      ['socle', 1]
    ]);
  });

  it('is given by open cubes as the sum of its communes, and by no masked one', async () => {
    const of = (where: string) =>
      query(
        `select age, sum(population) from publie.cube_population_age
          where annee = 2021 and sexe = 'ensemble' and ${where} group by 1 order by 1`
      );
    expect((await of("territoire = 'frr:FRR'")).length).toBe(7);
    expect(await of("territoire = 'frr:FRR'")).toEqual(
      await of("territoire in ('commune:08002', 'commune:08003', 'commune:09002')")
    );
    expect(await query("select territoire from reference.contours where maille = 'frr' order by 1")).toEqual([
      ['frr:BENEFICIAIRE'],
      ['frr:FRR'],
      ['frr:FRR_PLUS']
    ]);
    expect(await query("select count(*)::int from publie.cube_demandeurs_profil where territoire like 'frr%'")).toEqual(
      [[0]]
    );
  });
});

describe('a list of FRR communes that is not what it should be', () => {
  const FRR = 'frr/liste-communes-FRR-juillet2025.csv';
  it.each<[string, (path: string) => void, RegExp]>([
    ['cut in a line', cutEnd(14), /liste-communes-FRR-juillet2025\.csv/],
    ['another classification', replace('Bourg-Rive;Non classée', 'Bourg-Rive;ZRR'), /classement inconnu/],
    ['a commune under two', replace('08003;08;Le Gué', '08002;08;L’Îlot'), /plusieurs classements/],
    [
      'swapped columns',
      replace('Code_insee;Departement;Commune', 'Commune;Departement;Code_insee'),
      /code de commune illisible/
    ]
  ])('%s', async (_name, spoil, message) => {
    const made = writeSampleOf(join(scratch, 'refus'), 'frr');
    spoil(join(made.data, FRR));
    const error = await expectRefusal(made, ['frr']);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
  });
});

describe('a table of académies that is not what it should be', () => {
  const ACADEMIES = 'academies/departements_academies_regions.csv';
  it.each<[string, (path: string) => void, RegExp]>([
    ['cut in a line', cutEnd(14), /departements_academies_regions\.csv/],
    [
      'a département in two académies',
      replace('Pays de la Plaine;16;17;017;Plaine', 'Haute-Rive;11;08;008;Rive-Haute'),
      /département dans plusieurs académies/
    ],
    ['codes of the Insee, their zero lost', replace(';008;', ';8;'), /code de département illisible/],
    [
      'swapped columns',
      replace('codeAcademie;codeRegion;codeDepartement', 'codeDepartement;codeRegion;codeAcademie'),
      /code de département illisible/
    ],
    ['a name missing', replace(';Plaine;Plaine', ';;Plaine'), /nom absent/]
  ])('%s', async (_name, spoil, message) => {
    const made = writeSampleOf(join(scratch, 'refus'), 'academies');
    spoil(join(made.data, ACADEMIES));
    const error = await expectRefusal(made, ['academies']);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
  });
});

describe('a list of comités that is not what it should be', () => {
  it.each<[string, (path: string) => void, RegExp]>([
    ['cut in a line', cutEnd(30), /comites_locaux_emploi_2025\.csv/],
    ['a commune in two comités', replace('08005;CLE2', '08002;CLE2'), /commune dans plusieurs comités/],
    ['two names for a code', replace('08002;CLE1;Bourg et îles', '08002;CLE1;Bourg'), /plusieurs noms pour un code/],
    ['swapped columns', replace('code_commune;code;', 'code;code_commune;'), /code de commune illisible/]
  ])('%s', async (_name, spoil, message) => {
    const made = writeSampleOf(join(scratch, 'refus'), 'comites_locaux_emploi');
    spoil(join(made.data, FILE));
    const error = await expectRefusal(made, ['comites_locaux_emploi']);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
  });
});
