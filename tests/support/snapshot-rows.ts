import { CONTRACT } from '../../src/lib/catalogue/request/contract.ts';

/**
 * A small region with known figures. BMO 2025 has a visible métier (100 projects), one with hidden parts (20
 * projects), one all hidden (1 to 4), and the published margin of Bretagne; a label starts with `=` and holds quotes,
 * `;` and a line break.
 */
export const SNAPSHOT_ROWS = `
insert into reference.territoires (territoire, maille, code, nom, lieu, departement, region, population, lat, lng,
  dans_region, partiel, entier, position_approchee) values
  ('pays:FR', 'pays', 'FR', 'France', 'en France', null, null, 66351959, 46.6, 2.4, false, false, false, false),
  ('region:53', 'region', '53', 'Bretagne', 'en Bretagne', null, 'region:53', 3449370, 48.2, -2.9, true, false, false,
    false),
  ('region:28', 'region', '28', 'Normandie', 'en Normandie', null, 'region:28', 3327077, 49.1, 0.1, false, false, false,
    false),
  ('departement:22', 'departement', '22', 'Côtes-d''Armor', 'dans les Côtes-d''Armor', 'departement:22', 'region:53',
    610000, 48.4, -2.9, true, false, false, false),
  ('departement:29', 'departement', '29', 'Finistère', 'dans le Finistère', 'departement:29', 'region:53', 930000,
    48.3, -4.1, true, false, false, false),
  ('departement:35', 'departement', '35', 'Ille-et-Vilaine', 'en Ille-et-Vilaine', 'departement:35', 'region:53',
    1120000, 48.1, -1.6, true, false, false, false),
  ('zone_emploi:5314', 'zone_emploi', '5314', 'Quimperlé', 'dans la zone d''emploi de Quimperlé', 'departement:29',
    'region:53', 56000, 47.9, -3.5, true, false, false, false),
  ('bassin:5314', 'bassin', '5314', 'Rennes', 'dans le bassin de Rennes', 'departement:35', 'region:53', 760000, 48.1,
    -1.7, true, false, false, false),
  ('epci:243500139', 'epci', '243500139', 'Rennes Métropole', 'à Rennes Métropole', 'departement:35', 'region:53',
    470000, 48.1, -1.7, true, false, false, false),
  ('commune:35238', 'commune', '35238', 'Rennes', 'à Rennes', 'departement:35', 'region:53', 225081, 48.11, -1.68,
    true, false, false, false),
  ('commune:35206', 'commune', '35206', 'Noyal-Châtillon-sur-Seiche', 'à Noyal-Châtillon-sur-Seiche',
    'departement:35', 'region:53', 7500, 48.04, -1.67, true, false, false, false),
  ('commune:29019', 'commune', '29019', 'Brest', 'à Brest', 'departement:29', 'region:53', 139619, 48.4, -4.5, true,
    false, false, true);
insert into reference.appartenances (commune, territoire, maille)
  select c.territoire, c.territoire, 'commune' from reference.territoires c where maille = 'commune'
  union all select c.territoire, c.departement, 'departement' from reference.territoires c where maille = 'commune'
  union all select c.territoire, 'region:53', 'region' from reference.territoires c where maille = 'commune'
  union all select * from (values ('commune:35238', 'epci:243500139', 'epci'),
    ('commune:35206', 'epci:243500139', 'epci'),
    ('commune:35238', 'bassin:5314', 'bassin'), ('commune:35206', 'bassin:5314', 'bassin'));
insert into reference.metiers (metier, nomenclature, niveau, code, libelle, parent) values
  ('fap2021:A0X40', 'fap2021', 'fap341', 'A0X40', 'Agriculteurs, "salariés" ; élevage', 'fap2021:A'),
  ('fap2021:B1X50', 'fap2021', 'fap341', 'B1X50', 'Maçons', 'fap2021:B'),
  ('fap2021:T9X99', 'fap2021', 'fap341', 'T9X99', '=HYPERLINK("http://exemple.invalid";"clic")' || chr(10) || 'fin',
    'fap2021:T'),
  ('fap2009:A0Z40', 'fap2009', 'fap225', 'A0Z40', 'Agriculteurs', null);
insert into reference.activites (activite, niveau, libelle, parent) values
  ('a5:BE', 'a5', 'Industrie', null), ('a5:OQ', 'a5', 'Administration, enseignement, santé', null),
    ('a5:FZ', 'a5', 'Construction', null),
  ('a17:C1', 'a17', 'Industries alimentaires', 'a5:BE'), ('a17:C5', 'a17', 'Autres industries', 'a5:BE'),
  ('a17:OQ', 'a17', 'Administration, enseignement, santé', 'a5:OQ'), ('a17:GZ', 'a17', 'Commerce', 'a5:GU'),
    ('a17:JZ', 'a17', 'Information et communication', 'a5:GU'), ('a17:FZ', 'a17', 'Construction', 'a5:FZ');
insert into reference.formations (formation, mefstat11, cfd, libelle, diplome, niveau, nsf, nsf_libelle, domaine_nsf,
  domaine_libelle, annee_formation, duree, premiere_annee, derniere_annee, post_bac) values
  ('cfd:40321211', '23830022703', '40321211', 'BAC PRO CUISINE', 'Baccalauréat professionnel', 4, '221',
    'Agro-alimentaire', '22', 'Transformations', 3, 3, false, true, false),
  ('cfd:50022137', '24130022701', '50022137', 'CAP CUISINE', 'CAP', 3, '221', 'Agro-alimentaire', '22',
    'Transformations', 2, 2, false, true, false);
insert into reference.appellations (domaine, ancien, nouveau, depuis, rupture, effet) values
  ('statistique', 'catégories A à E', 'catégories A à G', '2025-01', true,
    'Aucune série ne traverse janvier 2025.'),
  ('institution', 'Pôle emploi', 'France Travail', '2024', false, 'Autre nom.'),
    ('nomenclature', 'LHEO 2.2', 'LHEO 2.3', null, false, 'Les deux se lisent.');
insert into reference.sources (source, titre, producteur, licence, adresse, millesime, fichiers, date_fichier,
  lignes_lues, lignes_retenues, lignes_rejetees, presente, synthetique, facultative, referentiel, apport, ajout,
  mois_entre_parutions, prochaine_parution, lignes_region, territoires_region) values
  ('bmo', 'Besoins en main-d''œuvre', 'France Travail', 'Licence Ouverte 2.0',
    'https://statistiques.francetravail.org/bmo', '2025', 'bmo2025.csv', '2025-04-10', 50076, 3196, 0, true, false,
    false, false, 'les projets de recrutement', 'Déposez le fichier bmo2025.csv dans bmo/.', 12, '2026-04', null,
    null),
  ('marges', 'Marges publiées', 'France Travail', 'Licence Ouverte 2.0', 'https://exemple.invalid/marges', '2025',
    'marges.yaml', '2025-04-10', 1, 1, 0, true, false, true, false, 'les totaux publiés',
    'Renseignez marges dans le profil.', null, null, null, null),
  ('ft_demandeurs', 'Demandeurs d''emploi', 'France Travail', 'Licence Ouverte 2.0', 'https://exemple.invalid/de',
    '2024-12', 'de.csv', '2025-01-20', 4, 4, 0, true, true, false, false, 'les demandeurs d''emploi',
    'Déposez de.csv.', 1, '2025-02', null, null),
  ('effectifs', 'Constat des effectifs', 'Depp', 'Licence Ouverte 2.0', 'https://exemple.invalid/effectifs', null, null,
    null, 0, 0, 0, false, false, false, false, 'les effectifs par formation',
    'Déposez constat_<année>.csv dans naf/constat/ puis relancez la construction.', 12, null, null, null),
  ('inserjeunes', 'InserJeunes', 'Depp et Dares', 'Licence Ouverte 2.0', 'https://exemple.invalid/ij', '2021_2022',
    'ij.csv', '2024-02-01', 2, 2, 0, true, false, false, false, 'l''insertion', 'Déposez ij.csv.', 12, '2025-02', null,
    null),
  ('trajets_osm', 'Temps de trajet par les routes', 'OpenStreetMap', 'ODbL 1.0', 'https://exemple.invalid/osm',
    '2025-09', 'trajets.parquet', '2025-09-01', 3, 3, 0, true, false, true, false, 'les minutes', 'Lancez trajets.',
    null, null, null, null),
  ('cog', 'Code officiel géographique', 'Insee', 'Licence Ouverte 2.0', 'https://exemple.invalid/cog', '2025',
    'cog.csv', '2025-01-01', 12, 12, 0, true, false, false, true, 'les territoires', 'Fourni.', 12, '2026-01', null,
    null);
insert into reference.regroupements (liste, regroupement, libelle, code, partage)
  values ('metiers', 'campagne', 'À la campagne', 'fap2021:A0X40', true),
  ('metiers', 'campagne', 'À la campagne', 'fap2021:B1X50', false),
  ('metiers', 'terre', 'Travail de la terre', 'fap2021:A0X40', true),
    ('metiers', 'absents', 'Sans ligne', 'fap2021:Z0Z00', false),
    ('activites', 'industrie', 'Industrie', 'a17:C1', false);
insert into reference.filieres (filiere, libelle, contour, mots, du_profil)
  values ('campagne', 'À la campagne', null, [], true), ('terre', 'Travail de la terre', null, [], true),
  ('absents', 'Sans ligne', null, [], true), ('industrie', 'Industrie', null, [], true),
  ('batiment', 'Bâtiment', 'Construire', ['BTP'], false), ('cuisine', 'Cuisine', 'Cuisiner', [], false),
    ('transport', 'Transport', 'Transporter', [], false);
insert into reference.regroupements (liste, regroupement, libelle, code, partage, du_profil)
  values ('specialites', 'cuisine', 'Cuisine', 'nsf:221', false, false),
  ('specialites', 'transport', 'Transport', 'nsf:311', false, false);
insert into reference.objectifs (objectif, libelle, indicateur, sens, depart, annee_depart, cible, annee_cible,
  citation, rang) values ('difficiles', 'Un sur deux difficile', 'projets_difficiles', 'baisse', 0.7, 2020, 0.5, 2030,
  'Essai', 1),
  ('tenu', 'Tenu', 'remplissage', 'hausse', null, null, 0.8, 2027, 'Essai', 2),
    ('manque', 'Manqué', 'remplissage', 'hausse', 0.7, 2020, 0.95, 2024, 'Essai', 3),
  ('retard', 'En retard', 'remplissage', 'hausse', 0.8, 2020, 1.0, 2028, 'Essai', 4),
    ('avance', 'En avance', 'remplissage', 'hausse', 0.8, 2020, 0.95, 2028, 'Essai', 5),
  ('flou', 'Entre les bornes', 'projets_difficiles', 'baisse', null, null, 0.557, 2030, 'Essai', 6),
    ('muet', 'Sans mesure', 'decroche', 'hausse', null, null, 0.9, 2027, 'Essai', 7);
insert into publie.cube_indicateurs (indicateur, millesime, annee, numerateur, numerateur_min, numerateur_max,
  numerateur_statut, denominateur, denominateur_min, denominateur_max, denominateur_statut)
  values ('remplissage', '2023', 2023, 800, 800, 800, 'diffuse', 1000, 1000, 1000, 'diffuse'),
  ('remplissage', '2024', 2024, 880, 880, 880, 'diffuse', 1000, 1000, 1000, 'diffuse'),
  ('projets_difficiles', '2025', 2025, null, 73391, 73522, 'intervalle', 131879, 131879, 131879, 'diffuse');
insert into publie.evolutions_projets (annee_avant, annee, territoire, metier, ecart_reduit_min, ecart_reduit_max)
  values (2024, 2025, 'region:53', 'fap2021:A0X40', 0.5, 0.5), (2024, 2025, 'bassin:5314', 'fap2021:A0X40', -6, -3);
insert into reference.couverture (domaine, millesime, objet, presents, attendus)
  values ('bmo', '2024', 'cellules', 60, 100), ('bmo', '2025', 'cellules', 77, 100),
  ('sessions', '2025', 'places', 0, 40);
insert into reference.commentaires (requete, territoire, texte, auteur, date, rang)
  values (null, 'region:53', 'Un avis', 'La région', '2026-03-02', 1);
insert into reference.cubes (cube, source) values
  ('publie.cube_projets_recrutement', 'bmo'), ('publie.cube_projets_recrutement', 'marges'),
    ('publie.cube_demandeurs', 'ft_demandeurs'), ('publie.cube_demandeurs_abc', 'ft_demandeurs'),
  ('publie.cube_effectifs', 'effectifs'), ('publie.cube_demandeurs_profil', 'ft_demandeurs'),
    ('publie.demandeurs_cellules', 'ft_demandeurs'),
  ('publie.cube_emploi_activites', 'bmo'), ('publie.cube_emploi_prive', 'bmo'),
    ('publie.cube_emploi_metiers_age', 'bmo'), ('publie.cube_emploi_metiers_diplome', 'bmo'),
    ('publie.cube_navettes', 'bmo'), ('publie.cube_insertion', 'inserjeunes'), ('reference.territoires', 'cog'),
    ('reference.contours', 'cog'), ('publie.population_cellules', 'cog'),
  ('publie.cube_sessions', 'bmo'), ('publie.cube_entrees_cpf', 'bmo'), ('publie.sessions_formation', 'bmo');
insert into reference.millesimes (domaine, millesime, libelle, dernier) values
  ('bmo', '2024', '2024', false), ('bmo', '2025', '2025', true), ('demandeurs', '2024-11', 'novembre 2024', false),
  ('demandeurs', '2024-12', 'décembre 2024', true), ('demandeurs_profil', '2024T4', 'fin décembre 2024', true),
    ('emploi', '2023', 'année 2023', true), ('recensement', '2021', 'recensement 2021', true),
    ('insertion_masters', '2018', 'diplômés de 2018', true), ('salaires_moyens', '2023', 'année 2023', true),
    ('recensement_diplomes', '2015', 'recensement 2015', false),
    ('recensement_diplomes', '2021', 'recensement 2021', true), ('navettes', '2020', 'recensement 2020', true),
  ('emploi_prive', '2018', 'année 2018', false), ('emploi_prive', '2023', 'année 2023', true),
    ('insertion', '2021_2022', 'promotions 2021 et 2022', true), ('entrees_cpf', '2024', '2024', false),
    ('entrees_cpf', '2025', '2025', true), ('voeux_bts', '2024', 'session 2024', true), ('admis_bts', '2024', 'session 2024', true),
    ('decrochage', '2024-11', 'campagne de novembre 2024', true), ('metiers_2030', '2030', 'de 2019 à 2030', true),
    ('sessions', '2024', '2024', false), ('sessions', '2025', '2025', true);
insert into reference.instantane (cle, valeur) values ('profil', 'epreuve'), ('contrat', '${CONTRACT}'), ('region', 'region:53'),
  ('region_nom', 'Bretagne'), ('adjectif', 'bretonne'), ('accessibilite_contact', 'accessibilite@region.example'),
  ('mentions_editeur', 'Région d’essai'),
  ('carte_pression_haute', '1.2'), ('carte_pression_basse', '0.8'),
    ('carte_remplissage_haut', '0.95'), ('carte_remplissage_bas', '0.75'),
    ('carte_ecart_devenir', '0.02'), ('carte_classe_haute', '4'), ('carte_classe_basse', '2'),
    ('carte_age_tension', '3'), ('carte_stabilite', '0.5'),
  ('demo', 'non'), ('construit_le', '2025-06-01T10:00:00.000Z'), ('version', '0.1.0'), ('resolution_base', '9'),
    ('resolution_population', '8');
insert into reference.secret (cube, millesime, maille, cellules, diffusees, masquees, part_min, part_max,
  maille_visible) values
  ('cube_demandeurs_profil', '2024T3', 'commune', 48, 46, 2, 0.001, 0.002, 'epci'),
    ('cube_demandeurs_profil', '2024T4', 'region', 12, 12, 0, 0, 0, null),
  ('cube_demandeurs_profil', '2024T4', 'commune', 48, 43, 5, 0.02, 0.022, 'epci');
insert into reference.audit (cube, millesime, classes, cellules, masquees, cotes, cotes_prouves, tableaux,
  deja_diffusees, revisees, deja_ouvertes, contredites, a_deux)
  values ('cube_demandeurs_profil', '2024T4', 'personnes', 72, 5, 4, 4, 3, 0, 0, 3, 1, 2),
  ('cube_demandeurs_profil', '2024T3', 'personnes', 72, 2, 0, 0, 1, 0, 0, 0, 0, 0);
insert into reference.contours (territoire, maille, geojson) values
  ('departement:35', 'departement',
    '{"type":"Polygon","coordinates":[[[-2,47.7],[-1.1,47.7],[-1.1,48.7],[-2,48.7],[-2,47.7]]]}'),
  ('commune:35238', 'commune',
    '{"type":"Polygon","coordinates":[[[-1.75,48.07],[-1.62,48.07],[-1.62,48.15],[-1.75,48.15],[-1.75,48.07]]]}'),
  ('commune:29019', 'commune',
    '{"type":"Polygon","coordinates":[[[-4.56,48.35],[-4.42,48.35],[-4.42,48.45],[-4.56,48.45],[-4.56,48.35]]]}');
insert into publie.cube_projets_recrutement (annee, territoire, metier, niveau, projets, projets_min, projets_max,
  projets_statut, projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  projets_saisonniers, projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, origine,
  reprojete) values
  (2025, 'region:53', 'fap2021:A0X40', 'metier', 100, 100, 100, 'diffuse', 60, 60, 60, 'diffuse', 30, 30, 30, 'diffuse',
    'cellules', false),
  (2025, 'region:53', 'fap2021:B1X50', 'metier', 20, 20, 20, 'diffuse', null, 0, 4, 'non_diffuse', null, 0, 4,
    'non_diffuse', 'cellules', false),
  (2025, 'region:53', 'fap2021:T9X99', 'metier', null, 1, 4, 'non_diffuse', null, 0, 4, 'non_diffuse', null, 0, 4,
    'non_diffuse', 'cellules', false),
  (2025, 'region:53', 'ensemble', 'ensemble', 131879, 131879, 131879, 'diffuse', null, 73391, 73522, 'intervalle', null,
    20000, 40000, 'intervalle', 'marge', false),
  (2025, 'bassin:5314', 'ensemble', 'ensemble', null, 130531, 132805, 'intervalle', null, 70000, 75000, 'intervalle',
    null, 20000, 40000, 'intervalle', 'cellules', false),
  (2025, 'departement:22', 'ensemble', 'ensemble', 0, 0, 0, 'diffuse', 0, 0, 0, 'diffuse', 0, 0, 0, 'diffuse',
    'cellules', false),
  (2024, 'bassin:5314', 'fap2021:A0X40', 'metier', 12, 12, 12, 'diffuse', 6, 6, 6, 'diffuse', 0, 0, 0, 'diffuse',
    'cellules', true),
  (2024, 'bassin:5314', 'ensemble', 'ensemble', 12, 12, 12, 'diffuse', 6, 6, 6, 'diffuse', 0, 0, 0, 'diffuse',
    'cellules', true),
  (2024, 'region:53', 'fap2021:A0X40', 'metier', 90, 90, 90, 'diffuse', 45, 45, 45, 'diffuse', 10, 10, 10, 'diffuse',
    'cellules', false);
update publie.cube_projets_recrutement set projets_arrondi = if(territoire = 'bassin:5314' and annee = 2025, 500, 0);
insert into publie.cube_demandeurs (mois, territoire, demandeurs, demandeurs_statut) values
  ('2024-12', 'region:53', 292720, 'diffuse'), ('2024-11', 'region:53', 290100, 'provisoire'),
  ('2024-12', 'commune:35238', 20340, 'diffuse'), ('2024-12', 'commune:29019', null, 'secret');
insert into publie.cube_demandeurs_abc (trimestre, territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max,
  demandeurs_statut, arrondi) values
  ('2024T4', 'commune:35238', 'ensemble', 'ensemble', 25, 25, 25, 'diffuse', 2.5),
  ('2024T4', 'commune:35238', 'femmes', 'ensemble', 10, 10, 10, 'diffuse', 2.5),
  ('2024T4', 'region:53', 'ensemble', 'ensemble', null, 95, 105, 'intervalle', 0);
insert into publie.cube_demandeurs_profil (trimestre, territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max,
  demandeurs_statut, demandeurs_visible) values
  ('2024T4', 'region:53', 'ensemble', 'ensemble', 292720, 292720, 292720, 'diffuse', null),
  ('2024T4', 'epci:243500139', 'ensemble', 'ensemble', 21000, 21000, 21000, 'diffuse', null),
  ('2024T4', 'epci:243500139', 'femmes', 'moins_25', 1400, 1400, 1400, 'diffuse', null),
  ('2024T4', 'commune:35238', 'ensemble', 'ensemble', 20343, 20343, 20343, 'diffuse', null),
  ('2024T4', 'commune:35206', 'ensemble', 'ensemble', 657, 657, 657, 'diffuse', null),
  ('2024T4', 'commune:35206', 'femmes', 'ensemble', 330, 330, 330, 'diffuse', null),
  ('2024T4', 'commune:35206', 'hommes', 'ensemble', 327, 327, 327, 'diffuse', null),
  ('2024T4', 'commune:35206', 'femmes', 'moins_25', null, 0, 40, 'secret', 'epci:243500139'),
  ('2024T4', 'commune:35206', 'femmes', 'de_25_a_49', null, 190, 230, 'secret', null),
  ('2024T4', 'commune:35206', 'femmes', 'plus_50', 100, 100, 100, 'diffuse', null),
  ('2024T4', 'commune:35206', 'hommes', 'moins_25', null, 0, 40, 'secret', null),
  ('2024T4', 'commune:35206', 'hommes', 'de_25_a_49', null, 197, 237, 'secret', null),
  ('2024T4', 'commune:35206', 'hommes', 'plus_50', 90, 90, 90, 'diffuse', null),
  ('2024T4', 'commune:29019', 'ensemble', 'ensemble', null, 0, 30, 'secret', 'region:53');
insert into publie.cube_emploi_activites (annee, territoire, activite, effectif, effectif_min, effectif_max,
  effectif_statut, effectif_visible, etablissements, part_premier_etablissement) values
  (2023, 'region:53', 'ensemble', 1250000, 1250000, 1250000, 'diffuse', null, 100000, 'moins_20'),
  (2023, 'epci:243500139', 'ensemble', 2000, 2000, 2000, 'diffuse', null, 90, 'de_20_a_50'),
  (2023, 'epci:243500139', 'a5:BE', 900, 900, 900, 'diffuse', null, 12, 'de_50_a_85'),
  (2023, 'epci:243500139', 'a5:OQ', 1100, 1100, 1100, 'diffuse', null, 78, 'moins_20'),
  (2023, 'epci:243500139', 'a5:FZ', 0, 0, 0, 'diffuse', null, 0, null),
  (2023, 'epci:243500139', 'a17:C1', null, 500, 880, 'secret', 'region:53', 2, null),
  (2023, 'epci:243500139', 'a17:C5', null, 20, 400, 'secret', 'region:53', 10, null),
  (2023, 'epci:243500139', 'a17:OQ', 1100, 1100, 1100, 'diffuse', null, 78, 'moins_20');
insert into publie.cube_emploi_prive (annee, territoire, activite, niveau, etablissements, effectif,
  sans_effectif) values
  (2018, 'pays:FR', 'ensemble', 'ensemble', 400, 4000, 0), (2018, 'pays:FR', 'a17:C1', 'a17', 50, 1000, 0),
    (2018, 'pays:FR', 'a17:GZ', 'a17', 350, 3000, 0),
  (2023, 'pays:FR', 'ensemble', 'ensemble', 420, 4600, 1), (2023, 'pays:FR', 'a17:C1', 'a17', 50, 1000, 0),
    (2023, 'pays:FR', 'a17:GZ', 'a17', 370, 3600, 1),
  (2018, 'region:53', 'ensemble', 'ensemble', 60, 500, 0), (2018, 'region:53', 'a17:C1', 'a17', 10, 200, 0),
    (2018, 'region:53', 'a17:GZ', 'a17', 50, 300, 0),
  (2023, 'region:53', 'ensemble', 'ensemble', 61, 570, 1), (2023, 'region:53', 'a17:C1', 'a17', 10, 240, 0),
    (2023, 'region:53', 'a17:GZ', 'a17', 51, 330, 1),
  (2018, 'zone_emploi:5314', 'ensemble', 'ensemble', 12, 100, 0), (2018, 'zone_emploi:5314', 'a17:C1', 'a17', 2, 60, 0),
    (2018, 'zone_emploi:5314', 'a17:GZ', 'a17', 10, 40, 0),
  (2023, 'zone_emploi:5314', 'ensemble', 'ensemble', 13, 120, 1), (2023, 'zone_emploi:5314', 'a17:C1', 'a17', 2, 66, 0),
    (2023, 'zone_emploi:5314', 'a17:GZ', 'a17', 11, 54, 1),
  (2018, 'epci:243500139', 'ensemble', 'ensemble', 1, 10, 0), (2018, 'epci:243500139', 'a17:C1', 'a17', 1, 10, 0),
  (2023, 'epci:243500139', 'ensemble', 'ensemble', 3, 15, 0), (2023, 'epci:243500139', 'a17:C1', 'a17', 1, 10, 0),
    (2023, 'epci:243500139', 'a17:JZ', 'a17', 2, 5, 0);
insert into publie.cube_emploi_metiers_age (annee, territoire, metier, nomenclature, sexe, age, emplois, reprojete)
  select 2021, territoire, m, 'fap2021', sexe, age, emplois, false from (values ('region:53'),
    ('departement:35')) as t(territoire)
  cross join (values ('fap2021:A0X40', 'femmes', 25, 100.0), ('fap2021:A0X40', 'femmes', 55, 60.0),
    ('fap2021:A0X40', 'hommes', 25, 140.0), ('fap2021:A0X40', 'hommes', 60, 100.0),
    ('fap2021:B1X50', 'hommes', 40, 150.0), ('ensemble', 'femmes', 25, 100.0), ('ensemble', 'femmes', 55, 60.0),
      ('ensemble', 'hommes', 25, 140.0), ('ensemble', 'hommes', 60, 100.0),
      ('ensemble', 'hommes', 40, 150.0)) as v(m, sexe, age, emplois);
insert into publie.cube_insertion_masters (annee, uai, etablissement, departement, domaine, code_discipline, discipline, total, horizon, reponses,
  insertion, salaire) values (2018, '0350936C', 'Rennes 1', 'departement:35', 'STS', 'disc16', 'Informatique', false, 30, 55, 0.96, 2210),
  (2018, '0350936C', 'Rennes 1', 'departement:35', 'STS', 'disc12', 'Ensemble sciences', true, 30, 155, 0.9, 2030),
  (2018, '0350936C', 'Rennes 1', 'departement:35', 'DEG', 'disc02', 'Droit', false, 30, 12, null, null),
  (2018, null, 'Toutes', null, 'STS', 'disc16', 'Informatique', false, 30, 2000, 0.95, 2200);
insert into publie.cube_salaires_moyens values (2023, 'region:53', 'ensemble', 'ensemble', 'Ensemble', 'ensemble', 2400),
  (2023, 'region:53', '6', 'groupe', 'Ouvriers', 'ensemble', 1900), (2023, 'region:53', '6', 'groupe', 'Ouvriers', 'femmes', 1710),
  (2023, 'region:53', '6', 'groupe', 'Ouvriers', 'hommes', 1900), (2023, 'region:53', '5', 'groupe', 'Employés', 'ensemble', 1700),
  (2023, 'region:53', '5', 'groupe', 'Employés', 'femmes', 1700), (2023, 'region:53', '5', 'groupe', 'Employés', 'hommes', 0),
  (2023, 'pays:FR', '388A', 'profession', 'Ingénieurs', 'ensemble', 3500);
insert into reference.professions values ('pcs:6', 1, 'Ouvriers', null);
insert into publie.cube_emploi_metiers_age values (2021, 'departement:56', 'pcs:6', 'pcs', 'hommes', 25, 300, false),
  (2021, 'departement:56', 'pcs:6', 'pcs', 'femmes', 55, 100, false), (2021, 'departement:56', 'ensemble', 'pcs', 'hommes', 25, 300, false),
  (2021, 'departement:56', 'ensemble', 'pcs', 'femmes', 55, 100, false);
insert into publie.cube_emploi_metiers_diplome (annee, territoire, metier, nomenclature, age, diplome, emplois,
  reprojete) values
  (2015, 'region:53', 'fap2021:A0X40', 'fap2021', 'moins_30', 'bac', 600, false),
    (2015, 'region:53', 'fap2021:A0X40', 'fap2021', 'moins_30', 'bac_2', 200, false),
    (2015, 'region:53', 'fap2021:A0X40', 'fap2021', 'moins_30', 'cap', 200, false),
  (2021, 'region:53', 'fap2021:A0X40', 'fap2021', 'moins_30', 'bac', 500, false),
    (2021, 'region:53', 'fap2021:A0X40', 'fap2021', 'moins_30', 'bac_2', 500, false),
    (2021, 'region:53', 'fap2021:A0X40', 'fap2021', 'plus_30', 'cap', 900, false),
  (2021, 'region:53', 'fap2021:B1X50', 'fap2021', 'moins_30', 'bac', 199, false);
insert into publie.cube_navettes (annee, maille, de, vers, actifs, reprojete) values
  (2020, 'departement', 'departement:35', 'departement:35', 900, false),
    (2020, 'departement', 'departement:35', 'departement:22', 80, false),
    (2020, 'departement', 'departement:35', 'etranger', 20, false),
  (2020, 'departement', 'departement:22', 'departement:35', 300, false),
    (2020, 'departement', 'departement:22', 'departement:22', 700, false),
    (2020, 'departement', 'departement:44', 'departement:35', 50, false);
insert into publie.cube_insertion (millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6,
  emploi_12, emploi_18, emploi_24, interruption, reunion, reunion_emploi) values
  ('2021_2022', 'region:53', 'scolaire', 'cfd:40321211', 263, 148, 115, 81, 90, 95, 100, null, null, null),
  ('2021_2022', 'region:53', 'scolaire', 'cfd:50022137', 30, 12, 18, 6, 7, 8, 9, null, null, null);
insert into publie.cube_entrees_cpf (mois, territoire, repertoire, entrees_region, entrees_partagees, entrees_inconnues,
  entrees_france, organismes) values
  ('2024-12', 'region:53', 'ensemble', 9, 0, 0, 9, 2), ('2025-01', 'region:53', 'ensemble', 9, 5, 1, 36, 2),
    ('2025-01', 'region:53', 'rncp', 7, 5, 1, 28, 2),
  ('2025-02', 'region:53', 'ensemble', 0, 3, 0, 18, 0);
insert into reference.specialites (code, niveau, libelle) values ('33', 'domaine', 'Services aux personnes'),
  ('22', 'domaine', 'Transformations');
insert into publie.cube_sessions (periode, territoire, axe, modalite, financeur, sessions, places, sessions_places,
  restantes, places_comparees, heures_stagiaires, sessions_heures, heures_q1, heures_mediane, heures_q3, sessions_prix,
  prix_q1, prix_mediane, prix_q3) values
  ('2025', 'region:53', 'ensemble', 'ensemble', 'ensemble', 10, 100, 9, 30, 80, 40000, 8, 70, 420, 600, 6, 8.5, 10,
    12.25),
  ('2025', 'region:53', 'ensemble', 'ensemble', 'region', 4, 48, 4, 4, 40, 20000, 4, 420, 560, 600, 2, 8, 8.5, 9),
  ('2025', 'region:53', 'ensemble', 'ensemble', 'france_travail', 2, 20, 2, 5, 20, 8000, 2, 400, 400, 400, 0, null,
    null, null),
  ('2025', 'region:53', 'ensemble', 'ensemble', 'opco', 2, 19, 2, 0, 19, 1330, 2, 70, 70, 70, 2, 12, 13, 14),
  ('2025', 'region:53', 'ensemble', 'ensemble', 'cpf', 3, null, 0, null, null, null, 0, null, null, null, 0, null, null,
    null),
  ('2025', 'region:53', 'domaine', '33', 'ensemble', 6, 60, 6, 12, 60, 30000, 6, 420, 560, 600, 4, 8, 9, 10),
  ('2025', 'region:53', 'domaine', 'inconnu', 'ensemble', 4, 40, 3, 18, 20, 10000, 2, 70, 70, 70, 2, 12, 13, 14),
  ('2025-03', 'region:53', 'ensemble', 'ensemble', 'ensemble', 6, 64, 6, 20, 64, 30000, 6, 420, 560, 600, 4, 8, 9, 10),
  ('2025-09', 'region:53', 'ensemble', 'ensemble', 'ensemble', 4, 36, 3, 10, 16, 10000, 2, 70, 70, 70, 2, 12, 13, 14),
  ('2025-09', 'region:53', 'ensemble', 'ensemble', 'cpf', 3, null, 0, null, null, null, 0, null, null, null, 0, null,
    null, null);
insert into publie.sessions_formation (session, organisme, mois, places, financeurs, domaine_nsf, commune, departement,
  lat, lng, cellule) values
  ('s1', 'Un', '2025-03', 12, 'cpf region', '33', 'commune:35238', 'departement:35', 48.1099, -1.6788,
    617439432171388927),
  ('s2', 'Un', '2025-09', null, 'region', '33', 'commune:35238', 'departement:35', 48.1099, -1.6788,
    617439432171388927),
  ('s3', 'Deux', '2025-09', 8, '', '22', 'commune:35206', 'departement:35', 48.1099, -1.6788, 617439432171388927),
  ('s4', 'Deux', '2024-09', 8, 'opco', '22', 'commune:35206', 'departement:35', 48.1099, -1.6788, 617439432171388927),
  ('s5', 'Trois', null, 8, 'opco', '22', 'commune:29019', 'departement:29', 48.3904, -4.4861, 617439432171388927);
insert into reference.reseaux_accueil (type, rang, un, plusieurs, attendu, cep, lu, partiel) values
  ('agence_france_travail', 1, 'd’une agence France Travail', 'agences France Travail', true, true, true,
    'agences France Travail, 1 département sur 3'),
    ('mission_locale', 2, 'd’une mission locale', 'missions locales', true, true, false, null),
  ('cap_emploi', 3, 'd’un Cap emploi', 'Cap emploi', true, true, false, null),
    ('apec', 4, 'd’un centre de l’Apec', 'Apec', true, true, false, null),
    ('cio', 5, 'd’un CIO', 'CIO', true, false, true, 'CIO, 1 département sur 3'),
  ('information_jeunesse', 6, 'd’un lieu d’information jeunesse', 'information jeunesse', true, false, false, null),
    ('mife', 8, 'd’une MIFE', 'MIFE', false, false, false, null);
insert into publie.lieux_accueil (lieu, type, reseau, cep, nom, commune, departement, services, annuaires, position,
  lat, lng, cellule) values
  ('aft:1', 'agence_france_travail', 'France Travail', true, '+33 2 agence', 'commune:35238', 'departement:35', null,
    'agences', 'annuaire', 48.1099, -1.6788, 617439432171388927),
  ('cio:1', 'cio', 'Éducation nationale', false, 'CIO de Brest', 'commune:29019', 'departement:29', null,
    'annuaire_education', 'annuaire', 48.3904, -4.4861, 617439432171388927);
`;
