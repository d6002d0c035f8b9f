import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { again, DEEP } from '../support/depth.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/*
 * Two schools, in Rennes and in Brest. Rennes teaches a CAP that leads to home helpers (class 5 in Ille-et-Vilaine) and
 * cooks (class 2), and a bac pro that leads to cooks alone; Brest teaches the CAP. A session of continuing training for
 * cooks is in Brest.
 */
const CHANGE = `
update reference.sources set presente = true where source = 'effectifs';
insert into publie.etablissements (uai, nom, commune) values ('0350001R', 'Rennes', 'commune:35238'),
  ('0290001B', 'Brest', 'commune:29019');
insert into publie.cube_effectifs (rentree, uai, formation, effectif) values (2024, '0350001R', 'cfd:50022137', 12),
  (2024, '0350001R', 'cfd:40321211', 30), (2024, '0290001B', 'cfd:50022137', 7),
  (2023, '0350001R', 'cfd:40321211', 999);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('effectifs', '2024', 'rentrée 2024', true), ('effectifs', '2023', 'rentrée 2023', false);
delete from publie.sessions_formation;
insert into publie.sessions_formation (session, certification, commune, departement)
  values ('s', 'rncp:1', 'commune:29019', 'departement:29'), ('t', 'rncp:2', 'commune:35238', 'departement:35'),
  ('u', null, 'commune:35238', 'departement:35');
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite)
  values ('compose', 'rncp', '1', 'fap2009', 'S1Z40', 1, 'compose'),
  ('fap', 'rome_v3', 'A1416', 'fap2009', 'A0Z40', 1, 'unique');
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6,
  emploi_12, emploi_18, emploi_24, interruption, reunion, reunion_emploi)
  values ('2021_2022', 'region:53', 'scolaire', 'cfd:50023447', 50, 20, 30, 10, null, null, null, null, null, null),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:50022139', null, null, null, null, null, null, null, null, 'diplome',
  null);
insert into publie.cube_insertion_reunies (millesime, territoire, voie, champ, reunion, cfd, diplome, niveau,
  domaine_nsf, domaine_libelle, formations, effectif, sortants, poursuivants, emploi_6, emploi_12, emploi_18, emploi_24,
  reunion_emploi) values ('2021_2022', 'region:53', 'scolaire', 'effectif', 'diplome', null, 'CAP', 3, null, null, 3,
  40, 20, 20, 10, null, null, null, null);
insert into reference.formations (formation, cfd, libelle, diplome, niveau)
  values ('cfd:50023447', '50023447', 'CAP MENUISIER', 'CAP', 3),
  ('cfd:50022139', '50022139', 'CAP DE MOINS DE VINGT', 'CAP', 3);
insert into publie.cube_tensions (annee, territoire, metier, niveau, emploi_moyen, tension, classe, intensite_embauches,
  lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique)
  select 2019, lieu, metier, 'fap225', 100, tension, classe, 1, 1, 1, 1, 1, 1
from (values ('departement:35', 'fap2009:T2A60', 1.0, 5), ('departement:35', 'fap2009:S1Z40', -0.5, 2),
  ('departement:35', 'fap2009:A0Z40', 0.9, 4), ('region:53', 'fap2009:T2A60', 0.8, 4),
  ('region:53', 'fap2009:S1Z40', -0.6, 1)) as t(lieu, metier, tension, classe);
`;

const folder = makeFolder();
let engine: Engine;

beforeAll(async () => {
  await publishFixture(folder, 'offre', { change: CHANGE });
  const names = ['formations_metier', 'metiers_sans_formation', 'quadrant_devenir_tension'];
  engine = new Engine(
    readConfig(ofOneThread(folder)),
    await catalogueOf(
      Object.fromEntries(
        names.map((name) => [
          `cprdfop/${name}`,
          readFileSync(join(import.meta.dirname, `../../queries/cprdfop/${name}.sql`), 'utf8')
        ])
      )
    )
  );
});
afterAll(() => {
  for (const made of [{ engine, folder }, ...bent.values()]) {
    made.engine.close();
    removeFolder(made.folder);
  }
});

async function ask(name: string, parameters: Record<string, string>): Promise<Record<string, unknown>[]> {
  const { table } = await engine.use(`cprdfop/${name}`, Object.entries(parameters), (prepared) =>
    engine.answer(prepared)
  );
  return jsonRows(table);
}

/** What a snapshot bent once more answers. */
async function askBent(
  change: string,
  parameters: Record<string, string>,
  name = 'metiers_sans_formation'
): Promise<Record<string, unknown>[]> {
  const { engine: other } = bent.get(change) ?? (await bend(change));
  const { table } = await other.use(`cprdfop/${name}`, Object.entries(parameters), (prepared) =>
    other.answer(prepared)
  );
  return jsonRows(table);
}

interface Bent {
  readonly folder: string;
  readonly engine: Engine;
}

/** Snapshots bent once more, by what bends them: several tests ask the same one. */
const bent = new Map<string, Bent>();

async function bend(change: string): Promise<Bent> {
  const own = makeFolder();
  await publishFixture(own, 'autre', { change: CHANGE + change });
  const made = { folder: own, engine: new Engine(readConfig(ofOneThread(own)), engine.catalogue) };
  bent.set(change, made);
  return made;
}

/** Tables of a few rows: more threads would wait for each other. */
function ofOneThread(out: string): Record<string, string> {
  return { MAILLE_OUT: out, MAILLE_FILS: '1' };
}

const APPRENTICES = `
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite)
  values ('compose', 'cfd', '50029999', 'fap2009', 'T2A60', 1, 'compose');
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6,
  emploi_12, emploi_18, emploi_24, interruption, reunion, reunion_emploi)
  values ('2022_2023', 'region:53', 'apprentissage', 'cfd:50022137', 40, 30, 10, 20, null, null, null, null, null,
  null),
  ('2022_2023', 'region:53', 'apprentissage', 'cfd:50029999', null, null, null, null, null, null, null, null, 'diplome',
    null);`;
/** Those of the last year, and a diploma that leads to a card of the ROME. */
const LAST_APPRENTICES = `${APPRENTICES}
update reference.millesimes set dernier = millesime = '2022_2023' where domaine = 'insertion'; insert into reference.millesimes (domaine, millesime, libelle, dernier) values ('insertion', '2022_2023', 'sortants 2022 et 2023', true);
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite) values ('certif_info', 'cfd', '40321211', 'rome_v3', 'G1602', 1, 'unique');`;
const NO_SESSIONS = `insert into reference.sources (source, titre, presente, facultative, referentiel, synthetique)
    values ('offre_formation', 'Offre', false, true, false, false);`;

describe('courses that lead to an occupation (C13)', () => {
  test('has a row for each course, whose pupils are those of the occupation', async () => {
    expect(await ask('formations_metier', { metier: 'fap2009:S1Z40', territoire: 'departement:35' })).toMatchObject([
      { code: 'cfd:40321211', poids: 0.5, eleves: 30, eleves_region: 30, etablissements: 1 },
      { code: 'cfd:50022139', poids: 0.25, eleves: 12, eleves_region: 19, etablissements: 1 },
      // The session of Brest, of a certification that leads to cooks alone; the file of pupils, which has none of it,
      // does not count all schools.
      { code: 'rncp:1', poids: 1, eleves: null, sessions: 0, sessions_region: 1 }
    ]);
  });

  test('pupils of a school beyond the limit are within reach, and not of the region', async () => {
    const beyond = `insert into publie.etablissements_voisins (uai, nom, commune)
        values ('0500001N', 'Voisin', 'commune:35238'); insert into publie.effectifs_voisins (rentree, uai, cfd,
        effectif) values (2024, '0500001N', '40321211', 8);`;
    const [row] = await askBent(beyond, { metier: 'fap2009:S1Z40', territoire: 'departement:35' }, 'formations_metier');
    expect(row).toMatchObject({ code: 'cfd:40321211', eleves: 38, eleves_voisins: 8, eleves_region: 30 });
  });

  test('of a place without hexagons nothing is known within reach, and the region has its pupils', async () => {
    const [row] = await askBent(
      'delete from publie.population_cellules;',
      { metier: 'fap2009:S1Z40', territoire: 'departement:35' },
      'formations_metier'
    );
    expect(row).toMatchObject({
      code: 'cfd:40321211',
      eleves: null,
      eleves_statut: 'non_disponible',
      etablissements: null,
      offres: null,
      sessions: null,
      eleves_region: 30
    });
  });

  test('apprentices of a course that its producer hides are from none to nineteen', async () => {
    const rows = await askBent(
      LAST_APPRENTICES,
      { metier: 'fap2009:T2A60', territoire: 'departement:35' },
      'formations_metier'
    );
    expect(rows).toMatchObject([
      { code: 'cfd:50022139', apprentis: 40, apprentis_min: 40, apprentis_max: 40 },
      { code: 'cfd:50029999', apprentis: null, apprentis_min: 0, apprentis_max: 19, apprentis_statut: 'intervalle' }
    ]);
  });

  test('a card of the ROME has the courses that lead to it, and a family of 2021 none that is known', async () => {
    expect(await askBent(LAST_APPRENTICES, { metier: 'rome:G1602' }, 'formations_metier')).toMatchObject([
      { code: 'cfd:40321211', poids: 1, eleves: 30 },
      { code: 'rncp:2', poids: 0.5, eleves: null }
    ]);
    expect(await askBent(LAST_APPRENTICES, { metier: 'fap2021:A0X40' }, 'formations_metier')).toEqual([]);
  });
});

describe('occupations in tension without local training (C13)', () => {
  test('counts pupils and sessions here, then in the region, from the least trained for', async () => {
    expect(await ask('metiers_sans_formation', { territoire: 'departement:35' })).toMatchObject([
      // A card leads to farmers, and no diploma to that card in the passages read: which pupils would, nobody knows.
      {
        code: 'fap2009:A0Z40',
        eleves: null,
        eleves_statut: 'non_disponible',
        sessions: null,
        apprentis: null,
        scolaire: 'ne peut être su',
        situation: 'aucun diplôme n’y mène dans les passages lus, ce qui ne dit pas qu’il n’en existe pas',
        sans_formation: null
      },
      {
        code: 'fap2009:T2A60',
        eleves: 12,
        eleves_region: 19,
        sessions: 0,
        scolaire: 'trouvée',
        continue: 'rien dans les fichiers lus',
        sans_formation: false
      }
    ]);
  });

  const unread = `insert into reference.sources (source, titre, presente, facultative, referentiel, synthetique)
      values ('passages_metiers', 'Passages', false, true, false, false);`;
  const said = async (change: string): Promise<[unknown, unknown][]> =>
    (await askBent(change, { territoire: 'departement:35' })).map(({ code, situation }) => [code, situation]);

  test('while what links diplomas to occupations is not read, that none leads to one is not said', async () => {
    expect(await said(unread)).toEqual([
      [
        'fap2009:A0Z40',
        'ne peut être su, faute de fichier (voie scolaire, apprentissage, formation continue, sanitaire et social)'
      ],
      [
        'fap2009:T2A60',
        expect.stringMatching(/^trouvée à portée \(voie scolaire\) ; ne peut être su, faute de fichier/)
      ]
    ]);
  });

  again('nothing known of any is no row; all read, that no diploma reaches one is an answer', async () => {
    expect(await said(`${unread}delete from reference.passages;`)).toEqual([]);
    // All read, the list of occupations that no diploma reaches is an answer.
    expect((await said('delete from reference.passages;')).map(([code]) => code)).toEqual([
      'fap2009:T2A60',
      'fap2009:A0Z40'
    ]);
  });

  again('read in part, what links them leaves « rien » to health and social training alone', async () => {
    // Read in part, they leave « rien » to health and social training alone, which tells nothing of farmers: no row
    // either, and one that is found brings the others back.
    const partly = `${unread.replace('passages_metiers', 'certif_info')}`;
    expect(await said(`${partly}update publie.cube_effectifs set effectif = 0;`)).toEqual([]);
    expect(await said(partly)).toEqual([
      [
        'fap2009:A0Z40',
        'ne peut être su, faute de fichier (voie scolaire, apprentissage, formation continue, sanitaire et social)'
      ],
      [
        'fap2009:T2A60',
        'trouvée à portée (voie scolaire) ; rien dans les fichiers lus (sanitaire et social) ; ne peut être su, faute de fichier (apprentissage, formation continue)'
      ]
    ]);
  });

  test('a bassin has the tension of its département, and an offer of its own', async () => {
    const rows = await ask('metiers_sans_formation', { territoire: 'bassin:5314', seuil: '1' });
    expect(
      rows.map(({ code, classe, eleves, sessions, sessions_region }) => [
        code,
        classe,
        eleves,
        sessions,
        sessions_region
      ])
    ).toEqual([
      // Of the cook's two trainings, the session is in Brest: 12 + 30 pupils here.
      ['fap2009:A0Z40', 4, null, null, null],
      ['fap2009:T2A60', 5, 12, 0, 0],
      ['fap2009:S1Z40', 2, 42, 0, 1]
    ]);
  });

  test('a former school year has its own pupils', async () => {
    expect(await ask('metiers_sans_formation', { territoire: 'departement:35', rentree: '2023' })).toMatchObject([
      { code: 'fap2009:T2A60', eleves: 0, scolaire: 'rien dans les fichiers lus', sans_formation: true },
      { code: 'fap2009:A0Z40' }
    ]);
  });

  test('an apprenticeship whose centre no directory places is perhaps here', async () => {
    const offer = (commune: string): string =>
      `insert into publie.offre_apprentissage (cle, cfd, uai, commune, departement, cellule, origine)
        values ('${commune}', '50022137', '0290500A',
        ${commune === '' ? "null, 'departement:29', null" : `'${commune}', 'departement:29', 617439432171388927`},
        'parcoursup');`;
    const asked = { territoire: 'departement:35', seuil: '5', distance: '0' };
    // Home helpers: learnt at school here; the rows without pupils of another year are those of the apprenticeship
    // alone.
    const told = async (change: string): Promise<unknown[]> => {
      const [row = {}] = (await askBent(change, { ...asked, rentree: '2023' })).filter(
        ({ code }) => code === 'fap2009:T2A60'
      );
      return [row['apprentissage'], row['offres'], row['offres_region'], row['sans_formation']];
    };
    expect(await told(offer('commune:29019') + offer(''))).toEqual(['trouvée dans la région, lieu non lu', 0, 2, null]);
    if (DEEP) expect(await told(offer('commune:29019'))).toEqual(['trouvée ailleurs dans la région', 0, 1, true]);
  });

  test('apprentices of the region are told, those of a small course between bounds', async () => {
    // Home helpers: 40 apprentices of the CAP, and a second course of at most nineteen.
    expect(await askBent(APPRENTICES, { territoire: 'departement:35' })).toMatchObject([
      {},
      {
        code: 'fap2009:T2A60',
        apprentissage: 'trouvée dans la région, lieu non lu',
        apprentis: null,
        apprentis_min: 40,
        apprentis_max: 59,
        apprentis_statut: 'intervalle'
      }
    ]);
  });

  test('apprentices whose place is not read are not nothing within reach', async () => {
    expect(await askBent(APPRENTICES, { territoire: 'departement:35', rentree: '2023' })).toMatchObject([
      {
        code: 'fap2009:T2A60',
        scolaire: 'rien dans les fichiers lus',
        apprentissage: 'trouvée dans la région, lieu non lu',
        sans_formation: null
      },
      { code: 'fap2009:A0Z40' }
    ]);
  });

  test('a file that is absent makes nothing of nothing: the route cannot be known, what is found stays', async () => {
    expect(await askBent(NO_SESSIONS, { territoire: 'departement:35', rentree: '2023' })).toMatchObject([
      {
        code: 'fap2009:T2A60',
        sessions: null,
        sessions_statut: 'non_disponible',
        continue: 'ne peut être su',
        situation:
          'rien dans les fichiers lus (voie scolaire, apprentissage, sanitaire et social) ; ne peut être su, faute de fichier (formation continue)',
        sans_formation: null
      },
      { code: 'fap2009:A0Z40' }
    ]);
  });
});

describe('outcomes beside tension (C09)', () => {
  const other = (
    classe: string
  ): string => `insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids,
    qualite) values ('compose', 'cfd', '40321211', 'fap2009', 'V9Z99', 0.5, 'compose');
insert into publie.cube_tensions (annee, territoire, metier, niveau, emploi_moyen, tension, classe, intensite_embauches,
  lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique)
  select 2019, lieu, 'fap2009:V9Z99', 'fap225', 100, 7.1, ${classe}, 1, 1, 1, 1, 1, 1 from (values ('departement:35'),
  ('region:53')) as t(lieu);`;
  const own = async (classe: string) =>
    (await askBent(other(classe), { territoire: 'region:53' }, 'quadrant_devenir_tension')).find(
      ({ code }) => code === 'cfd:40321211'
    );

  test('an occupation that has an indicator and no class leaves the training out of the quadrant', async () => {
    expect(await own('null')).toMatchObject({
      classe_basse: null,
      position: 'hors quadrant : reliée en partie seulement à une classe de tension connue'
    });
  });

  test('with a class it is in it, and compared with nothing where no other region has it', async () => {
    expect(await own('2')).toMatchObject({
      classe_basse: 1,
      favorables_ailleurs_statut: 'non_disponible',
      devenir_ecart: 'non_teste',
      position: 'sans la même formation ailleurs, métiers peu tendus'
    });
  });

  test('weighs the tensions, keeps what no passage joins, leaves out fewer than twenty', async () => {
    const rows = await ask('quadrant_devenir_tension', { territoire: 'region:53' });
    // 0.75 × 0.8 − 0.25 × 0.6; half of the bac pro is joined, to cooks alone; 50 pupils of 343 have no tension.
    expect(rows).toMatchObject([
      {
        code: 'cfd:50022137',
        metier: 'Aides à domicile',
        metiers: 2,
        annee_tension: 2019,
        classe_basse: 1,
        classe_haute: 4,
        part_reliee: 1,
        favorables: 24,
        effectif: 30,
        favorables_ailleurs: null,
        effectif_ailleurs: null,
        effectif_non_relie: 50,
        effectif_total: 343,
        position: 'métiers liés tendus et peu tendus : à préciser'
      },
      {
        code: 'cfd:40321211',
        classe_basse: null,
        classe_haute: 1,
        part_reliee: 0.5,
        devenir_ecart: 'non_teste',
        position: 'hors quadrant : reliée en partie seulement à une classe de tension connue'
      },
      { code: 'cfd:50023447', tension: null, part_reliee: 0, position: 'hors quadrant : aucune tension connue' }
    ]);
    expect(rows[0]?.tension).toBeCloseTo(0.45, 12);
    expect(rows[0]?.part_non_reliee).toBeCloseTo(50 / 343, 12);
    expect(rows).toHaveLength(3);
  });
});
