import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSnapshotTables } from '../../tests/support/snapshot-fixture.ts';
import { readSqlFile } from '../pipeline/declared/sql-file.ts';

const { body } = readSqlFile(join(import.meta.dirname, 'cube_suivi_service.sql'));
let connection: DuckDBConnection;

const ROWS = `
insert into reference.fonctions_usage (fonction, libelle, etape, rang)
  values ('formations', 'Formations', 'information', 1), ('contact', 'Contact', 'action', 2),
  ('autre', 'Autres pages', null, 3);
insert into publie.cube_visites (origine, pas, periode, axe, modalite, visites, visiteurs, actions, rebonds,
  duree_s) values
  ('rapports', 'mois', '2025-03', 'ensemble', 'ensemble', 1500, 900, 6000, 450, 180000),
    ('rapports', 'jour', '2025-03-04', 'ensemble', 'ensemble', 60, 50, 200, 20, 6000),
  ('rapports', 'mois', '2025-02', 'ensemble', 'ensemble', null, null, null, null, null),
    ('rapports', 'mois', '2025-03', 'appareil', 'smartphone', 900, null, 2700, 360, 81000),
  ('journal', 'jour', '2025-03-04', 'ensemble', 'ensemble', 55, null, 180, 20, 5000);
insert into publie.cube_fonctions (origine, pas, periode, fonction, territoire, profil, visites, actions) values
  ('rapports', 'mois', '2025-03', 'formations', 'ensemble', 'ensemble', 600, 1600),
    ('rapports', 'mois', '2025-03', 'contact', 'ensemble', 'ensemble', 60, 80),
    ('rapports', 'mois', '2025-03', 'autre', 'ensemble', 'ensemble', 9, 99),
  ('rapports', 'jour', '2025-03-04', 'formations', 'ensemble', 'ensemble', 99, 99),
    ('journal', 'jour', '2025-03-04', 'formations', 'ensemble', 'ensemble', 30, 70);
insert into publie.cube_recherches (pas, periode, recherche, recherches, sans_resultat)
  values ('mois', '2025-03', 'soudure', 20, 15), ('mois', '2025-03', 'regroupe', 100, 30),
  ('jour', '2025-03-04', 'soudure', 9, 9);
insert into publie.cube_avis (service, indicateur, periode, annee, reponses, points, favorables, defavorables) values
  ('Portail', 'satisfaction', '2025-04', 2025, 200, 1500, 120, 20),
    ('Aide', 'satisfaction', '2025T2', 2025, 100, 900, null, null),
    ('Portail', 'satisfaction', '2025', 2025, 40, null, null, null),
  ('Portail', 'clarte', '2025-04', 2025, 200, 1500, null, null),
    ('Portail', 'satisfaction', '2025-01', 2025, 100, 1000, 100, 0);
insert into publie.cube_telephone (plateforme, pas, periode, recus, a_traiter, decroches, attente_p50_s, attente_p90_s)
  values ('A', 'mois', '2025-01', 1800, 1500, 1200, null, null), ('B', 'mois', '2025-01', 900, 500, 300, null, null),
  ('A', 'jour', '2025-01-02', 1200, 1000, 800, 45, 210.5), ('A', 'mois', '2025-03', 10, 0, 0, null, null);
insert into publie.cube_cep (trimestre, reseau, territoire, niveau, public, beneficiaires, repondants, satisfaits,
  jours, suivis_6_mois, situation_favorable_6_mois)
  values ('2025T1', 'ML', 'departement:35', 1, 'Jeunes', 2000, 400, 360, 60000, 100, 60),
  ('2025T1', 'ML', 'departement:29', 2, 'regroupe', 300, null, null, null, null, null);
insert into publie.cube_accueil (mois, reseau, structure, territoire, canal, public, personnes)
  values ('2025-03', 'CIO', 'CIO', 'commune:35238', 'Sur place', 'Lycéens', 60),
  ('2025-03', 'CIO', 'regroupe', 'regroupe', 'regroupe', 'regroupe', 15);
insert into publie.cube_reorientations (mois, reseau, destination, orientes, aboutis, non_renseignes)
  values ('2025-03', 'CIO', 'ML', 100, 60, 15), ('2025-03', 'CIO', 'PIJ', 20, null, null);
insert into publie.cube_exploitation (mois, service, disponibilite, p75_ms, rgaa)
  values ('2025-01', 'Portail', 99.9, 350, 100), ('2025-01', 'Espace', 98.1, null, null),
  ('2025-01', 'Muet', null, 300, null);
`;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createSnapshotTables(connection);
  await connection.run(ROWS);
});
afterAll(() => connection.closeSync());

it('counts each series once, whatever the detail of its cube', async () => {
  const rows = (
    await connection.runAndReadAll(
      `select indicateur, periode, numerateur, denominateur, inconnus, round(erreur, 6) from (${body})
        order by indicateur, periode`
    )
  ).getRowsJson();
  expect(rows).toEqual([
    ['actions', '2025-03', 80, 1600, 0, null],
    ['cep', '2025T1', 2300, null, 0, null],
    ['decroche', '2025-01', 1500, 2000, 0, null],
    ['disponibilite', '2025-01', 1.98, 2, 0, null],
    ['personnes_recues', '2025-03', 75, null, 0, null],
    ['reorientations', '2025-03', 60, 100, 15, null],
    ['sans_resultat', '2025-03', 45, 120, 0, null],
    // A hundred reviews, all of ten.
    ['satisfaction', '2025T1', 1000, 100, 0, 0],
    // Squares: 5 × 1 500 + 50 × 120 for the portal (120 tens, 60 fives: 13 500), at most 10 × 900 for the other;
    // √((22 500 / 300 − 8²) / 300).
    ['satisfaction', '2025T2', 2400, 300, 0, 0.191485],
    ['visites', '2025-03', 1500, null, 0, null]
  ]);
});

it('a month of logs counts when each of its days was read, and not before', async () => {
  const day = (number: number, visits: number): string =>
    `('journal', 'jour', '2025-02-${String(number).padStart(2, '0')}', 'ensemble', 'ensemble', ${visits}, null, 10, 1, 100)`;
  const visits = async (): Promise<unknown> =>
    (
      await connection.runAndReadAll(
        `select periode, numerateur from (${body}) where indicateur = 'visites' order by periode`
      )
    ).getRowsJson();
  await connection.run('begin; delete from publie.cube_visites');
  await connection.run(
    `insert into publie.cube_visites (origine, pas, periode, axe, modalite, visites, visiteurs, actions, rebonds,
      duree_s) values ${Array.from({ length: 27 }, (_, index) => day(index + 1, 20)).join(', ')}`
  );
  expect(await visits()).toEqual([]);
  await connection.run(
    `insert into publie.cube_visites (origine, pas, periode, axe, modalite, visites, visiteurs, actions, rebonds,
      duree_s) values ${day(28, 60)}`
  );
  // 27 × 20 + 60.
  expect(await visits()).toEqual([['2025-02', 600]]);
  await connection.run('rollback');
});
