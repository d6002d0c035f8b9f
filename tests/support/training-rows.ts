/** Training and outcomes with figures that are easy to work by hand; two schools, one in Rennes and one in Brest. */
export const TRAINING_ROWS = `
insert into reference.formations (formation, mefstat11, cfd, libelle, diplome, niveau, nsf, nsf_libelle, domaine_nsf,
  domaine_libelle, annee_formation, duree, premiere_annee, derniere_annee, post_bac) values
  ('mefstat11:24110022701', '24110022701', '50022137', 'CAP CUISINE', 'CAP', 3, '221', 'Agro-alimentaire', '22',
    'Transformations', 1, 2, true, false, false),
  ('cfd:50031101', null, '50031101', 'CAP TRANSPORT', 'CAP', 3, '311', 'Transport', '31', 'Échanges et gestion', null,
    null, null, null, false);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('capacites', '2024', 'rentrée 2024', true),
  ('insertion_etablissement', '2022_2023', 'sortants 2022 et 2023', true);
insert into publie.etablissements (uai, nom, type, secteur, commune, departement, lat, lng, cellule) values
  ('0350001A', 'Lycée Un', 'lycee', 'public', 'commune:35238', 'departement:35', 48.1099, -1.6788, 617439432171388927),
  ('0290001B', 'Lycée Deux', 'lycee', 'prive', 'commune:29019', 'departement:29', null, null, null);
insert into publie.cube_effectifs (rentree, uai, formation, effectif)
  values (2024, '0350001A', 'mefstat11:24110022701', 18), (2024, '0350001A', 'mefstat11:autre', 3),
  (2024, '0290001B', 'mefstat11:24110022701', 10);
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1)
  values (2024, '0350001A', 'mefstat11:24110022701', 24, 30), (2024, '0290001B', 'mefstat11:24110022701', 12, 3);
insert into reference.millesimes (domaine, millesime, libelle, dernier) values ('ival', '2024', 'session 2024', true),
  ('eleves_pro', '2022', 'rentrée 2022', true), ('ips_lycees', '2022', 'rentrée 2022', true);
insert into publie.cube_eleves_pro (rentree, territoire, niveau, eleves, filles, production, lycees)
  values (2022, 'region:53', 'ensemble', 119, 50, 70, 2), (2022, 'region:53', 'seconde', 80, 40, 40, 2),
  (2022, 'region:53', 'cap_1', 20, 5, 20, 1), (2022, 'region:53', 'mc', 19, 5, 10, 1);
insert into publie.cube_ival (annee, uai, nom, secteur, commune, voie, serie, presents, reussite, reussite_attendue,
  va_reussite, acces, acces_attendu, va_acces, statut) values
  (2024, '0290001B', 'Lycée Deux', 'prive', 'commune:29019', 'professionnelle', 'ensemble', 12, 100, null, null, 80,
    null, null, 'non_diffuse'),
  (2024, '0350001A', 'Lycée Un', 'public', 'commune:35238', 'professionnelle', 'ensemble', 85, 78, 87, -9, 53, 63, -10,
    'diffuse'),
  (2024, '0350001A', 'Lycée Un', 'public', 'commune:35238', 'professionnelle', 'Échanges et gestion', 85, 78, 87, -9,
    null, null, null, 'diffuse');
insert into publie.cube_ips_lycees (rentree, uai, nom, secteur, type, commune, voie, eleves, ips, ecart_type,
  statut) values
  (2022, '0350001A', 'Lycée Un', 'public', 'polyvalent', 'commune:35238', 'professionnelle', 100, 90, 25.4, 'diffuse'),
    (2022, '0290001B', 'Lycée Deux', 'prive', 'professionnel', 'commune:29019', 'professionnelle', 300, 100, 30.1,
    'diffuse'),
  (2022, '0350001A', 'Lycée Un', 'public', 'polyvalent', 'commune:35238', 'generale_technologique', 400, 120.5, 30,
    'diffuse'), (2022, '0290009X', 'Lycée Petit', 'public', 'general_technologique', 'commune:29019',
    'generale_technologique', 5, null, null, 'non_diffuse');
insert into publie.cube_voeux_bts (session, uai, voie, formation, capacite, candidatures) values
  (2024, '0350001A', 'scolaire', 'Comptabilité', 36, 300), (2024, '0290001B', 'scolaire', 'Comptabilité', 14, 50),
    (2024, '0350001A', 'scolaire', 'Tourisme', null, 90), (2024, '0290001B', 'scolaire', 'Tourisme', 20, 20),
    (2024, '0290001B', 'scolaire', 'Fermée', 0, 12),
  (2024, '0350500A', 'apprentissage', 'Comptabilité', 12, 60),
    (2024, '0350001A', 'apprentissage', 'Comptabilité', 8, 20),
    (2024, '0350001A', 'apprentissage', 'Tourisme', null, 5);
update publie.cube_voeux_bts set admis = case uai when '0350001A' then 27 else 15 end where formation in ('Comptabilité', 'Tourisme') and voie = 'scolaire';
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6,
  emploi_12, emploi_18, emploi_24, interruption, reunion, reunion_emploi) values
  ('2021_2022', 'region:53', 'apprentissage', 'cfd:40321211', 120, 100, 20, 70, null, null, null, 25, null, null),
  ('2021_2022', 'region:53', 'apprentissage', 'cfd:50022137', 40, 30, 10, 24, null, null, null, 45, null, null),
  ('2021_2022', 'region:53', 'apprentissage', 'cfd:50031101', 60, 50, 10, 30, null, null, null, null, null, null);
insert into publie.cube_insertion_etablissement (millesime, uai, nom, voie, taux_poursuite, taux_emploi_6, taux_attendu,
  valeur_ajoutee, part_poursuite, part_emploi_6, part_autres, statut) values
  ('2022_2023', '0350001A', 'Lycée Un', 'ensemble', 54, 51, 41, 10, 54, 23, 23, 'diffuse'),
    ('2022_2023', '0290001B', 'Lycée Deux', 'ensemble', 40, 55, 57, -2, 40, 33, 27, 'diffuse'),
  ('2022_2023', '0359999Z', 'Centre sans adresse', 'ensemble', 40, 60, 60, 0, 40, 36, 24, 'diffuse'),
    ('2022_2023', '0350002C', 'Lycée Trois', 'ensemble', null, null, null, null, null, null, null, 'non_diffuse');
insert into publie.cube_insertion_etablissement (millesime, uai, nom, voie, taux_poursuite, taux_emploi_6, taux_attendu,
  interruption, taux_emploi_12, taux_emploi_18, taux_emploi_24, statut, fichier) values
  ('2023_2024', '0350500A', 'Centre Un', 'apprentissage', 40, 71, 70, null, 75, null, null, 'diffuse', 'centre'),
    ('2023_2024', '0350001A', 'Lycée Un', 'apprentissage', 25, 63, 69, null, 70, null, null, 'diffuse',
    'etablissement'),
  ('2023_2024', '0290502C', 'Centre Trois', 'apprentissage', 55, null, null, null, null, null, null, 'non_diffuse',
    'centre'), ('2018_2019', '0350500A', 'Centre Un', 'apprentissage', 38, 66, 65, 39, 72, 70, 75, 'diffuse', 'centre'),
    ('2018_2019', '0290502C', 'Centre Trois', 'apprentissage', 55, null, null, 52, null, null, null, 'non_diffuse',
    'centre'), ('2018_2019', '0350001A', 'Lycée Un', 'ensemble', 49, 47, 41, null, 51, 55, 56, 'diffuse',
    'etablissement');
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('insertion_centres', '2023_2024', 'sortants 2023 et 2024', true),
  ('insertion_centres', '2018_2019', 'sortants 2018 et 2019', false);
insert into publie.offre_apprentissage (cle, cfd, intitule, niveau, uai, commune, departement, cellule, origine,
  millesime, places) values ('p1', '32031499', 'Comptabilité', 5, '0350500A', null, 'departement:35', null,
  'parcoursup', '2024', 12),
  ('p2', '32031499', 'Comptabilité', 5, '0350001A', 'commune:35238', 'departement:35', 617439432171388927,
    'parcoursup', '2024', 8), ('p3', '32033499', 'Tourisme', 5, '0350001A', 'commune:35238', 'departement:35',
    617439432171388927, 'parcoursup', '2024', null);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('apprentissage', '2023', 'année 2023', false), ('apprentissage', '2024', 'année 2024', true),
  ('apprentis_centres', '2024', 'fin 2024', true),
  ('sanitaire_social', '2024', 'rentrée 2024', true), ('vae', '2024', 'année 2024', true);
insert into publie.cube_apprentissage (annee, departement, niveau, domaine, taille, contrats) values
  (2023, 'departement:35', '3', '22', 'moins_11', 134), (2023, 'departement:35', 'regroupe', 'regroupe', 'regroupe', 9),
    (2024, 'departement:35', '3', '22', 'moins_11', 60), (2024, 'departement:35', '3', '22', 'regroupe', 7),
  (2024, 'departement:35', '5', '31', 'plus_250', 20), (2024, 'departement:29', '5', '22', 'moins_11', 10),
    (2024, 'departement:35', 'regroupe', 'regroupe', 'regroupe', 3);
insert into publie.cube_apprentis_centres (annee, uai, nom, commune, niveau, apprentis, situe, cellule)
  values (2024, '0350500A', 'Centre Un', 'commune:35238', '3', 60, true, 617439432171388927),
  (2024, '0350500A', 'Centre Un', 'commune:35238', '5', 20, true, 617439432171388927),
  (2024, '0350501B', 'Centre Deux', 'commune:35206', '3', 5, false, 617439432171388927),
    (2024, '0290502C', 'Centre sans lieu', 'commune:29019', '3', 99, false, null);
insert into publie.cube_sanitaire_social (annee, territoire, formation, libelle, niveau, quota, inscrits, diplomes,
  quota_compare, inscrits_compares) values (2024, 'region:53', 'infirmier', 'Infirmier', 6, 200, 190, 150, 180, 171),
  (2024, 'region:53', 'educateur', 'Éducateur', 6, null, 40, null, null, null),
  (2024, 'region:53', 'rare', 'Rare', 6, 4, 4, 4, 4, 4);
insert into publie.cube_decrochage (campagne, territoire, age, jeunes, jeunes_min, jeunes_max, jeunes_statut,
  jeunes_visible) values ('2024-11', 'region:53', 'ensemble', 1000, 1000, 1000, 'diffuse', null),
  ('2024-11', 'departement:35', 'ensemble', 400, 400, 400, 'diffuse', null),
  ('2024-11', 'departement:29', 'ensemble', 600, 600, 600, 'diffuse', null),
  ('2024-11', 'epci:243500139', 'ensemble', 250, 250, 250, 'diffuse', null),
    ('2024-11', 'commune:35238', 'ensemble', null, 200, 250, 'secret', 'epci:243500139'),
    ('2024-11', 'commune:35206', 'ensemble', null, 0, 50, 'secret', 'epci:243500139');
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('insertion_superieur', '2020_2021', 'sortants de 2020-2021', true),
  ('retour_emploi', '2024', 'année 2024', true), ('entrees_formation', '2024', 'année 2024', true);
insert into publie.cube_insertion_superieur (millesime, uai, etablissement, departement, diplome, libelle, type_diplome,
  discipline, inscrits, sortants, poursuivants, emploi_6, emploi_12, emploi_18, emploi_24, emploi_30) values
  ('2020_2021', '0350936C', 'Université Un', 'departement:35', '2490001', 'Gestion', 'Licence professionnelle',
    'Économie', 120, 60, 60, 30, 36, 39, 42, null),
  ('2020_2021', '0350936C', 'Université Un', 'departement:35', '2490002', 'Droit', 'Master LMD', 'Droit', 90, 80, 10,
    40, 60, 64, 66, 68),
  ('2020_2021', '0290001U', 'Université Deux', 'departement:29', '2490002', 'Droit', 'Master LMD', 'Droit', 60, 20, 40,
    12, null, null, null, null),
  ('2020_2021', '0290001U', 'Université Deux', 'departement:29', '2490003', 'Rare', 'Doctorat', 'Droit', null, null,
    null, null, null, null, null, null);
insert into publie.cube_retour_emploi (annee, territoire, formacode, libelle, quintile)
  values (2024, 'region:53', '31768', 'Transport', 5), (2024, 'region:53', '42752', 'Hôtellerie', 2),
  (2024, 'region:53', '43448', 'Aide à la personne', 4), (2024, 'region:53', '44028', 'Animation', 1),
  (2024, 'pays:FR', '31768', 'Transport', 4);
insert into publie.cube_entrees_formation (trimestre, territoire, sexe, age, diplome, financeur, entrees) values
  ('2024T1', 'departement:35', 'femmes', 'moins_25', 'bac', 'region', 60),
    ('2024T3', 'departement:35', 'hommes', 'plus_50', 'bac', 'region', 30),
    ('2024T3', 'departement:35', 'regroupe', 'regroupe', 'regroupe', 'regroupe', 10),
    ('2023T3', 'departement:35', 'hommes', 'plus_50', 'bac', 'region', 999);
insert into publie.cube_demandeurs_profil (trimestre, territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max,
  demandeurs_statut, demandeurs_visible) values
  ('2024T4', 'departement:35', 'ensemble', 'ensemble', 1000, 1000, 1000, 'diffuse', null),
    ('2024T4', 'departement:35', 'ensemble', 'moins_25', 250, 250, 250, 'diffuse', null),
    ('2024T4', 'departement:35', 'ensemble', 'de_25_a_49', null, 250, 500, 'secret', null),
  ('2024T4', 'departement:35', 'ensemble', 'plus_50', null, 250, 500, 'secret', null),
    ('2024T4', 'departement:35', 'femmes', 'ensemble', 500, 500, 500, 'diffuse', null),
    ('2024T4', 'departement:35', 'hommes', 'ensemble', 500, 500, 500, 'diffuse', null);
insert into publie.cube_taux_acces (annee, territoire, variante, entrants, denominateur, taux)
  values (2023, 'region:53', 'B', 200, 2000, 0.1), (2024, 'region:53', 'B', 240, 2000, 0.12),
  (2024, 'region:53', 'A', 240, 1200, 0.2), (2024, 'pays:FR', 'B', null, null, 0.127);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('salaires', '2022', 'année 2022', true);
insert into publie.cube_metiers_2030 (base, horizon, territoire, nomenclature, metier, libelle, scenario, emploi,
  creations, departs, debutants) values
  (2019, 2030, 'region:53', 'fap2009', 'fap2009:V1Z', 'Infirmiers', 'reference', 10000, 2000, 2500, 3000),
    (2019, 2030, 'region:53', 'fap2009', 'fap2009:A0Z', 'Agriculteurs', 'reference', 8000, -1500, 3500, 2500),
  (2019, 2030, 'region:53', 'fap2009', 'fap2009:L0Z', 'Secrétaires', 'reference', 6000, -1000, 1000, 300),
    (2019, 2030, 'region:53', 'fap2009', 'fap2009:V1Z', 'Infirmiers', 'bas_carbone', 10000, 2100, 2500, 3000),
  (2019, 2030, 'region:53', 'fap2009', 'fap2009:S1Z', 'Cuisiniers', 'stress', 5000, 110, 990, 990),
    (2019, 2030, 'region:53', 'fap2009', 'fap2009:T2A', 'Aides à domicile', 'stress', 9000, -2000, 1000, 550),
    (2019, 2030, 'region:53', 'fap2009', 'fap2009:V1Z', 'Infirmiers', 'stress', 10000, 600, 500, 330);
insert into publie.cube_salaires (annee, territoire, pcs, libelle, sexe, classe_effectif, q10, mediane, q90) values
  (2022, 'region:53', 'ensemble', 'Ensemble', 'ensemble', 'plus_100', 1400, 1950, 3500),
    (2022, 'region:53', 'ensemble', 'Ensemble', 'femmes', 'plus_100', 1380, 1800, 3200),
    (2022, 'region:53', 'ensemble', 'Ensemble', 'hommes', 'plus_100', 1450, 2000, 3900),
  (2022, 'region:53', 'pcs:43', 'Santé', 'ensemble', 'de_5_a_19', null, 2200, null),
    (2022, 'region:53', 'pcs:43', 'Santé', 'femmes', 'de_5_a_19', null, 2180, null);
insert into publie.cube_vae (annee, territoire, certificateur, certification, intitule, recevables, presentes, valides,
  partielles) values (2024, 'region:53', 'Éducation nationale', 'rncp:1', 'CAP', 60, 40, 25, 10),
  (2024, 'region:53', 'Éducation nationale', 'regroupe', 'Autres certifications (regroupées)', 7, 6, null, null),
  (2024, 'region:53', 'Emploi', 'rncp:2', 'Titre', 10, 0, 0, 0);
`;

/**
 * The same with the files that the first lacks: enrolments, and tensions in both nomenclatures. The school of Rennes
 * stands in the cell where a hundred of its hundred and fifty inhabitants live; so does an office of guidance.
 */
export const TRAINING_WORLD = `
update reference.sources set presente = true where source = 'effectifs';
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('effectifs', '2024', 'rentrée 2024', true), ('effectifs', '2025', 'rentrée 2025', false),
  ('tensions', '2019', 'année 2019', false), ('tensions', '2024', 'année 2024', true),
  ('eclairages_tension', '2024', 'année 2024', true);
insert into publie.cube_eclairages_tension (annee, territoire, metier, eclairage, indice) values
  (2024, 'region:53', 'fap2021:A0X40', 'lien_formation', 0.25),
  (2024, 'region:53', 'fap2021:A0X40', 'non_attractivite', -1.5),
  (2024, 'pays:FR', 'fap2021:A0X40', 'lien_formation', 0.1);
update publie.etablissements set x = c.x, y = c.y, z = c.z from publie.population_cellules as c
  where uai = '0350001A' and c.commune = 'commune:35238' and c.population = 100;
insert into publie.cube_effectifs (rentree, uai, formation, effectif, filles, garcons)
  values (2025, '0350001A', 'mefstat11:24110022701', 18, 12, 6), (2025, '0290001B', 'mefstat11:24110022701', 19, 7, 12),
  (2025, '0350001A', 'mefstat11:autre', 20, 19, 1), (2025, '0350001A', 'mefstat11:sans_sexe', 4, null, null);
delete from publie.lieux_accueil;
insert into publie.lieux_accueil (lieu, type, commune, x, y, z) select 'L', 'cio', commune, x, y, z
  from publie.population_cellules where population = 100;
insert into publie.lieux_proximite (lieu, type, nom, itinerant, commune, annuaires, lat, lng, cellule, x, y, z)
  select 'gare:1', 'gare', 'Gare Une', false, commune, 'gares', lat, lng, cellule, x, y, z
  from publie.population_cellules where population = 100 union all
  select 'france_services:1', 'france_services', 'Bus Un', true, commune, 'france_services', lat, lng, cellule, x, y, z
  from publie.population_cellules where population = 50;
insert into publie.cube_tensions (annee, territoire, metier, niveau, emploi_moyen, tension, classe, intensite_embauches,
  lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique) values
  (2024, 'region:53', 'fap2021:A0X40', 'fap228', 1000, 1.2, 5, 5, 4, 3, 2, 1, 1),
    (2024, 'region:53', 'fap2021:B1X50', 'fap228', 500, -0.3, 2, 1, 1, 2, 3, 4, 5),
    (2024, 'region:53', 'fap2021:A0', 'fap86', 1500, 0.7, 4, 3, 3, 3, 3, 3, 3);`;
