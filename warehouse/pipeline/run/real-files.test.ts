import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { MultiPolygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInService, type Query } from '../../../tests/support/sample-region.ts';
import { outlineFaults } from '../../../tests/support/valid-outline.ts';
import { buildWarehouse, type BuildResult } from './build.ts';
import { PROJECT_FOLDER, QUERIES_FOLDER } from '../layout.ts';

const data = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data');
const present = existsSync(join(data, 'geo', 'decoupage-administratif', 'communes.json'));
if (!present)
  process.stdout.write(
    `Fichiers des producteurs absents de ${data} : contrôles sur fichiers réels sautés (MAILLE_DATA les désigne).\n`
  );

const scratch = mkdtempSync(join(tmpdir(), 'maille-reels-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.skipIf(!present)('Bretagne, from the producers’ files', () => {
  let query: Query;
  let close = (): void => undefined;
  let result: BuildResult;

  beforeAll(async () => {
    const out = join(scratch, 'bretagne');
    result = await buildWarehouse({
      profile: 'tests/profiles/bretagne-interne.yaml',
      data,
      out,
      queries: QUERIES_FOLDER
    });
    ({ query, close } = await openInService(out));
  });
  afterAll(() => close());

  it('passes every check and prepares every request, well under a minute', () => {
    expect(result.checks.filter((check) => check.result === 'non_conforme' && check.severity === 'erreur')).toEqual([]);
    expect(result.checks.filter((check) => check.name.startsWith('requete__')).length).toBeGreaterThan(10);
    expect(result.seconds).toBeLessThan(60);
  });

  it('counts communes, zones and inhabitants as published', async () => {
    expect(
      await query(
        'select maille, count(*)::integer from reference.territoires where dans_region group by maille order by maille'
      )
    ).toEqual([
      // Without a list of comités locaux, they are the arrondissements.
      ['arrondissement', 15],
      ['bassin', 26],
      ['comite_local', 15],
      ['commune', 1202],
      ['departement', 4],
      ['epci', 61],
      ['region', 1],
      ['zone_emploi', 20]
    ]);
    expect(await query("select population from reference.territoires where territoire = 'region:53'")).toEqual([
      ['3449370']
    ]);
    expect(await query('select round(sum(population), 3) from publie.population_cellules')).toEqual([[3449370]]);
    // Three islands are in no intercommunality.
    expect(
      await query(
        `select maille, count(distinct commune)::integer from reference.appartenances
          where maille in ('bassin', 'epci', 'zone_emploi') group by 1 order by 1`
      )
    ).toEqual([
      ['bassin', 1202],
      ['epci', 1199],
      ['zone_emploi', 1202]
    ]);
    const [[surface] = []] = await query('select sum(surface_km2) from publie.population_cellules');
    expect(Math.abs(Number(surface) / 27_208 - 1)).toBeLessThan(0.015);
  });

  it('draws every territory once, within four megabytes, the zones from the borders of their communes', async () => {
    expect(
      await query('select maille, count(*)::integer from reference.contours group by maille order by maille')
    ).toEqual([
      ['arrondissement', 15],
      ['bassin', 26],
      ['comite_local', 15],
      ['commune', 1202],
      ['departement', 4],
      ['epci', 61],
      ['region', 1],
      ['zone_emploi', 20]
    ]);
    expect(Number((await query('select sum(length(geojson))::integer from reference.contours'))[0]?.[0])).toBeLessThan(
      4_000_000
    );
    // Each level covers the 27,208 km² of the region (area of a ring on the sphere: R² ∮ sin φ dλ).
    for (const maille of ['bassin', 'epci', 'zone_emploi', 'departement', 'region']) {
      const rows = await query(`select geojson from reference.contours where maille = '${maille}'`);
      const area = rows.reduce(
        (sum, [geojson]) => sum + areaKm2(JSON.parse(String(geojson)) as { coordinates: number[][][][] }),
        0
      );
      expect(Math.abs(area / 27_208 - 1), maille).toBeLessThan(0.01);
    }
  });

  it('draws valid outlines, exteriors counter-clockwise, whatever simplifying does to a coast', async () => {
    for (const [territoire, geojson] of await query(
      "select territoire, geojson from reference.contours where maille in ('epci', 'departement')"
    )) {
      expect([territoire, outlineFaults(JSON.parse(String(geojson)) as MultiPolygon)]).toEqual([territoire, []]);
    }
  });

  it('knows the thirty académies, and gives Rennes as Bretagne, of which it is another name', async () => {
    expect(await query('select count(*)::integer, sum(departements)::integer from reference.academies')).toEqual([
      [30, 101]
    ]);
    expect(
      await query("select nom, liste, territoire, population::integer from reference.academies where academie = '14'")
    ).toEqual([['Rennes', "Côtes-d'Armor, Finistère, Ille-et-Vilaine, Morbihan", 'region:53', 3_449_370]]);
  });

  it('keeps the two zones 5314 apart', async () => {
    expect(await query("select territoire, nom from reference.territoires where code = '5314' order by 1")).toEqual([
      ['bassin:5314', 'Rennes'],
      ['zone_emploi:5314', 'Quimperlé']
    ]);
    expect(
      await query(
        `select territoire from reference.appartenances
          where commune = 'commune:35238' and maille in ('bassin', 'zone_emploi') order by 1`
      )
    ).toEqual([['bassin:5314'], ['zone_emploi:5315']]);
    // Quimperlé itself, in the zone d'emploi of that number and another bassin.
    expect(
      await query(
        `select territoire from reference.appartenances
          where commune = 'commune:29233' and maille in ('bassin', 'zone_emploi') order by 1`
      )
    ).toEqual([['bassin:5319'], ['zone_emploi:5314']]);
    expect(await query("select territoire from reference.appartenances where commune = 'commune:53140'")).toEqual([]);
  });

  it('adds the BMO survey by another road: bassins give the bounds of the region', async () => {
    // Visible 129,773; 758 hidden cells of 1 to 4.
    expect(
      await query(
        `select sum(projets_min)::integer, sum(projets_max)::integer from publie.cube_projets_recrutement
          where annee = 2025 and niveau = 'metier' and territoire in (select territoire from reference.territoires
          where dans_region and maille = 'bassin')`
      )
    ).toEqual([[129773 + 758, 129773 + 4 * 758]]);
    expect(
      await query(
        `select projets, projets_difficiles_min, projets_difficiles_max, origine from publie.cube_projets_recrutement
          where annee = 2025 and territoire = 'region:53' and niveau = 'ensemble'`
      )
    ).toEqual([['131879', '73391', '73522', 'marge']]);
    expect(
      await query(
        `select projets_min, projets_max - projets_min from publie.cube_projets_recrutement
          where annee = 2025 and territoire = 'pays:FR' and niveau = 'ensemble'`
      )
    ).toEqual([[String(2401105 + 50076 - visibleRows), String(3 * (50076 - visibleRows))]]);
  });

  it('reads job seekers, agencies and tensions as counted on the files', async () => {
    expect(
      await query(
        `select demandeurs from publie.cube_demandeurs where territoire = 'region:53' and mois in ('2020-01', '2024-12')
          order by mois`
      )
    ).toEqual([[299550], [292720]]);
    expect(
      await query(
        "select count(distinct territoire)::integer from publie.cube_demandeurs where territoire like 'commune:%'"
      )
    ).toEqual([[133]]);
    expect(
      await query("select count(*)::integer from publie.lieux_accueil where type = 'agence_france_travail'")
    ).toEqual([[agenciesOfBretagne]]);
    expect(
      await query(
        `select territoire, count(*) filter (niveau = 'fap225')::integer, count(*) filter (niveau = 'fap87')::integer
          from publie.cube_tensions where territoire in ('region:53', 'departement:35') group by 1 order by 1`
      )
    ).toEqual([
      ['departement:35', 186, 77],
      ['region:53', 186, 77]
    ]);
  });
});

function areaKm2({ coordinates }: { coordinates: number[][][][] }): number {
  const ringArea = (ring: number[][]) => {
    let sum = 0;
    const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
    for (let i = 1; i < ring.length; i++) {
      const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[i - 1], ring[i]];
      sum += (((x1 - x0) * Math.PI) / 180) * ((sine(y0) + sine(y1)) / 2);
    }
    return Math.abs(sum) * 6371.0088 ** 2;
  };
  return coordinates.reduce(
    (sum, [outer = [], ...holes]) => sum + ringArea(outer) - holes.reduce((inner, hole) => inner + ringArea(hole), 0),
    0
  );
}

// Counted on the files themselves, not through the warehouse.
let visibleRows = 0;
let agenciesOfBretagne = 0;
beforeAll(async () => {
  if (!present) return;
  const { default: readXlsxFile } = await import('read-excel-file/node');
  const sheets = await readXlsxFile(readFileSync(join(data, 'bmo', 'Base_open_data_BMO_2025.xlsx')));
  const rows = sheets.find(({ sheet }) => sheet.startsWith('BMO_2025'))?.data ?? [];
  visibleRows = rows.slice(1).filter((row) => row[11] !== '*').length;
  const agencies = readFileSync(join(data, 'spro', 'pole_emploi_agencies.csv'), 'utf8').split('\n');
  agenciesOfBretagne = agencies.filter((line) => line.includes(',ALE,53,')).length;
});

describe.skipIf(!present)('another region from the same files', () => {
  it('builds Centre-Val de Loire without commune contours, and says where positions come from', async () => {
    const out = join(scratch, 'centre');
    await buildWarehouse({
      profile: 'tests/profiles/centre-val-de-loire-interne.yaml',
      data,
      out,
      queries: QUERIES_FOLDER
    });
    const { query, close } = await openInService(out);
    // 1,754 communes: counted in communes.json.
    const communes = (
      JSON.parse(readFileSync(join(data, 'geo', 'decoupage-administratif', 'communes.json'), 'utf8')) as {
        type: string;
        region?: string;
        population?: number;
      }[]
    ).filter((commune) => commune.type === 'commune-actuelle' && commune.region === '24');
    expect(
      await query(
        "select count(*)::integer, sum(population)::integer from reference.territoires where maille = 'commune'"
      )
    ).toEqual([[communes.length, communes.reduce((sum, { population = 0 }) => sum + population, 0)]]);
    expect(await query('select count(distinct commune)::integer from publie.population_cellules')).toEqual([
      [communes.length]
    ]);
    expect(await query("select valeur from reference.instantane where cle = 'positions'")).toEqual([
      ['Sans contours de communes : chaque hexagone va à la commune la plus proche.']
    ]);
    close();
  });
});
