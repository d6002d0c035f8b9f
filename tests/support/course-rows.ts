/** Codes of diplomas: a CAP of two codes, and the formations of the rows of training and of the hidden world, whose codes are one each. */
export const DIPLOMA_ROWS = `
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, ouverture, fermeture, remplace, remplace_par, certifications, certifinfo, citee) values
  ('cfd:50022139', '50022139', 'cfd:50022139', 'Cuisine', 'CAP', 3, date '2016-09-01', null, 'cfd:50022137', '', 'rncp:2', '', false), ('cfd:50022137', '50022137', 'cfd:50022139', 'Cuisine', 'CAP', 3, date '2001-09-01', date '2017-08-31', '', 'cfd:50022139', 'rncp:1', '', true),
  ('cfd:40321211', '40321211', 'cfd:40321211', 'Essai', 'Bac pro', 4, null, null, '', '', '', '', true), ('cfd:32031499', '32031499', 'cfd:32031499', 'Comptabilité', 'BTS', 5, null, null, '', '', '', '', true),
  ('cfd:T20', 'T20', 'cfd:T20', 'Vingt', 'Brevet professionnel', 4, null, null, '', '', '', '', true), ('cfd:T19', 'T19', 'cfd:T19', 'Dix-neuf', 'Mention complémentaire', 3, null, null, '', '', '', '', true),
  ('cfd:TNUL', 'TNUL', 'cfd:TNUL', 'Caché', 'Brevet professionnel', 4, null, null, '', '', '', '', true);
`;

/** After the rows of training: the diploma that a wish is for. */
export const COURSE_ROWS = `update publie.cube_voeux_bts set cfd = '32031499' where formation = 'Comptabilité';`;

/**
 * Two courses in a region of their own, one at the threshold of twenty and one just under it; of a third one the producer hides employment
 * (fifteen leavers of thirty), and of a fourth one it says nothing. Girls and boys are told apart at one rentrée.
 */
export const COURSE_WORLD = `
insert into reference.formations (formation, mefstat11, cfd, libelle, diplome, niveau, annee_formation, duree, premiere_annee, derniere_annee, post_bac) values
  ('mefstat11:c20', 'c20', 'C20', 'Vingt', 'Essai A', 3, 1, 2, true, false, false), ('mefstat11:c19', 'c19', 'C19', 'Dix-neuf', 'Essai B', 3, 1, 2, true, false, false),
  ('cfd:C20', null, 'C20', 'Vingt', 'Essai A', 3, null, null, null, null, false), ('cfd:C19', null, 'C19', 'Dix-neuf', 'Essai B', 3, null, null, null, null, false), ('cfd:C15', null, 'C15', 'Quinze', 'Essai C', 3, null, null, null, null, false);
insert into reference.diplomes (formation, cfd, courant, libelle, diplome, niveau, citee) values ('cfd:C20', 'C20', 'cfd:C20', 'Vingt', 'Essai A', 3, true), ('cfd:C19', 'C19', 'cfd:C19', 'Dix-neuf', 'Essai B', 3, true), ('cfd:C15', 'C15', 'cfd:C15', 'Quinze', 'Essai C', 3, true);
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6, emploi_12, emploi_18, emploi_24, interruption, reunion, reunion_emploi) values
  ('2021_2022', 'region:53', 'scolaire', 'cfd:C20', 20, 20, 0, 10, 12, null, null, null, null, null), ('2021_2022', 'region:53', 'scolaire', 'cfd:C19', 19, 19, 0, 10, 12, null, null, null, null, null),
  ('2020_2021', 'region:53', 'scolaire', 'cfd:C20', 40, 30, 10, 15, 18, 20, 21, null, null, null), ('2021_2022', 'region:28', 'scolaire', 'cfd:C15', 90, 80, 10, 40, null, null, null, null, null, null),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:C15', 30, 15, 15, null, null, null, null, null, null, 'ensemble'), ('2021_2022', 'region:53', 'apprentissage', 'cfd:C20', 50, 40, 10, 30, null, null, null, 12, null, null);
insert into publie.cube_effectifs (rentree, uai, formation, effectif, filles, garcons) values (2025, '0350001A', 'mefstat11:c20', 20, 12, 8), (2025, '0350001A', 'mefstat11:c19', 19, 9, 10), (2024, '0290001B', 'mefstat11:c20', 6, null, null);
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1) values (2024, '0290001B', 'mefstat11:c20', 12, 18), (2024, '0350001A', 'mefstat11:c20', null, 5), (2025, '0350001A', 'mefstat11:c20', 24, 36);
insert into reference.millesimes (domaine, millesime, libelle, dernier) values ('capacites', '2025', 'rentrée 2025', false);
`;
