import { join } from 'node:path';
import { WAREHOUSE_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { readSqlFile } from '../../warehouse/pipeline/declared/sql-file.ts';

/** What judges them, as a build runs it. */
const JUDGED = readSqlFile(join(WAREHOUSE_FOLDER, 'published', 'alertes_jugees.sql')).body;

/**
 * Alerts of 2022 to 2026 in the Ille-et-Vilaine, and the series that judge them, easy to work by hand. In 2025 the
 * département declares 1,000 projects, half of them difficult: masons 100 (60 difficult; 112 the year before, 84
 * difficult), « fin » 100 (40; 110 before), farmers from 96 to 104 (58 to 62; 90 before), hidden. Cooks who seek
 * work: 400 at the end of 2023, 500 at the end of 2024,
 * 800 at the end of 2025; developers, from 40 to 50. The two surveys of masons hold 60 to 95 % of difficult projects, those of 2023 and 2024 65 to 90 %. At the census of 2021, 160 of 550 are 55
 * or more; 160 of 400 farmers, 68 of 200 of « fin », 100 of 199.9 of a trade without a name.
 */
export const ALERT_WORLD = `
insert into publie.cube_projets_recrutement (annee, territoire, metier, niveau, projets, projets_min, projets_max,
  projets_statut, projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  projets_saisonniers, projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, origine, reprojete)
  select annee, 'departement:35', metier, if(metier = 'ensemble', 'ensemble', 'metier'), if(bas = haut, bas, null), bas,
    haut, if(bas = haut, 'diffuse', 'intervalle'),
    if(dbas = dhaut, dbas, null), dbas, dhaut, if(dbas = dhaut, 'diffuse', 'intervalle'), 0, 0, 0, 'diffuse',
      'cellules', false
  from (values (2025, 'ensemble', 1000, 1000, 500, 500), (2024, 'ensemble', 1000, 1000, 500, 500),
    (2025, 'fap2021:B1X50', 100, 100, 60, 60), (2024, 'fap2021:B1X50', 112, 112, 84, 84),
    (2025, 'fap2021:T9X99', 100, 100, 40, 40), (2024, 'fap2021:T9X99', 110, 110, 40, 40),
      (2025, 'fap2021:A0X40', 96, 104, 58, 62), (2024, 'fap2021:A0X40', 90, 90, 45, 45)) as v(annee, metier, bas, haut,
      dbas, dhaut);
update publie.cube_projets_recrutement set projets_arrondi = 0 where projets_arrondi is null;
insert into publie.evolutions_projets (annee_avant, annee, territoire, metier, ecart_reduit_min, ecart_reduit_max) values
  (2024, 2025, 'departement:35', 'fap2021:B1X50', -2.4, -1.95), (2024, 2025, 'departement:35', 'fap2021:T9X99', -2.4, -1.96);
insert into publie.parts_tenues (annee, territoire, metier, difficulte_min, difficulte_max) values
  (2025, 'departement:35', 'fap2021:B1X50', 0.6, 0.95), (2024, 'departement:35', 'fap2021:B1X50', 0.65, 0.9),
  (2025, 'departement:35', 'fap2021:T9X99', 0.2, 0.4), (2025, 'departement:35', 'fap2021:A0X40', 0.5, 0.72);
insert into publie.cube_tensions (annee, territoire, metier, niveau, emploi_moyen, tension, classe)
  values (2024, 'departement:35', 'fap2021:T9X99', 'fap228', 900, 1.0, 4),
  (2024, 'departement:35', 'fap2021:A0X40', 'fap228', 900, 0.1, null),
  (2023, 'region:53', 'fap2021:C0X00', 'fap228', 900, -1.0, 2);
insert into publie.cube_flux_demandeurs (mois, territoire, metier, categorie, stock_debut_min, stock_debut_max,
  stock_min, stock_max, entrees_min, entrees_max, sorties_min, sorties_max) values
  ('2023-12', 'departement:35', 'rome:G1602', 'A', null, null, 400, 400, 0, 0, 0, 0),
    ('2025-12', 'departement:35', 'rome:G1602', 'A', null, null, 800, 800, 0, 0, 0, 0),
  ('2023-12', 'departement:35', 'rome:K1304', 'A', null, null, 1000, 1000, 0, 0, 0, 0),
    ('2024-12', 'departement:35', 'rome:K1304', 'A', null, null, 1050, 1050, 0, 0, 0, 0),
  ('2023-12', 'departement:35', 'rome:M1805', 'A', null, null, 40, 40, 0, 0, 0, 0),
    ('2024-12', 'departement:35', 'rome:M1805', 'A', null, null, 50, 50, 0, 0, 0, 0),
  ('2023-12', 'departement:35', 'ensemble', 'A', null, null, 10000, 10000, 0, 0, 0, 0),
    ('2024-12', 'departement:35', 'ensemble', 'A', null, null, 9000, 9000, 0, 0, 0, 0);
update publie.cube_flux_demandeurs set stock_min = 500, stock_max = 500
  where mois = '2024-12' and territoire = 'departement:35' and metier = 'rome:G1602' and categorie = 'A';
insert into publie.cube_emploi_metiers_age (annee, territoire, metier, nomenclature, sexe, age, emplois, reprojete)
  values (2021, 'departement:35', 'fap2021:T9X99', 'fap2021', 'femmes', 30, 132, false),
  (2021, 'departement:35', 'fap2021:T9X99', 'fap2021', 'hommes', 55, 68, false),
  (2021, 'departement:35', 'fap2021:C0X00', 'fap2021', 'femmes', 50, 99.9, false),
    (2021, 'departement:35', 'fap2021:C0X00', 'fap2021', 'hommes', 65, 100, false);
insert into publie.alertes_metiers (id, date, emetteur, nature, metier, territoire, constat, reference, horizon) values
  ('A-01', '2026-02-10', 'OPCO', 'difficulté de recrutement', 'fap2021:B1X50', 'departement:35',
    'Après la dernière enquête', null, null),
  ('A-02', '2025-09-01', 'Branche', 'compétence manquante', 'fap2021:B1X50', 'departement:35', 'Lire un plan',
    'https://exemple.invalid/plan', null),
  ('A-03', '2025-08-01', 'OPCO', 'difficulté de recrutement', 'fap2021:B1X50', 'commune:35238', 'Peu de maçons', null,
    '2026'),
  ('A-04', '2025-07-01', 'OPCO', 'tension', 'fap2021:T9X99', 'departement:35', 'Tendu', null, null),
  ('A-05', '2025-06-01', 'Branche', 'difficulté de recrutement', 'fap2021:A0X40', 'departement:35', 'Peu de bras',
    null, null),
  ('A-06', '2025-05-01', 'Branche', 'recrutements en baisse', 'fap2021:B1X50', 'departement:35', 'Moins de chantiers',
    null, null),
  ('A-07', '2025-04-01', 'Branche', 'recrutements en hausse', 'fap2021:B1X50', 'departement:35', 'Plus de chantiers',
    null, null),
  ('A-08', '2025-03-01', 'Branche', 'recrutements en baisse', 'fap2021:T9X99', 'departement:35', 'Moins', null, null),
  ('A-09', '2025-02-01', 'OPCO', 'emploi en baisse', 'rome:G1602', 'departement:35', 'Des cuisines ferment', null,
    null),
  ('A-10', '2024-11-01', 'OPCO', 'départs', 'fap2021:A0X40', 'departement:35', 'Un tiers partira', null, null),
  ('A-11', '2024-10-01', 'OPCO', 'départs', 'fap2021:T9X99', 'departement:35', 'Un tiers partira', null, null),
  ('A-12', '2024-09-01', 'OPCO', 'départs', 'fap2021:C0X00', 'departement:35', 'La moitié partira', null, null),
  ('A-13', '2024-06-01', 'Comité', 'emploi en baisse', 'rome:G1602', 'departement:35', 'Des cuisines ferment', null,
    null),
  ('A-20', '2024-06-01', 'Comité', 'emploi en baisse', 'rome:K1304', 'departement:35', 'Des foyers ferment', null,
    null),
  ('A-21', '2024-06-01', 'Comité', 'emploi en baisse', 'rome:M1805', 'departement:35', 'Des postes ferment', null,
    null),
  ('A-14', '2024-02-01', 'OPCO', 'difficulté de recrutement', 'fap2021:B1X50', 'departement:35', 'Peu de maçons',
    null, '2024-12'),
  ('A-15', '2024-01-01', 'OPCO', 'tension', 'fap2021:C0X00', 'departement:35', 'Tendu', null, null),
  ('A-16', '2023-05-01', 'Comité', 'tension', 'rome:K1304', 'bassin:5314', 'Tendu', null, null),
  ('A-17', '2022-05-01', 'Comité', 'tension', 'rome:K1304', 'bassin:5314', 'Tendu', null, null),
  ('A-18', '2025-01-01', 'OPCO', 'difficulté de recrutement', 'fap2021:B1X50', 'region:53', 'Peu de maçons', null,
    null),
  ('A-19', '2025-01-02', 'OPCO', 'tension', 'fap2021:B1X50', 'departement:29', 'Tendu', null, null);
insert into reference.cubes (cube, source) values ('publie.alertes_metiers', 'bmo'), ('publie.alertes_jugees', 'bmo');
insert into publie.alertes_jugees by name ${JUDGED};
`;
