/**
 * Four ROME cards and two families of the FAP of 2009, with weights that are easy to work by hand; tensions of 2019 in
 * Normandie, so that the requests on tensions in Bretagne stay without figures.
 */
export const OCCUPATION_ROWS = `
insert into reference.metiers (metier, nomenclature, niveau, code, libelle, parent)
  values ('fap2009:T2A60', 'fap2009', 'fap225', 'T2A60', 'Aides à domicile', null),
  ('fap2009:S1Z40', 'fap2009', 'fap225', 'S1Z40', 'Cuisiniers', null),
  ('rome:K1304', 'rome', 'rome', 'K1304', 'Services domestiques', null),
    ('rome:K1302', 'rome', 'rome', 'K1302', 'Assistance auprès d''adultes', null),
  ('rome:G1602', 'rome', 'rome', 'G1602', 'Personnel de cuisine', null),
    ('rome:M1805', 'rome', 'rome', 'M1805', 'Développeur informatique', null);
insert into reference.rome (version, code, libelle, code_parent, libelle_autre_version, grand_domaine, domaine,
  riasec_majeur, riasec_mineur, transition_eco, transition_numerique, transition_demographique, reglemente, cadre,
  appellations, competences) values
  ('rome_v3', 'K1304', 'Services domestiques', null, null, null, null, 'R', 'S', null, false, false, false, false, 3,
    10),
  ('rome_v3', 'K1302', 'Assistance auprès d''adultes', null, null, null, null, 'S', 'R', null, false, false, false,
    false, 2, 20),
  ('rome_v3', 'G1602', 'Personnel de cuisine', null, null, null, null, 'R', null, null, false, false, false, false, 4,
    8),
  ('rome_v3', 'M1805', 'Études et développement informatique', null, 'Développeur informatique', null, null, 'I',
    null, null, false, false, false, false, 9, 16),
  ('rome_v4', 'M1805', 'Développeur informatique', 'M1805', 'Études et développement informatique', null,
    'Systèmes d''information', null, null, 'Emploi Blanc', true, false, false, true, 9, 0);
insert into reference.mobilites_rome (version, de, vers, type, partielle)
  values ('rome_v3', 'K1304', 'K1302', 1, false), ('rome_v3', 'K1304', 'M1805', 2, true);
insert into reference.competences_communes (version, de, vers, communes) values ('rome_v3', 'K1304', 'K1302', 5),
  ('rome_v3', 'K1302', 'K1304', 5), ('rome_v3', 'K1304', 'G1602', 4), ('rome_v3', 'G1602', 'K1304', 4);
insert into reference.passages (source, de_nomenclature, de_code, vers_nomenclature, vers_code, poids, qualite, codes, sur) values
  ('passages_metiers', 'rome_v3', 'K1304', 'fap2009', 'T2A60', 1, 'unique', 10, 10),
    ('passages_metiers', 'rome_v3', 'K1302', 'fap2009', 'T2A60', 0.75, 'qualifications', 6, 8),
  ('passages_metiers', 'rome_v3', 'K1302', 'fap2009', 'S1Z40', 0.25, 'qualifications', 2, 8),
    ('passages_metiers', 'rome_v3', 'G1602', 'fap2009', 'S1Z40', 1, 'unique', 10, 10),
  ('compose', 'cfd', '40321211', 'fap2009', 'S1Z40', 0.5, 'compose', 1, 2),
    ('compose', 'cfd', '50022137', 'fap2009', 'T2A60', 0.75, 'compose', 3, 4),
    ('compose', 'cfd', '50022137', 'fap2009', 'S1Z40', 0.25, 'compose', 1, 4);
insert into reference.rome_contenus (version, code, nature, groupe, libelle, coeur) values
  ('rome_v3', 'K1304', 'activité', null, 'Entretenir un logement', null),
  ('rome_v3', 'K1302', 'activité', null, 'Entretenir un logement', null),
  ('rome_v3', 'K1304', 'savoir', null, 'Règles d''hygiène', null);
insert into reference.pertes_passages (source, nomenclature_de, nomenclature_vers, codes, relies, perdus, multiples)
  values ('passages_metiers', 'rome_v3', 'fap2009', 4, 3, 1, 1), ('compose', 'cfd', 'fap2009', 8, 2, 6, 1);
insert into publie.cube_tensions (annee, territoire, metier, niveau, emploi_moyen, tension, classe, intensite_embauches,
  lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique) values
  (2019, 'region:28', 'fap2009:T2A60', 'fap225', 4000, 1.0, 5, 5, 3, 4, 4, 4, 3),
    (2019, 'region:28', 'fap2009:S1Z40', 'fap225', 2000, 0.2, 3, 4, 3, 3, 4, 4, 3),
  (2018, 'region:28', 'fap2009:T2A60', 'fap225', 4000, 9.0, 5, 5, 3, 4, 4, 4, 3);
insert into reference.cubes (cube, source) values ('publie.cube_tensions', 'bmo'), ('reference.passages', 'bmo');
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('tensions_bassins', '2021', 'année 2021', true), ('tensions_bassins', '2020', 'année 2020', false);
insert into reference.territoires (territoire, maille, code, nom, lieu, departement, region, population, lat, lng,
  dans_region, partiel, entier, position_approchee) values
  ('bassin:5301', 'bassin', '5301', 'Brest', 'dans le bassin de Brest', 'departement:29', 'region:53', 440000, 48.4,
    -4.5, true, false, false, false);
insert into publie.cube_tensions_bassins (annee, territoire, metier, offres, demandeurs_abc, classe,
  intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes,
  inadequation_geographique) values
  (2021, 'bassin:5314', 'rome:G1602', 60, 30, 5, 5, 4, 3, 2, 1, 2),
    (2021, 'bassin:5314', 'rome:K1304', 15.5, 19.75, 3, 2, null, 3, 3, 3, 1),
    (2021, 'bassin:5314', 'rome:M1805', 40, 20, 5, 4, 4, 4, 4, 1, 1),
  (2020, 'bassin:5314', 'rome:K1304', 30, 60, 3, 2, 2, 3, 3, 3, 1),
    (2020, 'bassin:5301', 'rome:K1304', 70, 40, 3, 2, 2, 3, 3, 3, 1),
    (2020, 'bassin:5314', 'rome:G1602', 10, 500, 1, 1, 1, 1, 1, 1, 1);
`;
