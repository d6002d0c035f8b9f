/**
 * What secrecy, producers and small numbers do to a snapshot, on top of TRAINING_WORLD: cells hidden, rates just under
 * and just at their threshold, zeros as denominators, first years of a series. In a world of its own, so that no other
 * worked value moves. The commune of Sans-Habitant (Côtes-d'Armor) has nobody; the Finistère has one occupation of
 * 199.9 jobs and one of 200, the Côtes-d'Armor one where no woman works.
 */
const JOBS_HIDDEN = `
insert into reference.metiers (metier, nomenclature, niveau, code, libelle, parent)
  values ('fap2021:S1X20', 'fap2021', 'fap228', 'S1X20', 'Aides de cuisine', null),
  ('fap2021:S1X40', 'fap2021', 'fap228', 'S1X40', 'Cuisiniers', null),
  ('fap2021:S3X90', 'fap2021', 'fap228', 'S3X90', 'Patrons', null);
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite) values
  ('compose', 'fap2009', 'S1Z40', 'fap2021', 'S1X20', 0.5, 'couples'),
  ('compose', 'fap2009', 'S1Z40', 'fap2021', 'S1X40', 0.3, 'couples'),
  ('compose', 'fap2009', 'S1Z40', 'fap2021', 'S3X90', 0.2, 'couples');
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite) values
  ('compose', 'cfd', '32031499', 'fap2021', 'B1X50', 0.6, 'compose'),
  ('compose', 'cfd', '32031499', 'fap2021', 'T9X99', 0.4, 'compose'),
  ('compose', 'rome_v4', 'M1805', 'fap2021', 'B1X50', 1, 'compose');
insert into reference.territoires (territoire, maille, code, nom, lieu, departement, region, population, lat, lng,
  dans_region, partiel, entier, position_approchee)
  values ('commune:22250', 'commune', '22250', 'Sans-Habitant', 'à Sans-Habitant', 'departement:22', 'region:53', 0,
  48.4, -2.9, true, false, false, false);
insert into reference.appartenances (commune, territoire, maille) values ('commune:22250', 'commune:22250', 'commune'),
  ('commune:22250', 'departement:22', 'departement'), ('commune:22250', 'region:53', 'region'),
  ('commune:22250', 'epci:220000000', 'epci');
insert into reference.territoires (territoire, maille, code, nom, lieu, departement, region, population, lat, lng,
  dans_region, partiel, entier, position_approchee)
  values ('epci:220000000', 'epci', '220000000', 'Communauté sans habitant', 'à Communauté sans habitant',
  'departement:22', 'region:53', 0, 48.4, -2.9, true, false, false, false);
insert into publie.population_cellules (cellule, commune, departement, population, surface_km2, lat, lng, x, y, z)
  select cellule, 'commune:22250', 'departement:22', 0, surface_km2, lat, lng, x, y, z from publie.population_cellules
  where commune = 'commune:29019';
insert into publie.demandeurs_cellules (trimestre, age, cellule, commune, demandeurs, maille_source)
  select '2024T4', 'ensemble', cellule, commune, 0, 'commune' from publie.population_cellules
  where commune = 'commune:22250';
insert into publie.etablissements (uai, nom, type, secteur, commune, departement, lat, lng, cellule)
  values ('0220001C', 'Lycée Vingt', 'lycee', 'public', 'commune:22250', 'departement:22', 48.4, -2.9,
  617439432171388927), ('0350003E', 'Lycée Inconnu', 'lycee', 'public', 'commune:35206', 'departement:35', 48.04,
  -1.67, 617439432171388927);
insert into publie.population_voisine (cellule, commune, nom, departement, population, jeunes, par_contour, lat, lng, x,
  y, z) select cellule, 'commune:50001', 'Voisine', 'departement:50', 10, null, false, lat, lng, x, y, z
  from publie.population_cellules where population = 50;
insert into publie.lieux_proximite (lieu, type, nom, itinerant, commune, annuaires, lat, lng, cellule, x, y, z)
  select 'france_services:2', 'france_services', 'Espace Deux', false, commune, 'france_services', lat, lng, cellule, x,
  y, z from publie.population_cellules where population = 100;
insert into reference.modes_trajet (mode, libelle, annee, limite_routes, couples, dit, premier)
  values ('voiture', 'en voiture', 2025, 60, 0, 'routes et chemins, 2025', true),
  ('velo', 'à vélo', 2025, 60, 0, 'routes et chemins, 2025', false);
insert into publie.trajets_points (mode, genre, rang, cellule, reseau)
  select mode, genre, (row_number() over (partition by mode, genre order by population desc))::integer,
    if(genre = 'lieu', cellule, h3_parent(cellule, 7)), if(mode = 'velo' and population = 50, null, 1)
  from publie.population_cellules, (values ('voiture'), ('velo')) as m(mode),
    (values ('hexagone', 0), ('lieu', 100)) as g(genre, plus_de)
  where commune = 'commune:35238' and population >= plus_de;
insert into publie.trajets_lieux (mode, lieu, hexagone, minutes)
  values ('voiture', 1, 1, 2), ('voiture', 1, 2, 12), ('velo', 1, 1, 5);
insert into publie.cube_temps_trajet (mode, de, vers, minutes, source, annee)
  values ('voiture', 'commune:35238', 'commune:35238', 0, 'trajets_osm', 2025),
  ('voiture', 'commune:29019', 'commune:29019', 0, 'trajets_osm', 2025);
insert into reference.bordure (domaine, objet, millesime, departement, nom, communes, population, lu)
  values ('effectifs', null, '2024', 'departement:50', 'Manche', 1, 10, false),
  ('lieux_accueil', 'cio', null, 'departement:50', 'Manche', 1, 10, false),
  ('lieux_proximite', 'france_services', null, 'departement:50', 'Manche', 1, 10, false),
  ('capacites', null, '2024', 'departement:50', 'Manche', 1, 10, true);
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1)
  values (2024, '0220001C', 'mefstat11:sans_capacite', null, null),
  (2024, '0350003E', 'mefstat11:sans_capacite', null, null);
insert into publie.cube_navettes (annee, maille, de, vers, actifs, reprojete)
  values (2020, 'departement', 'departement:35', 'departement:29', 40, false),
  (2020, 'departement', 'departement:29', 'departement:35', 0, false);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('series_metiers', '2009', 'année 2009', false), ('series_metiers', '2018', 'année 2018', false),
  ('recherches', '2021', 'année 2021', false), ('usage', '2023', 'année 2023', false),
  ('demandeurs_flux', '2025-01', 'janvier 2025', false);
insert into publie.cube_series_metiers (annee, metier, niveau, demandeurs_a, demandeurs_abc, emploi, tension)
  values (2009, 'fap2009:A0Z40', 'fap225', 0, 0, null, null), (2011, 'fap2009:A0Z40', 'fap225', null, 480, null, null),
  (2012, 'fap2009:A0Z40', 'fap225', 450, null, null, null);
insert into publie.cube_flux_demandeurs (mois, territoire, metier, categorie, stock_debut_min, stock_debut_max,
  stock_min, stock_max, entrees_min, entrees_max, sorties_min, sorties_max)
  values ('2024-10', 'region:53', 'ensemble', 'ABC', 1000, 1004, 900, 900, 200, 204, 300, 300),
  ('2025-01', 'departement:29', 'ensemble', 'ABC', 100, 100, 90, 90, 10, 10, 22, 22),
  ('2024-12', 'departement:29', 'ensemble', 'ABC', 100, 100, 100, 100, 0, 0, 5, 5);
insert into publie.cube_demandeurs_profil (trimestre, territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max,
  demandeurs_statut, demandeurs_visible) values
  ('2024T4', 'zone_emploi:5314', 'ensemble', 'ensemble', 0, 0, 0, 'diffuse', null),
    ('2024T4', 'zone_emploi:5314', 'femmes', 'ensemble', 0, 0, 0, 'diffuse', null),
    ('2024T4', 'zone_emploi:5314', 'hommes', 'ensemble', 0, 0, 0, 'diffuse', null),
  ('2024T4', 'commune:22250', 'ensemble', 'ensemble', 0, 0, 0, 'diffuse', null);
insert into publie.cube_demographie (annee, territoire, activite, stock, creations, fermetures, survivants)
  values (2020, 'region:53', 'a17:C1', 200, 20, 10, 15), (2019, 'region:53', 'a17:C1', 200, 19, 10, 15),
  (2018, 'region:53', 'a17:C1', 0, 0, 0, 0);
insert into publie.cube_emploi_activites (annee, territoire, activite, effectif, effectif_min, effectif_max,
  effectif_statut, effectif_visible, etablissements, part_premier_etablissement)
  values (2023, 'epci:243500139', 'a17:IZ', 12, 12, 12, 'diffuse', null, 3, null),
  (2023, 'departement:35', 'ensemble', null, 1900, 2500, 'secret', 'region:53', 90, null),
  (2023, 'departement:35', 'a5:BE', 900, 900, 900, 'diffuse', null, 12, 'moins_20');
insert into publie.cube_emploi_metiers_diplome (annee, territoire, metier, nomenclature, age, diplome, emplois,
  reprojete) values (2021, 'region:53', 'fap2021:T9X99', 'fap2021', 'moins_30', 'bac', 200, false),
  (2015, 'region:53', 'fap2021:T9X99', 'fap2021', 'moins_30', 'bac', 200, false),
  (2015, 'region:53', 'fap2021:B1X50', 'fap2021', 'moins_30', 'bac', 199, false);
insert into publie.cube_emploi_prive (annee, territoire, activite, niveau, etablissements, effectif, sans_effectif)
  values (2018, 'departement:35', 'a17:C1', 'a17', 2, 20, 0), (2023, 'departement:35', 'a17:C1', 'a17', 0, 0, 0),
  (2018, 'departement:22', 'a17:C1', 'a17', 1, 10, 0), (2023, 'departement:22', 'ensemble', 'ensemble', 3, 0, 3),
  (2023, 'departement:22', 'a17:C1', 'a17', 3, 0, 3), (2023, 'departement:22', 'a17:GZ', 'a17', 0, 0, 0),
  (2023, 'departement:29', 'ensemble', 'ensemble', 0, 0, 0), (2018, 'departement:29', 'ensemble', 'ensemble', 0, 0, 0),
    (2018, 'departement:29', 'a17:C1', 'a17', 0, 0, 0), (2023, 'departement:29', 'a17:C1', 'a17', 0, 0, 0),
    (2023, 'region:53', 'a88:20', 'a88', 0, 0, 0),
  (2023, 'region:53', 'a88:10', 'a88', 10, 240, 0), (2023, 'zone_emploi:5314', 'a88:10', 'a88', 2, 66, 0),
  (2018, 'zone_emploi:5314', 'a17:RU', 'a17', 1, 5, 0), (2023, 'zone_emploi:5314', 'a17:RU', 'a17', 1, 9, 0);
insert into publie.cube_embauches (pas, periode, territoire, activite, niveau, contrat, embauches, embauches_cvs)
  select 'trimestre', '2024T' || t, 'region:53', 'gs:GS3', 'gs', c, n, n from range(1, 5) as trimestres(t),
  (values ('ensemble', 5), ('plus_un_mois', 4), ('cdi', 4), ('cdd_court', 1)) as contrats(c, n);
insert into publie.cube_embauches (pas, periode, territoire, activite, niveau, contrat, embauches, embauches_cvs)
  select 'mois', y || '-' || lpad(m::varchar, 2, '0'), 'departement:29', 'ensemble', 'ensemble', 'plus_un_mois', 0, null
  from range(2020, 2023) as annees(y), range(1, 13) as mois(m);
insert into publie.cube_salaires (annee, territoire, pcs, libelle, sexe, classe_effectif, q10, mediane, q90)
  values (2022, 'region:53', 'pcs:99', 'Zéros', 'ensemble', 'de_5_a_19', 0, 1000, 2000),
  (2022, 'region:53', 'pcs:99', 'Zéros', 'femmes', 'de_5_a_19', null, 1000, null),
  (2022, 'region:53', 'pcs:99', 'Zéros', 'hommes', 'de_5_a_19', null, 0, null);
insert into reference.rome (version, code, libelle, code_parent, libelle_autre_version, grand_domaine, domaine,
  riasec_majeur, riasec_mineur, transition_eco, transition_numerique, transition_demographique, reglemente, cadre,
  appellations, competences) values ('rome_v3', 'Z0000', 'Sans compétence', null, null, null, null, 'R', 'S', null,
  false, false, false, false, 1, 0);
insert into reference.mobilites_rome (version, de, vers, type, partielle)
  values ('rome_v3', 'K1302', 'Z0000', 1, false);
insert into reference.rome (version, code, libelle, code_parent, transition_eco, transition_numerique,
  transition_demographique, reglemente, cadre, appellations, competences)
  values ('rome_v4', 'K1302', 'Assistant de vie', 'K1302', 'Emploi stratégique pour la Transition écologique', false,
  true, null, false, 0, 0), ('rome_v4', 'G1699', 'Cuisinier sobre', 'G1602', 'Emploi Vert', null, null, false, false, 5,
  0);
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite)
  values ('compose', 'rome_v4', 'K1302', 'fap2009', 'T2A60', 0.75, 'compose'),
  ('compose', 'rome_v4', 'K1302', 'fap2009', 'S1Z40', 0.25, 'compose');
insert into publie.cube_embauches (pas, periode, territoire, activite, niveau, contrat, embauches, embauches_cvs)
  select 'trimestre', '2024T' || t, 'region:53', 'gs:GS4', 'gs', 'ensemble', if(t = 4, 4, 5), null
  from range(1, 5) as trimestres(t);
insert into publie.cube_demandeurs (mois, territoire, demandeurs, demandeurs_statut)
  values ('2023-12', 'commune:35238', null, 'secret'), ('2023-12', 'region:53', 0, 'diffuse'),
  ('2023-11', 'region:53', 280000, 'diffuse'), ('2024-01', 'commune:35206', 600, 'diffuse'),
  ('2025-01', 'commune:35206', 650, 'diffuse');
insert into publie.cube_demandeurs_abc (trimestre, territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max,
  demandeurs_statut, arrondi) values
  ('2023T4', 'commune:35238', 'ensemble', 'ensemble', 20, 20, 20, 'diffuse', 2.5),
  ('2023T4', 'region:53', 'ensemble', 'ensemble', null, 90, 100, 'intervalle', 0),
  ('2025T4', 'commune:35238', 'ensemble', 'ensemble', 40, 40, 40, 'diffuse', 2.5);
insert into reference.regroupements (liste, regroupement, libelle, code, partage)
  values ('metiers', 'terre', 'Terre', 'fap2021:T9X99', false);
insert into publie.cube_emploi_metiers_age (annee, territoire, metier, nomenclature, sexe, age, emplois, reprojete)
  select 2021, territoire, m, 'fap2021', sexe, age, emplois, false
    from (values ('departement:29', 'fap2021:A0X40', 'femmes', 25, 100.0),
    ('departement:29', 'fap2021:A0X40', 'hommes', 55, 99.9), ('departement:29', 'fap2021:B1X50', 'femmes', 25, 80.0),
    ('departement:29', 'fap2021:B1X50', 'hommes', 55, 120.0), ('departement:29', 'ensemble', 'femmes', 25, 180.0),
      ('departement:29', 'ensemble', 'hommes', 55, 219.9), ('departement:22', 'fap2021:B1X50', 'hommes', 55, 300.0),
      ('region:53', 'fap2021:T9X99', 'hommes', 30, 200.0),
    ('zone_emploi:5314', 'fap2021:T9X99', 'femmes', 25, 200.0), ('zone_emploi:5314', 'ensemble', 'femmes', 25, 200.0),
      ('epci:243500139', 'fap2021:T9X99', 'femmes', 25, 199.0),
      ('epci:243500139', 'ensemble', 'femmes', 25, 199.0)) as v(territoire, m, sexe, age, emplois);
insert into publie.cube_projets_recrutement (annee, territoire, metier, niveau, projets, projets_min, projets_max,
  projets_statut, projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  projets_saisonniers, projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, origine,
  reprojete) values
  (2025, 'departement:22', 'fap2021:A0X40', 'metier', 0, 0, 0, 'diffuse', 0, 0, 0, 'diffuse', 0, 0, 0, 'diffuse',
    'cellules', false),
  (2025, 'departement:29', 'fap2021:A0X40', 'metier', 10, 10, 10, 'diffuse', 5, 5, 5, 'diffuse', 0, 0, 0, 'diffuse',
    'cellules', false), (2025, 'departement:29', 'fap2021:B1X50', 'metier', 20, 20, 20, 'diffuse', 5, 5, 5, 'diffuse',
    0, 0, 0, 'diffuse', 'cellules', false),
  (2025, 'bassin:5314', 'fap2021:A0X40', 'metier', null, 0, 4, 'non_diffuse', null, 0, 4, 'non_diffuse', null, 0, 4,
    'non_diffuse', 'cellules', false),
  (2025, 'bassin:5314', 'fap2021:B1X50', 'metier', null, 1, 4, 'non_diffuse', null, 0, 4, 'non_diffuse', null, 0, 4,
    'non_diffuse', 'cellules', false);
update publie.cube_projets_recrutement set projets_arrondi = 0 where projets_arrondi is null;
insert into publie.cube_tensions (annee, territoire, metier, niveau, emploi_moyen, tension, classe, intensite_embauches,
  lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique)
  values (2023, 'region:53', 'fap2021:T9X99', 'fap228', 300, 0.1, 3, 3, 3, 3, 3, 3, 3),
  (2024, 'region:53', 'fap2021:T9X98', 'fap228', null, null, null, null, null, null, null, null, null);
insert into publie.cube_metiers_2030 (base, horizon, territoire, nomenclature, metier, libelle, scenario, emploi,
  creations, departs, debutants) values (2019, 2030, 'region:53', 'fap2009', 'fap2009:Z9Z', 'Sans débutants',
  'bas_carbone', 100, 10, 20, null);
insert into publie.cube_mouvements (periode, territoire, activite, niveau, entrees, sorties, effectif, statut)
  values ('2024T1', 'pays:FR', 'a17:FZ', 'a17', 5, 5, 50, 'diffuse'),
  ('2024T2', 'pays:FR', 'a17:FZ', 'a17', null, null, null, 'secret');
insert into publie.cube_postes (annee, territoire, activite, taille, taille_min, taille_max, etablissements,
  etablissements_min, etablissements_max, etablissements_statut, postes, postes_min, postes_max, postes_statut)
  values (2024, 'departement:22', 'ensemble', 'ensemble', null, null, 0, 0, 0, 'diffuse', 0, 0, 0, 'diffuse'),
  (2024, 'departement:22', 'ensemble', 'E0', 0, 0, 0, 0, 0, 'diffuse', 0, 0, 0, 'diffuse');
insert into publie.cube_chiffres_cles (indicateur, millesime, territoire, finesse, valeur, valeur_min, valeur_max)
  values ('demandeurs', '2024T4', 'commune:35238', 'commune', null, 19000, 21000),
  ('emploi', '2023', 'commune:35238', 'commune', 300, 300, 300);
`;

/**
 * Training. T20 and T19 have twenty and nineteen leavers (and as many enrolled in initial training), TNUL outcomes that
 * nobody publishes; Sans-Habitant has a school of twenty places in one field, of nineteen in another and of none in a
 * third.
 */
const TRAINING_HIDDEN = `
insert into reference.specialites (code, niveau, libelle) values ('31', 'domaine', 'Échanges et gestion');
insert into reference.formations (formation, mefstat11, cfd, libelle, diplome, niveau, nsf, nsf_libelle, domaine_nsf,
  domaine_libelle, annee_formation, duree, premiere_annee, derniere_annee, post_bac) values
  ('cfd:T20', null, 'T20', 'BP VINGT', 'Brevet professionnel', 4, '311', 'Transport', '31', 'Échanges et gestion',
    null, null, null, null, false), ('cfd:TNUL', null, 'TNUL', 'BP CACHÉ', 'Brevet professionnel', 4, '311',
    'Transport', '31', 'Échanges et gestion', null, null, null, null, false),
  ('cfd:T19', null, 'T19', 'MC DIX-NEUF', 'Mention complémentaire', 3, '311', 'Transport', '31',
    'Échanges et gestion', null, null, null, null, false),
  ('mefstat11:vingt', 'vingt', 'V20', 'CAP VINGT', 'CAP', 3, '221', 'Agro-alimentaire', '22', 'Transformations', 1, 2,
    true, false, false), ('mefstat11:dix_neuf', 'dix_neuf', 'V19', 'CAP DIX-NEUF', 'CAP', 3, '311', 'Transport', '31',
    'Échanges et gestion', 1, 2, true, false, false);
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6,
  emploi_12, emploi_18, emploi_24, interruption, reunion, reunion_emploi) values
  ('2021_2022', 'region:53', 'scolaire', 'cfd:T20', 20, 20, 0, 5, null, null, null, null, null, null),
    ('2021_2022', 'region:53', 'scolaire', 'cfd:T19', 19, 19, 0, 5, null, null, null, null, null, null),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:TNUL', 40, null, null, null, null, null, null, null, null, null),
  ('2021_2022', 'region:53', 'apprentissage', 'cfd:T20', 25, 20, 5, 15, null, null, null, 0, null, null),
    ('2021_2022', 'region:53', 'apprentissage', 'cfd:T19', 40, 30, 10, 20, null, null, null, 0, null, null),
    ('2021_2022', 'region:53', 'apprentissage', 'cfd:TNUL', 0, null, null, null, null, null, null, 50, null, null),
  ('2021_2022', 'region:53', 'apprentissage', 'cfd:TPETIT', null, null, null, null, null, null, null, null, null, null);
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite)
  values ('compose', 'cfd', 'TNUL', 'fap2009', 'V1Z40', 1, 'compose'),
  ('certif_info', 'cfd', 'T20', 'rome_v3', 'Z0000', 1, 'unique'),
  ('intitules', 'cfd', 'T19', 'rome_v3', 'Z0000', 0.5, 'meme_intitule');
insert into reference.metiers (metier, nomenclature, niveau, code, libelle, parent)
  values ('rome:Z0000', 'rome', 'rome', 'Z0000', 'Sans compétence', null);
insert into publie.cube_insertion_superieur (millesime, uai, etablissement, departement, diplome, libelle, type_diplome,
  discipline, inscrits, sortants, poursuivants, emploi_6, emploi_12, emploi_18, emploi_24, emploi_30)
  values ('2020_2021', '0220001X', 'Université Trois', 'departement:22', '2490009', 'Essai', 'DUT', 'Économie', 30,
  19, 11, 9, null, null, null, null),
  ('2020_2021', '0220001X', 'Université Trois', 'departement:22', '2490010', 'Essai', 'Master LMD', 'Économie', 60,
    30, 30, null, 15, null, null, null);
insert into publie.cube_actions_prioritaires (territoire, cfd, dispositif, formation, diplome)
  values ('region:53', 'T20', '254', 'BP VINGT', 'BP'), ('region:53', 'T19', '253', 'MC DIX-NEUF', 'MC'),
  ('region:53', 'V20', '241', 'CAP VINGT', 'CAP'), ('region:53', 'TNUL', '254', 'BP CACHÉ', 'BP');
insert into publie.cube_effectifs (rentree, uai, formation, effectif) values (2024, '0350001A', 'cfd:T20', 5),
  (2024, '0350001A', 'cfd:40321211', 0), (2024, '0350001A', 'cfd:T19', 6), (2024, '0220001C', 'mefstat11:vingt', 15),
  (2024, '0220001C', 'mefstat11:dix_neuf', 10), (2024, '0220001C', 'mefstat11:sans_capacite', 4),
  (2024, '0350001A', 'mefstat11:dix_neuf', 3), (2024, '0350001A', 'mefstat11:vingt', null);
insert into publie.cube_capacites (rentree, uai, formation, capacite, voeux1)
  values (2024, '0220001C', 'mefstat11:vingt', 20, 10), (2024, '0220001C', 'mefstat11:dix_neuf', 19, null),
  (2024, '0350001A', 'mefstat11:dix_neuf', 0, 8), (2024, '0350001A', 'mefstat11:vingt', 10, null);
insert into publie.cube_voeux_bts (session, uai, voie, formation, capacite, candidatures)
  values (2024, '0220001C', 'scolaire', 'Vidée', 0, 7), (2024, '0220001C', 'scolaire', 'Rare', 10, null),
  (2024, '0220001C', 'scolaire', 'Comptabilité', 20, 40);
insert into publie.cube_apprentissage (annee, departement, niveau, domaine, taille, contrats)
  values (2024, 'departement:22', '3', '22', 'moins_11', 20), (2024, 'departement:29', '5', '22', 'moins_11', 9),
  (2023, 'departement:22', '3', '22', 'moins_11', 16), (2023, 'departement:29', '4', '22', 'moins_11', 12);
insert into publie.cube_sanitaire_social (annee, territoire, formation, libelle, niveau, quota, inscrits, diplomes,
  quota_compare, inscrits_compares) values (2024, 'region:53', 'juste', 'Juste', 6, 5, 4, 4, 5, 4);
insert into publie.cube_vae (annee, territoire, certificateur, certification, intitule, recevables, presentes, valides,
  partielles) values (2024, 'region:53', 'Emploi', 'rncp:20', 'Vingt', null, 20, 10, 5),
  (2024, 'region:53', 'Emploi', 'rncp:19', 'Dix-neuf', 25, 19, 9, 5),
  (2024, 'region:53', 'Emploi', 'rncp:18', 'Présentés cachés', 24, null, null, null);
insert into publie.cube_decrochage (campagne, territoire, age, jeunes, jeunes_min, jeunes_max, jeunes_statut,
  jeunes_visible) values ('2024-11', 'commune:22250', 'ensemble', null, 10, 60, 'secret', 'region:53'),
  ('2024-11', 'commune:29019', 'ensemble', 20, 20, 20, 'diffuse', null),
  ('2024-11', 'region:53', 'de_16_a_17', 0, 0, 0, 'diffuse', null),
    ('2024-11', 'epci:243500139', 'de_16_a_17', 0, 0, 0, 'diffuse', null);
insert into publie.cube_entrees_formation (trimestre, territoire, sexe, age, diplome, financeur, entrees)
  values ('2024T1', 'departement:22', 'femmes', 'moins_25', 'bac', 'region', 12),
  ('2024T1', 'departement:22', 'hommes', 'regroupe', 'bac', 'region', 8),
  ('2024T1', 'departement:29', 'femmes', 'moins_25', 'bac', 'region', 19);
insert into publie.cube_demandeurs_profil (trimestre, territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max,
  demandeurs_statut, demandeurs_visible)
  select '2024T4', t, s, a, n, n, n, 'diffuse', null from (values ('departement:22', 20),
    ('departement:29', 19)) as lieux(t, n), (values ('ensemble', 'ensemble'), ('femmes', 'ensemble'),
    ('ensemble', 'moins_25')) as groupes(s, a);
insert into publie.cube_retour_emploi (annee, territoire, formacode, libelle, quintile)
  values (2024, 'bassin:5314', '31768', 'Transport', 1);
insert into publie.cube_indicateurs (indicateur, millesime, annee, numerateur, numerateur_min, numerateur_max,
  numerateur_statut, denominateur, denominateur_min, denominateur_max, denominateur_statut)
  values ('decroche', '2024', 2024, 0, 0, 0, 'diffuse', 0, 0, 0, 'diffuse'),
  ('occupation', '2024', 2024, null, null, null, 'secret', 100, 100, 100, 'diffuse'),
  ('satisfaits', '2024', 2024, 5, 5, 5, 'diffuse', null, 0, 100, 'secret');
insert into reference.objectifs (objectif, libelle, indicateur, sens, depart, annee_depart, cible, annee_cible,
  citation, rang) values ('juste', 'À la cible même', 'remplissage', 'hausse', null, null, 0.88, 2024, 'Essai', 8),
  ('cache', 'Numérateur secret', 'occupation', 'hausse', null, null, 0.5, 2024, 'Essai', 9),
  ('large', 'Dénominateur secret', 'satisfaits', 'hausse', null, null, 0.5, 2024, 'Essai', 10);
update publie.cube_menages_voiture set sans_voiture = 0 where territoire = 'commune:29019';
insert into publie.cube_sessions (periode, territoire, axe, modalite, financeur, sessions, places, sessions_places,
  restantes, places_comparees, heures_stagiaires, sessions_heures, heures_q1, heures_mediane, heures_q3, sessions_prix,
  prix_q1, prix_mediane, prix_q3) values ('2025', 'departement:22', 'ensemble', 'ensemble', 'ensemble', 3, 25, 1, null,
  25, null, 0, null, null, null, 0, null, null, null),
  ('2025', 'departement:22', 'ensemble', 'ensemble', 'region', 1, 0, 1, 0, 0, null, 0, null, null, null, 0, null, null,
  null);
`;

/**
 * Guidance, and what the site knows of itself: a day of visits kept secret in May 2025, outcomes of a network all
 * hidden, a hundred reviews and ninety-nine.
 */
const GUIDANCE_HIDDEN = `
insert into publie.cube_visites (origine, pas, periode, axe, modalite, visites, visiteurs, actions, rebonds, duree_s)
  values ('rapports', 'jour', '2025-05-01', 'ensemble', 'ensemble', 30, 25, 90, 9, 900),
  ('rapports', 'jour', '2025-05-02', 'ensemble', 'ensemble', null, null, null, null, null),
  ('rapports', 'mois', '2026-02', 'ensemble', 'ensemble', 1000, 700, 3000, 400, 90000),
    ('rapports', 'mois', '2024-05', 'appareil', 'tablette', 0, null, 0, 0, 0),
    ('rapports', 'mois', '2024-05', 'appareil', 'smartphone', null, null, null, null, null),
  ('rapports', 'mois', '2024-06', 'appareil', 'smartphone', 100, null, 300, 20, 6000),
    ('rapports', 'mois', '2024-06', 'appareil', 'ordinateur', 80, null, 240, 10, 4800),
  ('rapports', 'mois', '2024-07', 'appareil', 'ordinateur', 40, null, 120, null, null);
insert into publie.cube_exploitation (mois, service, disponibilite, p75_ms, rgaa)
  values ('2025-03', 'Téléphone', 98.5, 400, 49.9);
insert into publie.cube_telephone_profils (plateforme, periode, axe, modalite, valeur, unite, rang)
  values ('Vide', '2025', 'ensemble', 'appelants', 0, 'nombre', 1), ('Vide', '2025', 'sexe', 'Femmes', 0, 'nombre', 2),
  ('Vide', '2025', 'ensemble', 'demandes', 0, 'nombre', 3);
insert into publie.cube_fonctions (origine, pas, periode, fonction, territoire, profil, visites, actions)
  values ('rapports', 'mois', '2023-03', 'ensemble', 'ensemble', 'lyceen', 0, 0),
  ('rapports', 'mois', '2023-03', 'formations', 'ensemble', 'ensemble', 50, 0),
  ('rapports', 'mois', '2023-03', 'metiers', 'ensemble', 'ensemble', 50, 0),
  ('rapports', 'mois', '2023-03', 'contact', 'ensemble', 'ensemble', 20, 10);
insert into publie.cube_recherches (pas, periode, recherche, recherches, sans_resultat)
  values ('mois', '2021-05', 'g1602', 50, 0), ('mois', '2025-04', 'soudure', 30, 0);
insert into publie.cube_avis (service, indicateur, periode, annee, reponses, points, favorables, defavorables)
  values ('Cent', 'satisfaction', '2025-04', 2025, 100, 800, 71, 11),
  ('Cent', 'aide_joignable', '2025-04', 2025, 100, 80, null, null),
  ('Cent', 'satisfaction', '2025-05', 2025, 150, 900, null, null),
  ('Dessous', 'satisfaction', '2025-04', 2025, 99, null, 60, 20),
    ('Dessous', 'aide_joignable', '2025-04', 2025, 99, 80, null, null);
insert into publie.cube_cep (trimestre, reseau, territoire, niveau, public, beneficiaires, repondants, satisfaits,
  jours, suivis_6_mois, situation_favorable_6_mois)
  values ('2025T1', 'Apec', 'region:53', 1, 'Cadres', 60, 20, 15, 600, 20, 10),
  ('2025T1', 'Apec', 'region:53', 2, 'Cadres', 60, 19, 14, 600, 19, 10),
  ('2025T1', 'Cap emploi', 'region:53', 1, 'Tous', 40, 12, null, null, null, null);
insert into publie.cube_reorientations (mois, reseau, destination, orientes, aboutis, non_renseignes)
  values ('2025-03', 'Apec', 'CIO', 11, 11, 0), ('2025-03', 'Apec', 'PIJ', 10, 0, 0);
insert into publie.cube_actions_collectives (mois, type, territoire, actions, etablissements, participants)
  values ('2025-05', 'Atelier', 'regroupe', 3, null, 20);
insert into publie.cube_accueil (mois, reseau, structure, territoire, canal, public, personnes)
  values ('2024-05', 'CIO', 'CIO vide', 'commune:35238', 'Sur place', 'Lycéens', 0);
insert into publie.cube_themes (service, annee, theme, mentions, positives, neutres, negatives, sans_ton)
  values ('Portail', 2024, 'accueil', 12, 0, 0, 0, 0), ('Portail', 2024, 'délais', 20, null, null, null, null);
insert into publie.cube_telephone (plateforme, pas, periode, recus, a_traiter, decroches, attente_p50_s, attente_p90_s)
  values ('Orientation', 'mois', '2025-05', 40, 20, null, null, null);
insert into reference.couverture (domaine, millesime, objet, presents, attendus)
  values ('effectifs', '2025', 'établissements', 0, 0);
insert into reference.pertes_passages (source, nomenclature_de, nomenclature_vers, codes, relies, perdus, multiples)
  values ('passages_vides', 'rome_v4', 'fap2009', 0, 0, 0, 0);
insert into reference.secret (cube, millesime, maille, cellules, diffusees, masquees, part_min, part_max,
  maille_visible) values ('cube_decrochage', '2024-11', 'region', 0, 0, 0, 0, 0, null);
insert into publie.cube_population_age (annee, territoire, sexe, age, population)
  values (2021, 'commune:22250', 'ensemble', 'ensemble', 0), (2021, 'commune:22250', 'ensemble', '0_14', 0),
  (2021, 'commune:35206', 'ensemble', 'ensemble', 1000), (2021, 'commune:35206', 'ensemble', '60_74', 200);
insert into publie.cube_projections_population (annee, territoire, scenario, age, population)
  values (2018, 'departement:22', 'central', '15_64', 0), (2050, 'departement:22', 'central', '15_64', 10),
  (2050, 'departement:29', 'population_haute', '15_64', 500000), (2018, 'departement:29', 'central', '15_64', 400000);
`;

export const HIDDEN_WORLD = JOBS_HIDDEN + TRAINING_HIDDEN + GUIDANCE_HIDDEN;
