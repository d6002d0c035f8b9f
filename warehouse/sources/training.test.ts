import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEEP } from '../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { writeTerritory } from '../../tests/support/training-territory.ts';
import { buildWarehouse } from '../pipeline/run/build.ts';
import { SOURCES_FOLDER } from '../pipeline/layout.ts';

const TRAINING = [
  'annuaire_education',
  'bcn',
  'effectifs',
  'capacites',
  'parcoursup',
  'inserjeunes',
  'inserjeunes_etablissements'
];
const scratch = mkdtempSync(join(tmpdir(), 'maille-formation-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Opens the snapshot of a build, read-only. */
async function open(out: string): Promise<DuckDBConnection> {
  const { file } = JSON.parse(readFileSync(join(out, 'current.json'), 'utf8')) as { file: string };
  return (await DuckDBInstance.create(join(out, file), { access_mode: 'READ_ONLY' })).connect();
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
}

describe('made-up samples', () => {
  let connection: DuckDBConnection;
  const rows = (sql: string): Promise<unknown[][]> => rowsOf(connection, sql);

  beforeAll(async () => {
    const data = join(scratch, 'exemples');
    for (const source of TRAINING)
      cpSync(join(SOURCES_FOLDER, source, 'sample'), join(data, source), { recursive: true });
    writeTerritory(data);
    const profile = join(scratch, 'essai.yaml');
    writeFileSync(
      profile,
      "code: '53'\nnom: Bretagne\nadjectif: bretonne\ninterne: true\nconfirmes: toutes\nmarges: {}\nregroupements: {}\nobjectifs: []\n"
    );
    const out = join(scratch, 'exemples-sortie');
    await buildWarehouse({ profile, data, out });
    connection = await open(out);
  });
  afterAll(() => connection.closeSync());

  it('keeps the pupils of the region, from both layouts of the file', async () => {
    // 2024: 12 + 9 + 24 in Ille-et-Vilaine, 30 + 8 in Finistère; Loire-Atlantique (044) and Corse-du-Sud (620) left
    // out.
    expect(
      await rows(
        'select rentree, sum(effectif)::integer, count(*)::integer from publie.cube_effectifs group by all order by 1'
      )
    ).toEqual([
      [2024, 83, 5],
      [2025, 40, 3]
    ]);
  });

  it('reads the year of study from the fourth character: a class that prepares for BTS is no first year', async () => {
    const sql = `select sum(effectif) filter (f.premiere_annee)::integer, sum(effectif) filter (f.post_bac)::integer
      from publie.cube_effectifs as e join reference.formations as f on f.formation = e.formation where rentree = 2024`;
    // First years: 12 + 24 + 30. After the bac: 24 + 8.
    expect(await rows(sql)).toEqual([[66, 32]]);
  });

  it('names formations from the best list, decodes windows-1252, and gives each diploma its own level', async () => {
    const sql =
      'select libelle, diplome, niveau, nsf_libelle, domaine_libelle from reference.formations where formation = ';
    expect(await rows(`${sql}'mefstat11:23220022999'`)).toEqual([
      ["Pâtisserie d'essai option A", 'CAP', 3, 'Agroalimentaire, alimentation, cuisine', 'Transformations']
    ]);
    expect(await rows(`${sql}'mefstat11:23830031298'`)).toEqual([
      ["Vente à l'essai", 'Bac pro', 4, 'Commerce, vente', 'Échanges et gestion']
    ]);
    expect(await rows(`${sql}'mefstat11:23810031299'`)).toEqual([
      ["Métiers d'essai (seconde commune)", 'Bac pro', 4, 'Commerce, vente', 'Échanges et gestion']
    ]);
    expect(await rows(`${sql}'cfd:46T31201'`)).toEqual([
      ['Commerce, vente (46T31201)', 'Titre professionnel de niveau 4', 4, 'Commerce, vente', 'Échanges et gestion']
    ]);
  });

  it('gives a mention complémentaire the level of its own diploma, where its kind has none (XX)', async () => {
    expect(await rows("select diplome, niveau from reference.formations where formation = 'cfd:01022998'")).toEqual([
      ['Mention complémentaire', 3]
    ]);
  });

  it('reads the département in the code of a school, Corsica and overseas too', async () => {
    expect(
      await rows(
        `select departement_uai('0359001U'), departement_uai('6209004X'), departement_uai('7209004X'),
          departement_uai('9719004X')`
      )
    ).toEqual([['35', '2A', '2B', '971']]);
  });

  it('adds the lines of one entry, and never counts 999 or an empty capacity as places', async () => {
    expect(
      await rows('select uai, capacite, voeux1 from publie.cube_capacites where rentree = 2024 order by 1')
    ).toEqual([
      ['0299012N', 32, 35],
      ['0299013P', null, 22],
      ['0299014R', null, 7],
      ['0359001U', 15, 12]
    ]);
  });

  it('reads the layout of 2025: neither an apprenticeship nor a wish that is only noted is a place', async () => {
    // 0299012N is given on two lines: 25 + 25 places, 7 + 3 first wishes, 7 + 4 assigned.
    expect(
      await rows('select uai, capacite, voeux1, affectes from publie.cube_capacites where rentree = 2025 order by 1')
    ).toEqual([
      ['0299012N', 50, 10, 11],
      ['0359001U', 15, 18, 15]
    ]);
    expect(await rows('select distinct affectes from publie.cube_capacites where rentree = 2024')).toEqual([[null]]);
  });

  it('keeps girls and boys where the file tells them, and where they make the total', async () => {
    expect(await rows('select rentree, uai, filles, garcons from publie.cube_effectifs order by 1, 2, 3')).toEqual([
      ...[2024, 2024].map((rentree) => [rentree, '0299012N', null, null]),
      ...[2024, 2024, 2024].map((rentree) => [rentree, '0359001U', null, null]),
      [2025, '0299012N', 11, 10],
      [2025, '0359001U', 6, 8],
      [2025, '0359001U', null, null]
    ]);
  });

  it('takes the INSEE code for region and gives no number under twenty persons', async () => {
    const columns = 'formation, effectif, sortants, poursuivants, emploi_6, emploi_12, emploi_24';
    expect(
      await rows(
        `select ${columns} from publie.cube_insertion where territoire = 'region:53' and millesime = '2021_2022'
          order by 1`
      )
    ).toEqual([
      ['cfd:01022998', 22, 21, 1, 15, 17, null],
      ['cfd:46T31201', 50, 40, 10, 30, 36, null],
      ['cfd:50022999', null, null, null, null, null, null],
      ['mefstat11:23220022999', 100, 60, 40, 20, 24, null],
      ['mefstat11:23830031298', 30, 15, 15, null, null, null]
    ]);
    expect(await rows("select effectif, emploi_6 from publie.cube_insertion where territoire = 'region:03'")).toEqual([
      [44, 9]
    ]);
    expect(await rows("select emploi_24 from publie.cube_insertion where millesime = '2019_2020'")).toEqual([[30]]);
  });

  it('keeps the published share of interrupted contracts, of apprentices and from twenty persons on', async () => {
    expect(
      await rows(
        `select formation, interruption from publie.cube_insertion
          where territoire = 'region:53' and millesime = '2021_2022' order by 1`
      )
    ).toEqual([
      ['cfd:01022998', null],
      ['cfd:46T31201', 12],
      ['cfd:50022999', null],
      ['mefstat11:23220022999', null],
      ['mefstat11:23830031298', null]
    ]);
  });

  it('reads Parcoursup: BTS of the region, a speciality on two lines, a line given twice, places unknown', async () => {
    expect(
      await rows('select session, uai, formation, capacite, candidatures from publie.cube_voeux_bts order by uai')
    ).toEqual([
      [2024, '0299012N', "Tourisme d'essai", null, 90],
      [2024, '0359001U', "Comptabilité et gestion d'essai", 36, 300]
    ]);
  });

  it('reads school outcomes whatever the header of the year, each place and route once', async () => {
    const columns =
      'millesime, uai, voie, taux_poursuite, taux_emploi_6, taux_attendu, valeur_ajoutee, part_emploi_6, statut';
    expect(await rows(`select ${columns} from publie.cube_insertion_etablissement order by 1, 2, 3`)).toEqual([
      ['2018_2019', '0359001U', 'apprentissage', null, null, null, null, null, 'non_diffuse'],
      ['2018_2019', '0359001U', 'ensemble', 49, 47, 41, 6, null, 'diffuse'],
      ['2018_2019', '0359001U', 'scolaire', 36, 54, 45, 9, null, 'diffuse'],
      ['2019_2020', '0299501E', 'apprentissage', 39, 62, 61, 1, null, 'diffuse'],
      ['2022_2023', '0299012N', 'ensemble', null, null, null, null, null, 'non_diffuse'],
      ['2022_2023', '0299501E', 'apprentissage', 42, 71, 71, 0, 41, 'diffuse'],
      ['2022_2023', '0359001U', 'apprentissage', 25, 63, 69, -6, 47, 'diffuse'],
      ['2022_2023', '0359001U', 'ensemble', 54, 51, 41, 10, 23, 'diffuse']
    ]);
  });

  it('places schools in their present commune, counts guidance centres as reception', async () => {
    expect(
      await rows(
        `select uai, type, secteur, commune, departement, lat, lng, h3_texte(cellule) <> '' from publie.etablissements
          order by 1`
      )
    ).toEqual([
      ['0299012N', 'lycee', 'prive', 'commune:29019', 'departement:29', 48.4, -4.5, true],
      ['0359001U', 'lycee', 'public', 'commune:35238', 'departement:35', 48.1, -1.68, true]
    ]);
    expect(await rows('select lieu, type, commune from publie.lieux_accueil')).toEqual([
      ['cio:0359800T', 'cio', 'commune:35238']
    ]);
  });

  it('lists the vintages of each domain', async () => {
    expect(
      await rows(
        `select domaine, string_agg(millesime, ' ' order by millesime) from reference.millesimes
          where domaine in ('effectifs', 'capacites', 'insertion', 'insertion_etablissement') group by all order by 1`
      )
    ).toEqual([
      ['capacites', '2024 2025'],
      ['effectifs', '2024 2025'],
      ['insertion', '2019_2020 2021_2022'],
      ['insertion_etablissement', '2018_2019 2019_2020 2022_2023']
    ]);
  });
});

const real = resolve(process.env.MAILLE_DATA ?? join(import.meta.dirname, '../../../shared/data'));
const NEEDED =
  /^(nMef|nFormationDiplome_|nNiveauFormationDiplome_|n_groupe_specialite_|n_domaine_specialite_|diplomesProfessionnels|familleMetiers|constat_2020|attractivite_capacite_2021|ij_region_data|depp-.*|annuaire_ecoles_france_mini|communes|epci|departements|regions|corresp_geo_point_codes_communes\.2025|Export_Communes_Zones_Emploi_2020|France_Travail_Bassin_Emploi_2021)\.(csv|json|parquet)$/;

describe.runIf(DEEP && existsSync(real))(`real files of Bretagne (${real}; skipped when the folder is absent)`, () => {
  let connection: DuckDBConnection;

  beforeAll(async () => {
    const data = join(scratch, 'reels');
    mkdirSync(data);
    for (const entry of readdirSync(real, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && NEEDED.test(entry.name))
        symlinkSync(join(entry.parentPath, entry.name), join(data, entry.name));
    }
    await buildWarehouse({ profile: 'tests/profiles/bretagne-interne.yaml', data, out: join(scratch, 'reels-sortie') });
    connection = await open(join(scratch, 'reels-sortie'));
  });
  afterAll(() => connection.closeSync());

  it('finds the published numbers of pupils, schools and known formations', async () => {
    const sql = `select sum(effectif)::integer, count(distinct uai)::integer,
      sum(effectif) filter (f.premiere_annee)::integer, sum(effectif) filter (f.post_bac)::integer,
      count(*) filter (f.formation is null)::integer
      from publie.cube_effectifs as e left join reference.formations as f on f.formation = e.formation`;
    expect(await rowsOf(connection, sql)).toEqual([[42_368, 146, 18_211, 12_916, 0]]);
  });

  it('places every school with pupils and every lycée with outcomes', async () => {
    expect(
      await rowsOf(
        connection,
        'select count(*) from publie.cube_effectifs where uai not in (select uai from publie.etablissements)'
      )
    ).toEqual([['0']]);
    expect(
      await rowsOf(
        connection,
        `select count(distinct i.uai)::integer, count(distinct e.uai)::integer
          from publie.cube_insertion_etablissement as i left join publie.etablissements as e on e.uai = i.uai
          where millesime = '2022_2023' and voie = 'ensemble'`
      )
    ).toEqual([[143, 143]]);
  });

  it('keeps places and wishes apart from unknown places', async () => {
    // Counted on the file itself: 747 lines of the four départements, 129 with 999 places; the 618 others hold 14,633
    // places and 15,250 first wishes.
    expect(
      await rowsOf(
        connection,
        'select sum(capacite)::integer, sum(voeux1) filter (capacite is not null)::integer from publie.cube_capacites'
      )
    ).toEqual([[14_633, 15_250]]);
  });
});
