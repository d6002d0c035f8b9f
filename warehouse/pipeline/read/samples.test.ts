import { describe, expect, it } from 'vitest';
import { sharedSample } from '../../../tests/support/sample-region.ts';

const { query } = sharedSample();

describe('territories', () => {
  it('counts the communes of today and their inhabitants, overseas collectivities left out of France', async () => {
    // 10,000 + 120 + 2,400 + 5,200 + 800 + 6,000 + 900 + 1,500 = 26,920, and 7,300 next door.
    expect(
      await query(
        `select maille, count(*)::integer, sum(population)::integer from reference.territoires
          where maille in ('commune', 'region', 'pays') group by maille order by maille`
      )
    ).toEqual([
      ['commune', 8, 26920],
      ['pays', 1, 34220],
      ['region', 2, 34220]
    ]);
  });

  it('never takes a zone d’emploi for the bassin of the same number', async () => {
    expect(
      await query(
        "select territoire, nom, population::integer from reference.territoires where code = '0801' order by 1"
      )
    ).toEqual([
      ['bassin:0801', 'Rive-Haute', 9200],
      ['zone_emploi:0801', 'Bourg-Rive', 18520]
    ]);
    expect(
      await query("select commune from reference.appartenances where territoire = 'bassin:0801' order by 1")
    ).toEqual([['commune:08005'], ['commune:09001'], ['commune:09002'], ['commune:09003']]);
  });

  it('keeps the regional part of a zone that crosses the border, and says so', async () => {
    expect(
      await query(
        `select nom, lieu, population::integer, partiel from reference.territoires
          where territoire in ('zone_emploi:0802', 'epci:200000001') order by maille`
      )
    ).toEqual([
      ['CC de la Rive (partie hauterivoise)', 'dans la CC de la Rive (partie hauterivoise)', 18400, true],
      ['Rive-Haute (partie hauterivoise)', "dans la zone d'emploi de Rive-Haute (partie hauterivoise)", 8400, true]
    ]);
    // With the 7,000 inhabitants of Plaine, across the border.
    expect(
      await query(
        `select nom, population::integer, dans_region, partiel, entier from reference.territoires
          where territoire = 'zone_emploi:0802-entier'`
      )
    ).toEqual([['Rive-Haute (zone entière)', 15400, false, false, true]]);
  });

  it('warns when a total jumps from one vintage to the next, and says which', async () => {
    // The sample holds 100 projects in 2019, and the region published 203 for 2024.
    expect(
      await query(
        `select severite, resultat, detail like '%projets de recrutement%2019%100%2024%203%' from reference.controles
          where controle = 'cubes__ruptures'`
      )
    ).toEqual([['avertissement', 'non_conforme', true]]);
  });

  it('writes places with their preposition', async () => {
    const places = await query(
      `select code, lieu from reference.territoires where maille in ('commune', 'departement', 'region')
        order by maille, code`
    );
    expect(places).toEqual([
      ['08001', 'à Bourg-Rive'],
      ['08002', "à L'Îlot"],
      ['08003', 'au Gué'],
      ['08004', 'à Saint-Amant-la-Rive'],
      ['08005', 'à Neuville-en-Rive'],
      ['09001', 'à Rive-Haute'],
      ['09002', 'aux Granges'],
      ['09003', 'à Auzon'],
      ['08', 'dans le Val-de-Rive'],
      ['09', 'dans les Côtes-de-Rive'],
      ['17', 'dans la Plaine'],
      ['08', 'en Haute-Rive'],
      ['17', 'dans les Pays de la Plaine']
    ]);
  });
});

describe('hexagons', () => {
  it('spreads the inhabitants of each commune, even smaller than a cell or without contour', async () => {
    const rows = await query(
      `select commune, count(*)::integer, round(sum(population), 6) from publie.population_cellules group by commune
        order by commune`
    );
    expect(rows.map(([commune, , population]) => [commune, population])).toEqual([
      ['commune:08001', 10000],
      ['commune:08002', 120],
      ['commune:08003', 2400],
      ['commune:08004', 5200],
      ['commune:08005', 800],
      ['commune:09001', 6000],
      ['commune:09002', 900],
      ['commune:09003', 1500]
    ]);
    expect(rows.find(([commune]) => commune === 'commune:08002')?.[1]).toBe(1);
  });

  it('joins merged communes into one contour, and holds distances in three columns', async () => {
    const [row] = await query("select geojson from reference.contours where territoire = 'commune:08005'");
    const { coordinates } = JSON.parse(String(row?.[0])) as { coordinates: number[][][][] };
    expect(coordinates).toHaveLength(1);
    expect(coordinates[0]).toHaveLength(1);
    // 0.1° of latitude is 11.12 km: 6371.0088 × π / 1800.
    expect(
      await query(
        `select round(distance_km(sphere_x(46, 2), sphere_y(46, 2), sphere_z(46), sphere_x(46.1, 2), sphere_y(46.1, 2),
          sphere_z(46.1)), 2)`
      )
    ).toEqual([[11.12]]);
    expect(
      await query(
        `select bool_and(h3_resolution(cellule) = 8 and length(h3_texte(cellule)) = 15 and
          h3_resolution(h3_parent(cellule, 5)) = 5) from publie.population_cellules`
      )
    ).toEqual([[true]]);
  });
});

describe('outlines', () => {
  it('draws every territory of the region once, whether its communes have contours or not', async () => {
    expect(
      await query(
        `select c.maille, count(*)::integer, count(distinct t.territoire)::integer from reference.contours as c
          join reference.territoires as t using (territoire) where dans_region group by 1 order by 1`
      )
    ).toEqual(
      await query(
        `select maille, count(*)::integer, count(*)::integer from reference.territoires where dans_region group by 1
          order by 1`
      )
    );
    expect(
      await query('select count(*)::integer from reference.contours anti join reference.territoires using (territoire)')
    ).toEqual([[0]]);
  });

  it('joins the communes of a zone: the borders between them are gone', async () => {
    // Two rings by commune at most (an island each), where hexagons or contours put side by side would give many more.
    const rows = await query(
      `select geojson, (select count(*) from reference.appartenances as a where a.territoire = c.territoire)::integer
        from reference.contours as c where maille in ('epci', 'bassin', 'zone_emploi')`
    );
    for (const [geojson, communes] of rows) {
      const { coordinates } = JSON.parse(String(geojson)) as { coordinates: number[][][][] };
      expect(coordinates.flat().length).toBeLessThanOrEqual(Number(communes) * 2);
    }
  });
});

describe('labour market', () => {
  const measures =
    'projets, projets_min, projets_max, projets_statut, projets_difficiles_min, projets_difficiles_max, projets_saisonniers_min, projets_saisonniers_max';

  it('adds the bounds of what the survey does not diffuse', async () => {
    // Region, farmers: 120 + (1 to 4) + 30, and a half for the rounding of each; difficult 60 + (0 to 4) + 10; seasonal
    // (0 to 4) + (0 to 4) + 5.
    expect(
      await query(
        `select ${measures} from publie.cube_projets_recrutement
          where annee = 2024 and territoire = 'region:08' and metier = 'fap2021:A0X40'`
      )
    ).toEqual([[null, '149', '156', 'intervalle', '68', '76', '3', '15']]);
    // One bassin over two départements: (1 to 4) + 30, and one for their rounding.
    expect(
      await query(
        `select ${measures} from publie.cube_projets_recrutement
          where annee = 2024 and territoire = 'bassin:0801' and metier = 'fap2021:A0X40'`
      )
    ).toEqual([[null, '30', '35', 'intervalle', '9', '15', '4', '10']]);
    expect(
      await query(
        `select ${measures} from publie.cube_projets_recrutement
          where annee = 2024 and territoire = 'departement:09' and niveau = 'metier'`
      )
    ).toEqual([[null, '1', '4', 'non_diffuse', '0', '4', '0', '4']]);
  });

  it('prefers a published total to the sum of cells, and turns its rate into a whole number', async () => {
    // 36.5 % of 203, rounded to one decimal: between 73.99 and 74.20, so 74.
    expect(
      await query(
        `select ${measures}, origine from publie.cube_projets_recrutement
          where annee = 2024 and territoire = 'region:08' and niveau = 'ensemble'`
      )
    ).toEqual([['203', '203', '203', 'diffuse', '74', '74', '10', '22', 'marge']]);
    expect(
      await query(
        `select ${measures}, origine from publie.cube_projets_recrutement
          where annee = 2024 and territoire = 'pays:FR' and niveau = 'ensemble'`
      )
    ).toEqual([[null, '243', '252', 'intervalle', '92', '106', '19', '37', 'cellules']]);
  });

  it('reads the 2019 layout in its own nomenclature, windows-1252 included', async () => {
    expect(
      await query(
        `select metier, projets, projets_difficiles_statut from publie.cube_projets_recrutement
          where annee = 2019 and territoire = 'region:08' and niveau = 'metier' order by 1`
      )
    ).toEqual([
      ['fap2009:A0Z40', '90', 'non_diffuse'],
      ['fap2009:T2A60', '10', 'diffuse']
    ]);
    expect(
      await query("select libelle from reference.metiers where metier in ('bmo_famille:S', 'fap2009:A0Z40') order by 1")
    ).toEqual([['Agriculteurs salariés'], ['Fonctions sociales et médico-sociales']]);
  });

  it('keeps a tension that its producer leaves empty as a null', async () => {
    expect(
      await query(
        `select territoire, niveau, emploi_moyen, tension, classe from publie.cube_tensions
          where territoire <> 'pays:FR' order by 1, 2`
      )
    ).toEqual([
      ['departement:08', 'fap225', 300, null, null],
      ['departement:09', 'fap225', 200, 0.75, 4],
      ['region:08', 'fap225', 500, 1.5, 5],
      ['region:08', 'fap87', 1200, 0.5, 4]
    ]);
  });

  it('reads job seekers from both layouts, and gives no value where the producer gives two', async () => {
    expect(
      await query(
        `select mois, territoire, demandeurs, demandeurs_statut from publie.cube_demandeurs
          where territoire not like 'region%' and territoire not like '%17%' order by 1, 2`
      )
    ).toEqual([
      ['2024-01', 'commune:08001', 420, 'diffuse'],
      ['2024-01', 'commune:08004', null, 'non_disponible'],
      ['2024-01', 'commune:09001', 210, 'diffuse'],
      ['2024-01', 'departement:08', 800, 'diffuse'],
      ['2024-01', 'departement:09', 450, 'diffuse'],
      ['2024-02', 'commune:08001', 430, 'diffuse'],
      ['2024-02', 'commune:09001', 220, 'diffuse'],
      ['2024-02', 'departement:09', 460, 'diffuse']
    ]);
    expect(
      await query("select mois, demandeurs from publie.cube_demandeurs where territoire = 'region:08' order by 1")
    ).toEqual([
      ['2024-01', 1250],
      ['2024-08', 1310]
    ]);
  });

  it('keeps the local agencies of the region only, under a readable name', async () => {
    expect(
      await query("select nom, commune from publie.lieux_accueil where type = 'agence_france_travail' order by lieu")
    ).toEqual([
      ['Bourg-Rive Centre', 'commune:08001'],
      ['Saint-Amant-la-Rive', 'commune:08004'],
      ['Rive-Haute', 'commune:09001']
    ]);
  });

  it('names occupations once, from the latest list', async () => {
    expect(
      await query(
        `select metier, libelle, parent from reference.metiers where nomenclature = 'rome' or niveau = 'fap341'
          order by 1`
      )
    ).toEqual([
      ['fap2021:A0X41a', "Éleveurs d'essai", 'fap2021:A0X41'],
      ['fap2021:A0X41b', "Ouvriers apicoles d'essai", 'fap2021:A0X41'],
      ['rome:A9901', "Culture d'essai", null],
      ['rome:M9901', "Développeur / Développeuse d'essai", null],
      ['rome:M9902', "Intégrateur / Intégratrice d'essai", 'rome:M9901']
    ]);
  });

  it('reads the misspellings of a producer corrected, and says so with the source', async () => {
    // The file has « Ouviers apicoles d'essai »; it has no « télecoms », which nothing is said of.
    const [[said] = []] = await query("select apport from reference.sources where source = 'fap'");
    expect(said).toBe(
      'Libellés et regroupements des métiers ; « Ouviers », écrit dans le fichier, est lu « Ouvriers »'
    );
  });
});

describe('the snapshot', () => {
  it('says once how each name changed, and marks the breaks in series', async () => {
    expect(
      await query(
        "select count(*)::INTEGER, count(distinct ancien)::INTEGER from reference.appellations where depuis is null or regexp_full_match(depuis, '\\d{4}(-\\d{2})?')"
      )
    ).toEqual(await query('select count(*)::INTEGER, count(*)::INTEGER from reference.appellations'));
    expect(
      await query(
        `select nouveau, depuis, rupture from reference.appellations
          where ancien in ('catégories A à E', 'Pôle emploi') order by depuis`
      )
    ).toEqual([
      ['France Travail', '2024', false],
      ['catégories A à G', '2025-01', true]
    ]);
    // Parcoursup opened in January 2018; the law of 5 March 2014 made guidance regional; the CEJ began on 1 March 2022.
    // PCS and ROME came little by little.
    expect(
      await query(
        `select ancien, nouveau, depuis, rupture from reference.appellations
          where ancien in ('APB', 'Garantie jeunes', 'SPO', 'PCS 2003', 'ROME v3') order by ancien`
      )
    ).toEqual([
      ['APB', 'Parcoursup', '2018', true],
      ['Garantie jeunes', "contrat d'engagement jeune (CEJ)", '2022-03', true],
      ['PCS 2003', 'PCS 2020', null, true],
      ['ROME v3', 'ROME 4.0', null, false],
      ['SPO', 'SPRO', '2014', false]
    ]);
    // The CREFOP is not replaced by the committee that the law of 18 December 2023 set up beside it.
    expect(await query("select nouveau like 'CREFOP%' from reference.appellations where ancien = 'CREFOP'")).toEqual([
      [true]
    ]);
  });

  it('holds what is published and nothing else', async () => {
    expect(await query('select distinct schema_name from duckdb_tables() order by 1')).toEqual([
      ['publie'],
      ['reference']
    ]);
    expect(
      await query("select count(*)::integer from duckdb_columns() where schema_name = 'publie' and comment is null")
    ).toEqual([[0]]);
  });

  it('says which sources are there, which are not, and what each table comes from', async () => {
    expect(
      await query("select presente, millesime, lignes_lues::integer from reference.sources where source = 'bmo'")
    ).toEqual([[true, '2019, 2024', 8]]);
    expect(
      await query("select presente, fichiers, length(ajout) > 10 from reference.sources where source = 'effectifs'")
    ).toEqual([[false, null, true]]);
    // As the profile describes them; what is absent has no vintage, whatever is said of it.
    expect(
      await query(
        "select producteur, millesime from reference.sources where source in ('contours', 'effectifs') order by source"
      )
    ).toEqual([
      ["Atlas d'essai", 'version 4.1'],
      [expect.any(String), null]
    ]);
    const behind = (await query("select source from reference.cubes where cube = 'cube_projets_recrutement'")).flat();
    expect(behind).toEqual(expect.arrayContaining(['bmo', 'marges']));
    expect(behind).not.toContain('demandeurs');
    expect(await query("select millesime from reference.millesimes where domaine = 'bmo' and dernier")).toEqual([
      ['2024']
    ]);
    expect(await query("select controle from reference.controles where resultat = 'non_conforme' order by 1")).toEqual([
      ['cube_demandeurs__valeurs_sures'],
      ['cubes__ruptures']
    ]);
  });
});

describe('beyond the limit', () => {
  it('reads Plaine and Le Marais as points, and counts them nowhere', async () => {
    expect(
      await query('select nom, population, par_contour, lat, lng from publie.population_voisine order by commune')
    ).toEqual([
      ['Plaine', 7000, false, 46.15, 2.35],
      ['Le Marais', 300, false, 46.3, 2.4]
    ]);
    expect(
      await query("select count(*)::integer from publie.population_cellules where commune like 'commune:17%'")
    ).toEqual([[0]]);
    expect(await query('select nom, commune from publie.lieux_accueil_voisins')).toEqual([['Plaine', 'commune:17001']]);
    expect(
      await query(
        `select objet, departement, communes::integer, population::integer, lu from reference.bordure
          where domaine = 'lieux_accueil'`
      )
    ).toEqual([['agence_france_travail', 'departement:17', 2, 7300, true]]);
  });

  it('names the networks that no file gives, and those that lack a département', async () => {
    // Agencies only, in Val-de-Rive (two) and Côtes-de-Rive (one).
    expect(await query("select lieux, complet from lieux_comptes('tous')")).toEqual([
      [
        'd’une agence France Travail d’une liste non datée (missions locales, Cap emploi, Apec, CIO, information jeunesse : non lus)',
        false
      ]
    ]);
    expect(
      await query(
        `select lieux, complet from lieux_comptes('agence_france_travail') union all select lieux, complet
          from lieux_comptes('mife')`
      )
    ).toEqual([
      ['d’une agence France Travail d’une liste non datée', true],
      ['d’une MIFE (MIFE : non lus)', false]
    ]);
  });

  it('brings Les Granges nearer to the agency of Plaine than to any of the region', async () => {
    // From the middle of the commune, 46.15 N 2.25 E: Rive-Haute is 0.1° of latitude away, 11.12 km; Plaine 0.1° of
    // longitude, 11.12 × cos 46.15° = 7.70 km.
    const [[nearest] = []] = await query(`select min(corde2_km((c.x - s.x) ** 2 + (c.y - s.y) ** 2 + (c.z - s.z) ** 2))
        from publie.accueil_et_voisins as s,
      (select sphere_x(46.15, 2.25) as x, sphere_y(46.15, 2.25) as y, sphere_z(46.15) as z) as c
      where s.nom = 'tous'`);
    expect(Number(nearest)).toBeCloseTo(7.7, 2);
    // The south of the commune is 5.56 km from Rive-Haute: within 5 km there is nothing but Plaine, 3.85 km from its
    // eastern side, where its people may all live, or none; as many may be near an unknown place of Plaine when its
    // file says nothing.
    const within = (sites: string, silent: string): Promise<unknown[][]> =>
      query(
        `with sites as (${sites}), muettes as (${silent}) select max(km) <= 5, min(least(km, km_muet)) <= 5
          from cellules_et_doute('commune:09002', null::UBIGINT[], (select list(sites) from sites),
          (select list(muettes) from muettes))`
      );
    const ofRegion = 'select x, y, z from publie.lieux_accueil';
    const nobody = 'select x, y, z from publie.population_voisine where false';
    expect(await within(ofRegion, nobody)).toEqual([[false, false]]);
    expect(await within(ofRegion, "select x, y, z from publie.population_voisine where nom = 'Plaine'")).toEqual([
      [false, true]
    ]);
    expect(
      await query(
        "select max(km) <= 5, min(least(km, km_muet)) <= 5 from cellules_accueil('commune:09002', null::UBIGINT[], 'tous')"
      )
    ).toEqual([[false, true]]);
  });

  it('goes to a point by the straight line × detour, and starts no way from a point without a place', async () => {
    const [ways = []] =
      await query(`with plaine as (select h3_parent(cellule, 7) as cellule from publie.population_voisine
        where commune = 'commune:17001')
      select count(*)::integer, count(*) filter (abs(t.km - round(1.2 * distance_km(sphere_x(a.lat, a.lng),
        sphere_y(a.lat, a.lng), sphere_z(a.lat), sphere_x(46.15, 2.35), sphere_y(46.15, 2.35), sphere_z(46.15)),
        2)) > 3.5)::integer
      from publie.trajets as t join plaine on plaine.cellule = t.vers
      join (select h3_parent(cellule, 7) as cellule, avg(lat) as lat, avg(lng) as lng from publie.population_cellules
        group by all) as a on a.cellule = t.de`);
    expect(Number(ways[0])).toBeGreaterThan(50);
    expect(ways[1]).toBe(0);
    expect(
      await query(
        `select count(*)::integer from publie.trajets where de in (select h3_parent(cellule, 7)
          from publie.population_voisine) and de not in (select h3_parent(cellule, 7) from publie.population_cellules)`
      )
    ).toEqual([[0]]);
  });
});
