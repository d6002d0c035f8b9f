/**
 * Codes of diplomas: a CAP of two codes, and the formations of the rows of training and of the hidden world, whose
 * codes are one each.
 */
export const DIPLOMA_ROWS = `
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, ouverture, fermeture, remplace,
  remplace_par, certifications, fiches_rapprochees, certifinfo, citee) values
  ('cfd:50022139', '50022139', 'cfd:50022139', 'Cuisine', 'CAP', 3, date '2016-09-01', null, 'cfd:50022137', '',
    'rncp:2', false, '', false), ('cfd:50022137', '50022137', 'cfd:50022139', 'Cuisine', 'CAP', 3, date '2001-09-01',
    date '2017-08-31', '', 'cfd:50022139', 'rncp:1', true, '', true),
  ('cfd:40321211', '40321211', 'cfd:40321211', 'Essai', 'Bac pro', 4, null, null, '', '', '', false, '', true),
    ('cfd:32031499', '32031499', 'cfd:32031499', 'Comptabilité', 'BTS', 5, null, null, '', '', '', false, '', true),
  ('cfd:T20', 'T20', 'cfd:T20', 'Vingt', 'Brevet professionnel', 4, null, null, '', '', '', false, '', true),
    ('cfd:T19', 'T19', 'cfd:T19', 'Dix-neuf', 'Mention complémentaire', 3, null, null, '', '', '', false, '', true),
  ('cfd:TNUL', 'TNUL', 'cfd:TNUL', 'Caché', 'Brevet professionnel', 4, null, null, '', '', '', false, '', true);
insert into reference.certifications (certification, repertoire, numero, libelle, diplome, niveau, fin_enregistrement,
  active, type_enregistrement, certificateurs, voies, remplacee_par) values
  ('rncp:1', 'rncp', '1', 'Cuisine (ancien)', 'CAP', 3, date '2017-08-31', false, 'Enregistrement de droit', null, null,
    'rncp:2 rncp:404'), ('rncp:2', 'rncp', '2', 'Cuisine', 'CAP', 3, date '2028-08-31', true, 'Enregistrement de droit',
    'Ministère A ; Ministère B', 'En contrat d’apprentissage ; Par expérience', null),
  ('rncp:5', 'rncp', '5', 'Service', 'CAP', 3, date '2025-05-31', true, 'Enregistrement de droit', null, null, null),
  ('rs:9', 'rs', '9', 'Hygiène', null, null, null, true, 'Enregistrement sur demande', 'Branche', null, null);
insert into reference.successions (source, nature, ancien, nouveau) values
  ('rncp', 'scindé', 'rncp:1', 'rncp:2'), ('rncp', 'scindé', 'rncp:1', 'rncp:404');
insert into reference.certification_blocs (certification, bloc, libelle)
  values ('rncp:2', 'RNCP2BC02', 'Servir'), ('rncp:2', 'RNCP2BC01', 'Cuisiner');
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite, codes, sur)
  values ('rncp', 'rncp', '2', 'rome_v3', 'G1602', 0.5, 'parts_egales', 1, 2),
  ('rncp', 'rncp', '2', 'rome_v3', 'K1302', 0.5, 'parts_egales', 1, 2),
  ('rncp', 'rncp', '5', 'rome_v3', 'K1302', 1, 'parts_egales', 1, 1),
  ('compose', 'rncp', '2', 'fap2021', 'S1X40', 0.75, 'compose', 2, 2);
update publie.sessions_formation set certification = 'rs:9', intitule = 'Hygiène en cuisine', places_restantes = 5,
  debut = date '2025-03-03', fin = date '2025-03-04' where session = 's1';
`;

/** After the rows of training: the diploma that a wish is for. */
export const COURSE_ROWS = `update publie.cube_voeux_bts set cfd = '32031499' where formation = 'Comptabilité';`;

/**
 * Two courses in a region of their own, one at the threshold of twenty and one just under it; of a third one the
 * producer hides employment (fifteen leavers of thirty), and of a fourth one it says nothing. Girls and boys are told
 * apart at one rentrée. A fifth one, of two codes, is entered in second year, and its routes have not the same
 * promotions. Brest is in a basin whose whole goes beyond the region.
 */
export const COURSE_WORLD = `
insert into reference.formations (formation, mefstat11, cfd, libelle, diplome, niveau, annee_formation, duree,
  premiere_annee, derniere_annee, post_bac) values
  ('mefstat11:c20', 'c20', 'C20', 'Vingt', 'Essai A', 3, 1, 2, true, false, false),
    ('mefstat11:c19', 'c19', 'C19', 'Dix-neuf', 'Essai B', 3, 1, 2, true, false, false),
  ('cfd:C20', null, 'C20', 'Vingt', 'Essai A', 3, null, null, null, null, false),
    ('cfd:C19', null, 'C19', 'Dix-neuf', 'Essai B', 3, null, null, null, null, false),
    ('cfd:C15', null, 'C15', 'Quinze', 'Essai C', 3, null, null, null, null, false);
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, citee)
  values ('cfd:C20', 'C20', 'cfd:C20', 'Vingt', 'Essai A', 3, true),
  ('cfd:C19', 'C19', 'cfd:C19', 'Dix-neuf', 'Essai B', 3, true),
  ('cfd:C15', 'C15', 'cfd:C15', 'Quinze', 'Essai C', 3, true);
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6,
  emploi_12, emploi_18, emploi_24, interruption, reunion, reunion_emploi) values
  ('2021_2022', 'region:53', 'scolaire', 'cfd:C20', 20, 20, 0, 10, 12, null, null, null, null, null),
    ('2021_2022', 'region:53', 'scolaire', 'cfd:C19', 19, 19, 0, 10, 12, null, null, null, null, null),
  ('2020_2021', 'region:53', 'scolaire', 'cfd:C20', 40, 30, 10, 15, 18, 20, 21, null, null, null),
    ('2021_2022', 'region:28', 'scolaire', 'cfd:C15', 90, 80, 10, 40, null, null, null, null, null, null),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:C15', 30, 15, 15, null, null, null, null, null, null, 'ensemble'),
    ('2021_2022', 'region:53', 'apprentissage', 'cfd:C20', 50, 40, 10, 30, null, null, null, 12, null, null);
insert into publie.cube_effectifs (rentree, uai, formation, effectif, filles, garcons)
  values (2025, '0350001A', 'mefstat11:c20', 20, 12, 8), (2025, '0350001A', 'mefstat11:c19', 19, 9, 10),
  (2024, '0290001B', 'mefstat11:c20', 6, null, null);
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1)
  values (2024, '0290001B', 'mefstat11:c20', 12, 18), (2024, '0350001A', 'mefstat11:c20', null, 5),
  (2025, '0350001A', 'mefstat11:c20', 24, 36);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('capacites', '2025', 'rentrée 2025', false);
insert into reference.formations (formation, mefstat11, cfd, libelle, diplome, niveau, annee_formation, duree,
  premiere_annee, derniere_annee, post_bac) values
  ('mefstat11:f2', 'f2', 'F2', 'Famille', 'Essai D', 4, 2, 3, false, false, false),
    ('mefstat11:f3', 'f3', 'F2', 'Famille', 'Essai D', 4, 3, 3, false, true, false),
  ('cfd:F2', null, 'F2', 'Famille', 'Essai D', 4, null, null, null, null, false),
    ('cfd:F1', null, 'F1', 'Famille', 'Essai D', 4, null, null, null, null, false);
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, ouverture, famille, citee)
  values ('cfd:F2', 'F2', 'cfd:F2', 'Famille', 'Essai D', 4, date '2020-09-01', 'Métiers d''essai', true),
  ('cfd:F1', 'F1', 'cfd:F2', 'Famille', 'Essai D', 4, date '2010-09-01', null, true);
insert into publie.cube_effectifs (rentree, uai, formation, effectif) values (2024, '0290001B', 'mefstat11:f2', 14),
  (2024, '0290001B', 'mefstat11:f3', 9);
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1)
  values (2024, '0290001B', 'mefstat11:f2', 15, 20), (2024, '0290001B', 'mefstat11:f3', null, 5);
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6,
  emploi_12, emploi_18, emploi_24, interruption, reunion, reunion_emploi) values
  ('2021_2022', 'region:53', 'scolaire', 'cfd:F2', 40, 40, 0, 20, 24, null, null, null, null, null),
    ('2020_2021', 'region:53', 'apprentissage', 'cfd:F2', 30, 30, 0, 24, null, null, null, 10, null, null),
    ('2020_2021', 'region:53', 'apprentissage', 'cfd:F1', 20, 20, 0, 16, null, null, null, 20, null, null);
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite)
  values ('compose', 'cfd', 'F2', 'fap2009', 'T2A60', 1, 'compose'),
  ('compose', 'cfd', 'F1', 'fap2009', 'S1Z40', 1, 'compose');
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, citee)
  values ('cfd:B5', 'B5', 'cfd:B5', 'Supérieur', 'BTS', 5, true);
insert into publie.cube_voeux_bts (session, uai, voie, formation, capacite, candidatures, cfd)
  values (2022, '0350001A', 'scolaire', 'Essai', 10, 50, 'B5'), (2024, '0290001B', 'scolaire', 'Essai', 12, 60, 'B5');
insert into reference.appartenances (commune, territoire, maille) values ('commune:29019', 'bassin:5301', 'bassin');
insert into publie.cube_tensions_bassins (annee, territoire, metier, offres, demandeurs_abc, classe)
  values (2021, 'bassin:5301', 'rome:K1304', 4.5, 0.25, 5);
insert into reference.territoires (territoire, maille, code, nom, lieu, departement, region, population, dans_region,
  partiel, entier, position_approchee) values ('bassin:5301-entier', 'bassin', '5301-entier', 'Brest (entier)',
  'dans le bassin entier de Brest', null, 'region:53', 450000, false, false, true, false);
insert into publie.cube_projets_recrutement (annee, territoire, metier, niveau, projets, projets_min, projets_max,
  projets_statut, projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  projets_saisonniers, projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, origine, reprojete)
  select 2025, 'bassin:5301-entier', metier, niveau, n, n, n, 'diffuse', 0, 0, 0, 'diffuse', 0, 0, 0, 'diffuse',
    'cellules', false from (values ('fap2021:A0X40', 'metier', 30),
    ('ensemble', 'ensemble', 300)) as v(metier, niveau, n);
update publie.cube_projets_recrutement set projets_arrondi = 0 where projets_arrondi is null;
`;

/**
 * Courses of level 3 for the list that a map of courses is made from, each beside the same one in another region, where
 * 24 of 60 leavers have a job (20 of 60 for N and O): M1 sought, full and better than there, M2 the contrary of it, M3
 * better and of which nothing else is read, M4 as M2 but asked for, whose leavers escape the source, M5 better by one
 * route and worse by the other, N1 sought just enough, N2 and the three O like elsewhere, L1 hardly better, V20 and V19
 * of twenty and nineteen leavers by each route, here and there. Two years before, M1 and M2 were better, M3 worse, N1
 * the same.
 */
const MAP_COURSES =
  "(values ('M1', 'Prisée', 'Essai M', '250'), ('M2', 'Délaissée', 'Essai M', '250'), ('M3', 'Seule lue', 'Essai P', '250'), ('M4', 'Chez soi', 'Essai P', '330'), ('M5', 'Partagée', 'Essai P', '250'), ('N1', 'Juste', 'Essai N', '250'), ('N2', 'Seule', 'Essai O', '250'), ('L1', 'À la limite', 'Essai L', '250'), ('O1', 'Égale', 'Essai N', '250'), ('O2', 'Égale aussi', 'Essai N', '250'), ('O3', 'Égale encore', 'Essai N', '250'), ('V20', 'Vingt partout', 'Essai V', '250'), ('V19', 'Dix-neuf partout', 'Essai W', '250'), ('X20', 'Vingt d’ici', 'Essai X', '250'), ('X19', 'Dix-neuf d’ici', 'Essai X', '250')) as v(code, libelle, diplome, nsf)";
export const COURSE_MAP_WORLD = `
insert into reference.formations (formation, mefstat11, cfd, libelle, diplome, niveau, annee_formation, duree,
  premiere_annee, derniere_annee, post_bac)
  select 'mefstat11:' || code, code, code, libelle, diplome, 3, 1, 2, true, false, false from ${MAP_COURSES}
  union all select 'cfd:' || code, null, code, libelle, diplome, 3, null, null, null, null, false from ${MAP_COURSES};
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, nsf, citee)
  select 'cfd:' || code, code, 'cfd:' || code, libelle, diplome, 3, nsf, true from ${MAP_COURSES};
insert into reference.champ_insertion (code, motif) values ('nsf:330', 'emploi chez des particuliers');
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants,
  emploi_6) values
  ('2021_2022', 'region:53', 'scolaire', 'cfd:M1', 40, 30, 10, 26),
    ('2021_2022', 'region:53', 'scolaire', 'cfd:M2', 60, 40, 20, 4),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:M3', 40, 40, 0, 36),
    ('2021_2022', 'region:53', 'scolaire', 'cfd:M4', 60, 40, 20, 4),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:M5', 40, 40, 0, 36),
    ('2021_2022', 'region:53', 'apprentissage', 'cfd:M5', 40, 40, 0, 4),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:N1', 100, 60, 40, 20),
    ('2021_2022', 'region:53', 'scolaire', 'cfd:N2', 100, 60, 40, 20),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:O1', 60, 60, 0, 20),
    ('2021_2022', 'region:53', 'scolaire', 'cfd:O2', 60, 60, 0, 20),
    ('2021_2022', 'region:53', 'scolaire', 'cfd:O3', 60, 60, 0, 20),
  ('2021_2022', 'region:53', 'apprentissage', 'cfd:L1', 40, 40, 0, 25),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:X20', 20, 20, 0, 10),
    ('2021_2022', 'region:53', 'scolaire', 'cfd:X19', 19, 19, 0, 9);
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6)
  select '2021_2022', 'region:28', 'scolaire', 'cfd:' || code, 60, 60, 0, if(left(code, 1) in ('N', 'O'), 20, 24)
    from ${MAP_COURSES} where code not in ('L1', 'V20', 'V19', 'X20', 'X19')
  union all select '2021_2022', 'region:28', 'apprentissage', code, 60, 60, 0, 24
    from unnest(['cfd:M5', 'cfd:L1']) as deux(code)
  union all select '2021_2022', territoire, voie, 'cfd:V' || n, n, n, 0, 10 from (values (20),
    (19)) as tailles(n), unnest(['region:53', 'region:28']) as lieux(territoire), unnest(['scolaire',
    'apprentissage']) as voies(voie);
insert into publie.cube_effectifs (rentree, uai, formation, effectif) values (2024, '0350001A', 'mefstat11:M1', 20),
  (2024, '0350001A', 'mefstat11:M2', 20), (2024, '0350001A', 'mefstat11:M4', 20);
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1) values
  (2024, '0350001A', 'mefstat11:M1', 20, 30), (2023, '0350001A', 'mefstat11:M1', 15, 30),
    (2024, '0350001A', 'mefstat11:M2', 30, 15), (2024, '0350001A', 'mefstat11:M4', 30, 30),
    (2024, '0290001B', 'mefstat11:N1', 20, 24), (2024, '0290001B', 'mefstat11:N2', 20, 20);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('insertion', '2020_2021', 'promotions 2020 et 2021', false),
  ('insertion', '2019_2020', 'promotions 2019 et 2020', false), ('capacites', '2023', 'rentrée 2023', false);
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6)
  select '2019_2020', territoire, 'scolaire', 'cfd:' || code, sortants, sortants, 0, emploi
  from (values ('region:53', 'M1', 40, 36), ('region:53', 'M2', 40, 36), ('region:53', 'M3', 40, 4),
    ('region:53', 'N1', 60, 20),
    ('region:28', 'M1', 60, 24), ('region:28', 'M2', 60, 24), ('region:28', 'M3', 60, 24),
      ('region:28', 'N1', 60, 20)) as v(territoire, code, sortants, emploi);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('campagne', '2026', 'rentrée 2026', true), ('campagne', '2025', 'rentrée 2025', false);
insert into reference.objectifs (objectif, libelle, indicateur, sens, cible, annee_cible, citation, rang)
  values ('transformation', 'Transformer', 'transformation', 'hausse', 0.06, 2027, 'Schéma d''essai', 99);
insert into reference.decisions (id, date, instance, decision, territoire, service, etat)
  values ('CAMPAGNE-2026-A2', '2025-12-01', 'CREFOP', 'Ajourné : fermer', 'commune:35238', 'Carte', 'en cours');
insert into publie.campagne_demandes (numero, rentree, type, statut, formation, uai, scolaire_avant, scolaire_apres,
  apprentissage_avant, apprentissage_apres, transformees, coloration) values
  ('A1', 2026, 'ouverture', 'prêt pour le vote', 'cfd:M1', '0290001B', 0, 12, 0, 0, 0, null),
  ('A2', 2026, 'fermeture', null, 'cfd:M2', '0350001A', 30, 0, 0, 0, 0, null),
  ('A3', 2026, 'augmentation', null, 'cfd:M3', '0350001A', 0, 0, 10, 20, 0, null),
  ('A4', 2026, 'coloration', null, 'cfd:V20', '0350001A', 24, 24, 0, 0, 10, 'mer'),
  ('A5', 2026, 'transfert', null, 'cfd:V19', '0290001B', 20, 12, 0, 8, 0, null),
  ('A6', 2026, 'ouverture', null, 'cfd:99999999', '0359999Z', 0, 15, 0, 0, 0, null),
  ('B1', 2025, 'ouverture', null, 'cfd:M1', '0350001A', 0, 12, 0, 0, 0, null);
`;
