/**
 * Usage of a guidance service with figures that are easy to work by hand; the phone table is the one published for
 * 2013.
 */
export const USAGE_ROWS = `
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  select domaine, millesime, 'année ' || millesime, millesime = '2025' from
  (values ('usage'), ('recherches'), ('avis'), ('telephone'), ('actions'), ('reorientations'),
    ('exploitation')) as d(domaine), (values ('2024'), ('2025')) as m(millesime);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('telephone_profils', '2013', '2013', false), ('telephone_profils', '2025', '2025', true),
  ('reseau_emploi', '2024T4', '2024T4', false), ('reseau_emploi', '2025T1', '2025T1', true),
  ('cep', '2024T3', '3e trimestre 2024', false), ('cep', '2024T4', '4e trimestre 2024', false),
    ('cep', '2025T1', '1er trimestre 2025', true), ('accueil', '2024-05', 'mai 2024', false),
    ('accueil', '2025-02', 'février 2025', false), ('accueil', '2025-03', 'mars 2025', true);
insert into reference.fonctions_usage (fonction, libelle, etape, rang)
  values ('formations', 'Recherche de formations', 'information', 1),
  ('metiers', 'Fiches de métiers', 'information', 2), ('contact', 'Demande de contact', 'action', 3),
  ('autre', 'Autres pages', null, 1000), ('ecartees', 'Visites écartées, trop peu nombreuses', null, 1001);
insert into reference.profils_usage (profil, libelle, rang) values ('lyceen', 'Lycéens', 1),
  ('non_declare', 'Profil non renseigné', 1000), ('regroupe', 'Profils regroupés (moins de onze visites)', 1001);
insert into publie.cube_visites (origine, pas, periode, axe, modalite, visites, visiteurs, actions, rebonds,
  duree_s) values
  ('rapports', 'mois', '2024-03', 'ensemble', 'ensemble', 1000, 700, 3000, 400, 90000),
    ('rapports', 'mois', '2025-03', 'ensemble', 'ensemble', 1500, 900, 6000, 450, 180000),
  ('rapports', 'mois', '2025-02', 'ensemble', 'ensemble', null, null, null, null, null),
    ('rapports', 'jour', '2025-03-04', 'ensemble', 'ensemble', 60, 50, 200, 20, 6000),
  ('rapports', 'jour', '2025-03-05', 'ensemble', 'ensemble', 40, 35, 100, 20, 3000),
    ('rapports', 'jour', '2024-03-05', 'ensemble', 'ensemble', 30, 25, 90, 9, 3000),
  ('rapports', 'jour', '2025-04-01', 'ensemble', 'ensemble', 20, 20, 40, 10, 600),
    ('rapports', 'jour', '2025-04-02', 'ensemble', 'ensemble', 25, 21, 50, 15, 700),
  ('rapports', 'mois', '2025-03', 'appareil', 'smartphone', 900, null, 2700, 360, 81000),
    ('rapports', 'mois', '2025-03', 'appareil', 'regroupe', 600, null, 3300, 90, 99000),
  ('journal', 'jour', '2025-03-04', 'ensemble', 'ensemble', 55, null, 180, 20, 5000),
    ('journal', 'mois', '2025-03', 'ensemble', 'ensemble', 12, 300, 20, 4, 600);
insert into publie.cube_fonctions (origine, pas, periode, fonction, territoire, profil, visites, actions) values
  ('rapports', 'mois', '2025-03', 'formations', 'ensemble', 'ensemble', 600, 1200),
    ('rapports', 'mois', '2025-03', 'metiers', 'ensemble', 'ensemble', 300, 400),
  ('rapports', 'mois', '2025-03', 'contact', 'ensemble', 'ensemble', 60, 80),
    ('rapports', 'mois', '2025-03', 'autre', 'ensemble', 'ensemble', 40, 60),
    ('rapports', 'mois', '2024-03', 'formations', 'ensemble', 'ensemble', 400, 900),
  ('rapports', 'mois', '2024-03', 'contact', 'ensemble', 'ensemble', 40, 50),
    ('rapports', 'mois', '2024-07', 'contact', 'ensemble', 'ensemble', 999, 0),
    ('rapports', 'jour', '2025-03-04', 'formations', 'ensemble', 'ensemble', 99, 99),
  ('journal', 'jour', '2025-03-04', 'formations', 'commune:35238', 'lyceen', 30, 70),
    ('journal', 'mois', '2025-03', 'formations', 'regroupe', 'regroupe', 15, 20),
    ('journal', 'mois', '2025-03', 'ecartees', 'regroupe', 'regroupe', 5, null),
  ('rapports', 'mois', '2025-03', 'ensemble', 'ensemble', 'lyceen', 400, 900),
    ('rapports', 'mois', '2025-03', 'ensemble', 'ensemble', 'non_declare', 1100, 5000),
  ('rapports', 'mois', '2025-03', 'ensemble', 'commune:35238', 'ensemble', 450, 900),
    ('rapports', 'mois', '2025-03', 'ensemble', 'commune:29019', 'ensemble', 140, 300),
  ('rapports', 'mois', '2025-03', 'ensemble', 'regroupe', 'ensemble', 20, 30),
    ('rapports', 'mois', '2025-03', 'ensemble', 'epci:243500139', 'ensemble', 30, 60),
    ('rapports', 'mois', '2025-03', 'ensemble', 'non_declare', 'ensemble', 890, 1000);
insert into publie.cube_recherches (pas, periode, recherche, recherches, sans_resultat)
  values ('mois', '2025-02', 'coiffure', 40, 0), ('mois', '2025-03', 'coiffure', 60, 0),
  ('mois', '2025-03', 'soudure', 20, 15), ('mois', '2025-03', 'regroupe', 100, 30);
insert into publie.cube_avis (service, indicateur, periode, annee, reponses, points, favorables, defavorables) values
  ('Portail', 'satisfaction', '2025-03', 2025, 200, 1500, 120, 20),
    ('Portail', 'satisfaction', '2025T2', 2025, 100, 900, null, null),
    ('Portail', 'satisfaction', '2025', 2025, 40, null, null, null),
  ('Portail', 'clarte', '2025-03', 2025, 200, 1500, null, null),
    ('Portail', 'aide_joignable', '2025-03', 2025, 150, 120, null, null),
    ('Portail', 'autonomie', '2025-03', 2025, 200, 100, null, null);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('recherches', '2023', 'année 2023', false), ('themes', '2024', 'année 2024', false),
  ('themes', '2025', 'année 2025', true);
insert into publie.cube_themes (service, annee, theme, mentions, positives, neutres, negatives, sans_ton)
  values ('Portail', 2025, 'clarté', 50, 30, 0, 20, 0), ('Portail', 2025, 'délais', 26, null, null, null, null),
  ('Téléphone', 2025, 'clarté', 12, 12, 0, 0, 0), ('Portail', 2025, 'regroupe', 12, null, null, null, null);
insert into publie.cube_recherches (pas, periode, recherche, recherches, sans_resultat)
  values ('mois', '2023-05', 'g1602', 60, 0), ('mois', '2023-06', 'g1602', 20, 0),
  ('mois', '2023-05', 'Aides à domicile', 30, 0), ('mois', '2023-05', 'assistance aupres d''adultes', 40, 0),
  ('mois', '2023-05', 'soudeur', 50, 0), ('mois', '2023-05', 'regroupe', 200, 10);
insert into publie.cube_telephone (plateforme, pas, periode, recus, a_traiter, decroches, attente_p50_s, attente_p90_s)
  values ('Orientation', 'mois', '2025-01', 1800, 1500, 1200, null, null),
  ('Orientation', 'mois', '2025-02', 9000, 8000, 6000, 60, 300),
  ('Orientation', 'jour', '2025-01-02', 1200, 1000, 800, 45, 210.5),
  ('Orientation', 'mois', '2025-03', 10, 0, 0, null, null);
insert into publie.cube_telephone_profils (plateforme, periode, axe, modalite, valeur, unite, rang) values
  ('Réseau', '2013', 'ensemble', 'appelants', 33000, 'nombre', 1),
    ('Réseau', '2013', 'ensemble', 'demandes', 40000, 'nombre', 2),
    ('Réseau', '2013', 'ensemble', 'reaiguilles', 76, 'pourcent', 3),
  ('Réseau', '2013', 'sexe', 'Femmes', 60, 'pourcent', 4),
    ('Réseau', '2013', 'statut', 'Demandeurs d''emploi', 58, 'pourcent', 5),
    ('Réseau', '2013', 'statut', 'Salariés', 27, 'pourcent', 6),
  ('Réseau', '2013', 'statut', 'Scolaires', 4, 'pourcent', 7),
    ('Réseau', '2013', 'statut', 'Professionnels', 8, 'pourcent', 8),
    ('Réseau', '2013', 'niveau', 'V et moins', 37, 'pourcent', 9),
  ('Réseau', '2013', 'niveau', 'IV', 32, 'pourcent', 10),
    ('Réseau', '2013', 'niveau', 'III et plus', 31, 'pourcent', 11),
    ('Réseau', '2013', 'reponse', 'Offre', 33, 'pourcent', 12),
  ('Réseau', '2013', 'reponse', 'Financements', 35, 'pourcent', 13),
    ('Réseau', '2013', 'reponse', 'Dispositifs', 25, 'pourcent', 14),
    ('Réseau', '2013', 'reponse', 'Autre', 8, 'pourcent', 15),
  ('Réseau', '2013', 'reaiguillage', 'AIO', 35, 'pourcent', 16),
    ('Réseau', '2013', 'reaiguillage', 'Opca', 17, 'pourcent', 17),
    ('Réseau', '2013', 'reaiguillage', 'Autres', 38, 'pourcent', 18),
  ('Orientation', '2025', 'ensemble', 'appelants', 200, 'nombre', 1),
    ('Orientation', '2025', 'sexe', 'Femmes', 120, 'nombre', 2),
    ('Orientation', '2025', 'sexe', 'Hommes', 50, 'nombre', 3);
insert into publie.cube_cep (trimestre, reseau, territoire, niveau, public, beneficiaires, repondants, satisfaits,
  jours, suivis_6_mois, situation_favorable_6_mois) values
  ('2025T1', 'Missions locales', 'departement:35', 1, 'Moins de 26 ans', 2000, 400, 360, 60000, 100, 60),
    ('2024T4', 'Missions locales', 'departement:35', 1, 'Moins de 26 ans', 9000, 400, 360, 60000, 100, 60),
    ('2025T1', 'Missions locales', 'departement:29', 1, 'regroupe', 1449, null, null, null, null, null),
  ('2025T1', 'Missions locales', 'departement:35', 2, 'Moins de 26 ans', 300, 100, 90, 27000, 10, null);
insert into publie.cube_accueil (mois, reseau, structure, territoire, canal, public, personnes)
  values ('2025-03', 'CIO', 'CIO de Rennes', 'commune:35238', 'Sur place', 'Lycéens', 60),
  ('2025-03', 'CIO', 'regroupe', 'regroupe', 'regroupe', 'regroupe', 15),
  ('2025-02', 'CIO', 'CIO de Rennes', 'commune:35238', 'Sur place', 'Lycéens', 900),
  ('2025-03', 'PIJ', 'PIJ de Brest', 'commune:29019', 'Téléphone', 'Adultes', 25);
insert into publie.cube_actions_collectives (mois, type, territoire, actions, etablissements, participants)
  values ('2025-03', 'Salon', 'commune:29019', 1, 0, 400),
  ('2025-03', 'Intervention en classe', 'commune:35238', 2, 2, 55),
  ('2025-04', 'Intervention en classe', 'regroupe', 2, null, 13);
insert into publie.cube_reorientations (mois, reseau, destination, orientes, aboutis, non_renseignes)
  values ('2025-03', 'CIO', 'Mission locale', 100, 60, 15), ('2025-04', 'CIO', 'Mission locale', 20, null, null),
  ('2025-03', 'PIJ', 'regroupe', 11, null, null);
insert into publie.cube_reseau_emploi (periode, territoire, indicateur, libelle, valeur, unite, cible)
  values ('2025T1', 'region:53', 'retour_emploi', 'Taux de retour à l''emploi', 41.5, 'pourcent', 45),
  ('2025T1', 'region:53', 'rencontres', 'Rencontres', 1200, 'nombre', null),
  ('2025T1', 'departement:35', 'retour_emploi', 'Taux de retour à l''emploi', 45, 'pourcent', 45),
  ('2025T1', 'departement:22', 'retour_emploi', 'Taux de retour à l''emploi', 50, 'pourcent', 45),
    ('2024T4', 'departement:35', 'delai', 'Délai', 20, 'jours', 21),
    ('2024T4', 'departement:22', 'delai', 'Délai', 30.5, 'jours', 21),
    ('2024T4', 'departement:22', 'retour_emploi', 'Taux de retour à l''emploi', 10, 'pourcent', 45),
    ('2025T1', 'departement:99', 'retour_emploi', 'Taux de retour à l''emploi', 99, 'pourcent', 45);
insert into reference.indicateurs_reseau_emploi (indicateur, libelle, mesure, unite, sens, rang, citation)
  values ('delai', 'Délai', 'Temps passé', 'jours', 'baisse', 1, 'Liste d''essai'),
  ('retour_emploi', 'Taux de retour à l''emploi', 'Part des inscrits', 'pourcent', 'hausse', 2, 'Liste d''essai');
insert into reference.aides_locales (aide, public, territoire, montant, par, financeur, adresse, verifiee_le)
  values ('Transport', 'Stagiaires', 'region:53', 1200, 'an', 'Région', 'https://exemple.invalid/t', '2025-03-01'),
  ('Permis', 'Jeunes', 'departement:35', 500, 'formation', 'Département', 'https://exemple.invalid/p', null),
  ('Hébergement', 'Apprentis', 'commune:35238', null, null, 'Ville', 'https://exemple.invalid/h', '2024-12-31'),
    ('Navette', 'Tous', 'commune:29019', 2, 'trajet', 'Ville', 'https://exemple.invalid/n', null);
insert into reference.decisions (id, date, instance, decision, territoire, formation, metier, service, echeance,
  indicateur, sens, cible, etat) values
  ('D-1', '2024-03-12', 'CREFOP', 'Ouvrir des places', 'region:53', 'cfd:50022139', null, 'Carte des formations',
    '2025-09-01', 'cprdfop/taux_pression?territoire=region:53&par=diplome#pression', 'baisse', 1.2, 'en cours'),
  ('D-2', '2025-01-15', 'Comité local', 'Tenir une permanence', 'commune:35238', null, null, 'Mission locale', null,
    null, null, null, 'à faire'),
  ('D-3', '2023-01-15', 'Commission permanente', 'Financer le permis', 'departement:29', null, 'fap2021:T2A60',
    'Direction de l’emploi', null, null, null, null, 'faite');
insert into reference.etudes (auteur, organisme, annee, titre, lien, constat, territoire, theme, metier, formation,
  filiere) values
  (null, 'Observatoire', 2024, 'Recruter', 'https://exemple.invalid/r', 'On recrute peu.', 'region:53', 'recrutement',
    null, null, null), ('A. B.', null, 2022, 'Rennes', 'https://exemple.invalid/n', 'On s''y loge mal.',
    'commune:35238', null, null, null, null),
  ('C. D.', 'Université', 2023, 'Brest', 'https://exemple.invalid/b', 'On y reste.', 'commune:29019', null, null, null,
    null), (null, 'Branche', 2021, 'Soin', 'https://exemple.invalid/s', 'On en part.', null, null, 'fap2021:A0X40',
    'cfd:50022139', 'batiment');
insert into reference.missions_locales_communes (commune, mission_locale, siege, missions)
  values ('commune:35238', 'Mission locale Rennes', 'commune:35238', 2),
  ('commune:35238', 'Mission locale Bruz', 'commune:35047', 2);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('demandeurs_profil', '2025T1', 'fin mars 2025', false);
insert into publie.cube_demandeurs_profil (trimestre, territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max,
  demandeurs_statut, demandeurs_visible) values ('2025T1', 'departement:22', 'ensemble', 'moins_25', 6100, 6100, 6100,
  'diffuse', null), ('2025T1', 'departement:29', 'ensemble', 'moins_25', 27900, 27900, 27900, 'diffuse', null),
  ('2025T1', 'departement:35', 'ensemble', 'moins_25', null, 0, 40, 'secret', null),
    ('2025T1', 'departement:22', 'ensemble', 'ensemble', 36600, 36600, 36600, 'diffuse', null),
    ('2025T1', 'departement:29', 'ensemble', 'ensemble', 37200, 37200, 37200, 'diffuse', null);
insert into publie.cube_exploitation (mois, service, disponibilite, p75_ms, rgaa)
  values ('2025-01', 'Portail', 99.95, 350, 100), ('2025-02', 'Portail', 99.9, 800, 50),
  ('2025-01', 'Téléphone', 98.2, null, null);
insert into publie.cube_suivi_service (indicateur, periode, numerateur, denominateur, inconnus, erreur) values
  ('satisfaction', '2022T3', 496, 100, 0, 0.1), ('satisfaction', '2022T4', 496, 100, 0, 0.1),
  ('satisfaction', '2023T1', 496, 100, 0, 0.1), ('satisfaction', '2023T2', 476, 100, 0, 0.1),
    ('satisfaction', '2023T3', 499, 100, 0, 0.1), ('satisfaction', '2023T4', 513, 100, 0, 0.1),
  ('satisfaction', '2024T1', 478, 100, 0, 0.1), ('satisfaction', '2024T2', 512, 100, 0, 0.1),
    ('satisfaction', '2024T3', 526, 100, 0, 0.1), ('satisfaction', '2024T4', 524, 100, 0, 0.1),
  ('satisfaction', '2025T1', 536, 100, 0, 0.1), ('satisfaction', '2025T2', 521, 100, 0, 0.1),
    ('satisfaction', '2025T3', 550, 100, 0, 0.1),
  ('decroche', '2024-08', 82, 100, 0, null), ('actions', '2024-08', 300, 10000, 0, null),
  ('decroche', '2024-09', 80, 100, 0, null), ('actions', '2024-09', 200, 10000, 0, null),
  ('decroche', '2024-10', 82, 100, 0, null), ('actions', '2024-10', 300, 10000, 0, null),
  ('decroche', '2024-11', 80, 100, 0, null), ('actions', '2024-11', 200, 10000, 0, null),
  ('decroche', '2024-12', 82, 100, 0, null), ('actions', '2024-12', 300, 10000, 0, null),
  ('decroche', '2025-01', 80, 100, 0, null), ('actions', '2025-01', 200, 10000, 0, null),
  ('visites', '2024-01', 100, null, 0, null), ('visites', '2025-01', 110, null, 0, null),
    ('decroche', '2025-02', 82, 100, 0, null), ('actions', '2025-02', 300, 10000, 0, null),
  ('visites', '2024-02', 100, null, 0, null), ('visites', '2025-02', 120, null, 0, null),
    ('decroche', '2025-03', 80, 100, 0, null), ('actions', '2025-03', 200, 10000, 0, null),
  ('visites', '2024-03', 100, null, 0, null), ('visites', '2025-03', 110, null, 0, null),
    ('decroche', '2025-04', 82, 100, 0, null), ('actions', '2025-04', 300, 10000, 0, null),
  ('visites', '2024-04', 100, null, 0, null), ('visites', '2025-04', 120, null, 0, null),
    ('decroche', '2025-05', 80, 100, 0, null), ('actions', '2025-05', 200, 10000, 0, null),
  ('visites', '2024-05', 100, null, 0, null), ('visites', '2025-05', 110, null, 0, null),
    ('decroche', '2025-06', 82, 100, 0, null), ('actions', '2025-06', 300, 10000, 0, null),
  ('visites', '2024-06', 100, null, 0, null), ('visites', '2025-06', 120, null, 0, null),
    ('decroche', '2025-07', 80, 100, 0, null), ('actions', '2025-07', 200, 10000, 0, null),
  ('visites', '2024-07', 100, null, 0, null), ('visites', '2025-07', 110, null, 0, null),
    ('decroche', '2025-08', 82, 100, 0, null), ('actions', '2025-08', 300, 10000, 0, null),
  ('visites', '2024-08', 100, null, 0, null), ('visites', '2025-08', 200, null, 0, null),
    ('cep', '2024T1', 1000, null, 0, null), ('cep', '2024T2', 1000, null, 0, null),
    ('cep', '2024T3', 1000, null, 0, null), ('cep', '2024T4', 1000, null, 0, null),
    ('cep', '2025T1', 1100, null, 0, null),
  ('reorientations', '2025-03', 60, 100, 20, null);
insert into reference.objectifs_service (indicateur, sens, cible, annee_cible, citation)
  values ('satisfaction', 'hausse', 8, 2025, 'Essai'), ('decroche', 'hausse', 90, 2026, 'Essai'),
  ('visites', 'hausse', 1000, 2026, 'Essai'), ('reorientations', 'hausse', 70, 2026, 'Essai');
`;
