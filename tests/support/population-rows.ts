/**
 * Census of 2021 by age: 600,000 of the region's 3,400,000 inhabitants are 15 to 29, a third of Rennes (75,000 of
 * 225,000, a fifth of whom are over 59) and a quarter of Brest. 30,000 of the 115,000 households of Rennes have no car,
 * 12,000 of the 70,000 of Brest. Of 2,100,000 people from 15 to 64 in 2018, 1,837,500 are left in 2050 in the central
 * scenario; the other two are for 2050 only. In 2018, 140,000 jobs in Rennes for 84,000 people at work from 15 to 64
 * and 16,000 unemployed; 200 active people in Noyal, 199 in Brest; those of Finistère are not known. Ille-et-Vilaine
 * has 101 people at each age of 2021 and 60 at each of 1975, but for those from 65 to 69 then, who are not known; 2,021
 * and 1,200 in all, as rounding has it. Normandie has 101, 80, 90, 70 and 60 people at each age of 2021, 2012, 2010,
 * 2000 and 1975.
 */
export const POPULATION_ROWS = `
insert into publie.cube_population_age (annee, territoire, sexe, age, population)
  select 2021, territoire, 'ensemble', unnest(['ensemble', '0_14', '15_29', '30_44', '45_59', '60_74', '75_plus']),
    unnest(n)
  from (values
    ('region:53', [3400000, 580000, 600000, 620000, 680000, 620000, 300000]),
    ('commune:35238', [225000, 30000, 75000, 45000, 30000, 27000, 18000]),
    ('commune:29019', [140000, 20000, 35000, 25000, 25000, 20000, 15000])) as v(territoire, n);
insert into reference.academies (academie, nom, region, departements, liste, territoire, population)
  values ('14', 'Rennes', 'region:53', 4, 'Côtes-d''Armor, Finistère, Ille-et-Vilaine, Morbihan', 'region:53',
  3449370),
  ('25', 'Versailles', 'region:11', 4, 'Yvelines, Essonne, Hauts-de-Seine, Val-d''Oise', null, 5900000);
insert into reference.communes_frr (commune, classe) values ('commune:35238', 'non'), ('commune:35206', 'plus'),
  ('commune:29019', 'partiel');
insert into reference.quartiers_prioritaires (quartier, nom, commune, communes, population)
  values ('QN03501M', 'Maurepas', 'commune:35238', 1, 6000), ('QN03502M', 'La Lisière', 'commune:35238', 2, 3000),
  ('QN03502M', 'La Lisière', 'commune:35206', 2, 3000),
  ('QN02901M', 'Rive droite', 'commune:29019', 1, null);
insert into publie.cube_menages_voiture (annee, territoire, menages, sans_voiture)
  values (2021, 'commune:35238', 115000, 30000), (2021, 'commune:29019', 70000, 12000.4);
insert into publie.cube_projections_population (annee, territoire, scenario, age, population)
  values (2018, 'region:53', 'central', '15_64', 2100000), (2030, 'region:53', 'central', '15_64', 1968750),
  (2050, 'region:53', 'central', '15_64', 1837500),
  (2050, 'region:53', 'population_haute', '15_64', 2200000.6),
    (2050, 'region:53', 'population_basse', '15_64', 1850000);
insert into publie.cube_activite_communes (annee, territoire, emplois, actifs, chomeurs)
  values (2018, 'commune:35238', 140000, 100000, 16000), (2018, 'commune:35206', 1500, 200, 0),
  (2018, 'commune:29019', 80000, 199, 0),
  (2018, 'departement:35', 500000, 480000, 50000), (2018, 'departement:29', 400000, null, null);
insert into publie.cube_estimations_population (annee, territoire, sexe, age, population)
  select annee, 'departement:35', 'ensemble', age, n from (values (2021, 101), (1975, 60)) as v(annee, n),
    (select unnest(range(0, 100, 5)) as age) where not (annee = 1975 and age = 65);
insert into publie.cube_estimations_population (annee, territoire, sexe, age, population)
  values (2021, 'departement:35', 'ensemble', null, 2021), (1975, 'departement:35', 'ensemble', null, 1200);
insert into publie.cube_estimations_population (annee, territoire, sexe, age, population)
  select annee, 'region:28', 'ensemble', age, n from (values (2021, 101), (2012, 80), (2010, 90), (2000, 70),
    (1975, 60)) as v(annee, n), (select unnest(range(0, 100, 5)) as age);
insert into publie.cube_niveau_de_vie (annee, territoire, menages, personnes, mediane, mediane_statut, pauvrete,
  pauvrete_statut) values (2021, 'commune:35238', 96000, 185000, 22770, 'diffuse', 0.21, 'diffuse'),
  (2021, 'commune:35206', 3000, 7000, 26000, 'diffuse', null, 'secret'),
    (2021, 'commune:29019', 60, 90, null, 'secret', null, 'secret');
insert into reference.territoires (territoire, maille, code, nom, lieu, region, population, dans_region, partiel,
  entier, position_approchee) values ('epci:350000000', 'epci', '350000000', 'Non comptée', 'à Non comptée',
  'region:53', null, true, false, false, false);
insert into reference.annees_population (territoire, annee) values ('pays:FR', '2023'), ('region:53', '2023'),
  ('departement:22', '2023'), ('departement:29', '2017'), ('departement:35', '2023');
insert into reference.millesimes (domaine, millesime, libelle, cube, dernier)
  values ('population', '2023', 'populations de référence 2023', 'population_cellules', true);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('niveau_de_vie', '2021', 'revenus 2021', true);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('estimations_population', '2021', '1er janvier 2021', true),
  ('estimations_population', '1975', '1er janvier 1975', false);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('activite_communes', '2018', 'recensement 2018', true), ('population_age', '2021', 'recensement 2021', true),
  ('menages_voiture', '2021', 'recensement 2021', true);
insert into reference.cubes (cube, source) values ('publie.cube_population_age', 'bmo'),
  ('publie.cube_menages_voiture', 'bmo'), ('publie.cube_projections_population', 'bmo');
`;
