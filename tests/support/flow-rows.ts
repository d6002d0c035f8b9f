/**
 * Flows of the labour market. Hirings: the region declares 200 in 2024T4 (30 permanent, 20 of more than a month, 150
 * shorter), as in each quarter of the year but 2024T3, which has no fixed term of more than a month. By month it hires
 * 100 a month and 160 in August, for three whole years; France always 1,000; the zone stops one month short of three
 * years. Movements of 2024: 40 entries, 20 exits and 100 jobs in each quarter of the region's food industry, a quarter
 * kept secret in its shops; 2023 is one quarter only. Offers and job seekers of category A, twelve months of 2024: 10,
 * 10 and 30 offers a month in the départements 22, 29 and 35, for 100, 100 and 200 on the lists; cooks are asked for
 * in 35 only (5 a month), for 50 on the lists there, 50 in 29 and a hidden number in 22. Unemployment: 6.5 % in the
 * zone after 7.0 % a year before, of one edition, and 6.6 % of another; 6.1 % in the region, with 6.2 % of another
 * edition. Offers and job seekers of the quarter, by card: 60 for 120 cooks, 30 for 20 home helps, of whom 19 only in
 * category A; of programmers the offers are not told, of carers the seekers, and Rennes tells no offer. Long series: 3,000 job seekers of category A in 2020 for 2,400 in 2010 and 2,500 in 2019; a fifth of them
 * farmers, 400 in 2010.
 */
export const FLOW_ROWS = `
insert into publie.cube_embauches (pas, periode, territoire, activite, niveau, contrat, embauches, embauches_cvs)
  select 'trimestre', t, 'region:53', a, if(a = 'ensemble', 'ensemble', 'gs'), c, n, n + 1
  from (values ('2024T1'), ('2024T2'), ('2024T3'), ('2024T4')) as trimestres(t),
    (values ('ensemble', 'ensemble', 200), ('ensemble', 'plus_un_mois', 50), ('ensemble', 'cdi', 30),
      ('ensemble', 'cdd_long', 20), ('ensemble', 'cdd_court', 150),
      ('gs:GS1', 'ensemble', 40), ('gs:GS1', 'plus_un_mois', 30), ('gs:GS1', 'cdi', 20), ('gs:GS1', 'cdd_long', 10),
        ('gs:GS1', 'cdd_court', 10),
      ('gs:GS2', 'ensemble', 4), ('gs:GS2', 'plus_un_mois', 4), ('gs:GS2', 'cdi', 4)) as contrats(a, c, n)
  where not (t = '2024T3' and c = 'cdd_long');
insert into publie.cube_embauches (pas, periode, territoire, activite, niveau, contrat, embauches, embauches_cvs) values
  ('trimestre', '2024T4', 'zone_emploi:5314', 'ensemble', 'ensemble', 'ensemble', 10, null),
    ('trimestre', '2024T4', 'zone_emploi:5314', 'ensemble', 'ensemble', 'cdi', 10, null);
insert into publie.cube_embauches (pas, periode, territoire, activite, niveau, contrat, embauches, embauches_cvs)
  select 'mois', y || '-' || lpad(m::varchar, 2, '0'), t, 'ensemble', 'ensemble', 'plus_un_mois', if(t = 'pays:FR',
    1000, if(m = 8, 160, 100)), null
  from range(2020, 2023) as annees(y), range(1, 13) as mois(m), (values ('region:53'), ('pays:FR'),
    ('zone_emploi:5314')) as territoires(t)
  where not (t = 'zone_emploi:5314' and y = 2022 and m = 12);
insert into publie.cube_mouvements (periode, territoire, activite, niveau, entrees, sorties, effectif, statut)
  select '2024T' || q, t, a, 'a17', e, s, f, 'diffuse'
  from range(1, 5) as trimestres(q), (values ('region:53', 'a17:C1', 40, 20, 100), ('region:53', 'a17:FZ', 0, 0, 0),
    ('pays:FR', 'a17:C1', 100, 100, 1000), ('region:53', 'a17:GZ', 5, 5, 50)) as activites(t, a, e, s, f)
  where not (a = 'a17:GZ' and q = 2);
insert into publie.cube_mouvements (periode, territoire, activite, niveau, entrees, sorties, effectif, statut)
  values ('2024T2', 'region:53', 'a17:GZ', 'a17', null, null, null, 'secret'),
  ('2023T4', 'region:53', 'a17:C1', 'a17', 40, 20, 100, 'diffuse');
insert into publie.cube_offres (mois, territoire, metier, duree, offres)
  select '2024-' || lpad(m::varchar, 2, '0'), t, r, 'durable', n
  from range(1, 13) as mois(m), (values ('departement:22', 'ensemble', 10), ('departement:29', 'ensemble', 10),
    ('departement:35', 'ensemble', 30), ('region:53', 'ensemble', 50),
    ('departement:35', 'rome:G1602', 5), ('region:53', 'rome:G1602', 5)) as offres(t, r, n);
insert into publie.cube_flux_demandeurs (mois, territoire, metier, categorie, stock_debut_min, stock_debut_max,
  stock_min, stock_max, entrees_min, entrees_max, sorties_min, sorties_max)
  select '2024-' || lpad(m::varchar, 2, '0'), t, r, 'A', null, null, bas, haut, e, e, 0, 0
  from range(1, 13) as mois(m), (values ('departement:22', 'ensemble', 100, 100, 20),
    ('departement:29', 'ensemble', 100, 100, 30), ('departement:35', 'ensemble', 200, 200, 50),
    ('region:53', 'ensemble', 400, 400, 100),
    ('departement:22', 'rome:G1602', 0, 4, 0), ('departement:29', 'rome:G1602', 50, 50, 3),
      ('departement:35', 'rome:G1602', 50, 50, 2)) as stocks(t, r, bas, haut, e);
insert into publie.cube_flux_demandeurs (mois, territoire, metier, categorie, stock_debut_min, stock_debut_max,
  stock_min, stock_max, entrees_min, entrees_max, sorties_min, sorties_max)
  select '2024-' || lpad(m::varchar, 2, '0'), 'region:53', 'rome:G1602', 'A', null, null, 100, 104, if(m = 3, 0, 5),
    if(m = 3, 4, 5), 0, 0 from range(1, 13) as mois(m);
insert into publie.cube_flux_demandeurs (mois, territoire, metier, categorie, stock_debut_min, stock_debut_max,
  stock_min, stock_max, entrees_min, entrees_max, sorties_min, sorties_max) values
  ('2024-11', 'region:53', 'ensemble', 'ABC', 1000, 1000, 900, 900, 200, 200, 300, 300),
    ('2024-12', 'region:53', 'ensemble', 'ABC', 900, 900, 996, 1000, 100, 100, 0, 4),
  ('2025-01', 'region:53', 'ensemble', 'ABC', null, null, 2000, 2000, 900, 900, 100, 100),
    ('2025-02', 'region:53', 'ensemble', 'ABC', 2000, 2000, 1500, 1500, 0, 0, 500, 500);
insert into publie.cube_series_metiers (annee, metier, niveau, demandeurs_a, demandeurs_abc, emploi, tension)
  values (2010, 'ensemble', 'ensemble', 2400, 3600, null, null),
  (2019, 'ensemble', 'ensemble', 2500, 4000, 30000, null), (2020, 'ensemble', 'ensemble', 3000, 5000, null, null),
  (2010, 'fap2009:A0Z40', 'fap225', 400, 500, null, null), (2020, 'fap2009:A0Z40', 'fap225', 600, 900, 1200, 0.5),
    (2020, 'fap2009:ZZZ', 'inconnu', 100, 150, null, null), (2018, 'fap2009:A0Z40', 'fap225', null, null, 1100, -0.5);
insert into reference.activites (activite, niveau, libelle, parent) values ('gs:GS1', 'gs', 'Industrie', null),
  ('gs:GS2', 'gs', 'Construction', null);
insert into reference.cubes (cube, source) values ('publie.cube_embauches', 'bmo'), ('publie.cube_mouvements', 'bmo'),
  ('publie.cube_offres', 'ft_demandeurs'), ('publie.cube_series_metiers', 'ft_demandeurs'),
  ('publie.cube_flux_demandeurs', 'ft_demandeurs');
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('embauches', '2024T3', '3e trimestre 2024', false), ('embauches', '2024T4', '4e trimestre 2024', true),
  ('embauches_mensuelles', '2020', 'année 2020', false), ('embauches_mensuelles', '2021', 'année 2021', false),
    ('embauches_mensuelles', '2022', 'année 2022', true),
  ('mouvements', '2023', 'année 2023', false), ('mouvements', '2024', 'année 2024', true),
  ('demandeurs_flux', '2024-11', 'novembre 2024', false), ('demandeurs_flux', '2024-12', 'décembre 2024', false),
    ('demandeurs_flux', '2025-02', 'février 2025', true), ('offres', '2024-12', 'décembre 2024', true),
  ('series_metiers', '2010', 'année 2010', false), ('series_metiers', '2019', 'année 2019', false),
    ('series_metiers', '2020', 'année 2020', true);
insert into publie.cube_marche_travail (trimestre, territoire, metier, offres, offres_toutes, demandeurs_a,
  demandeurs_abc) values
  ('2025T1', 'region:53', 'ensemble', 1200, 2900, 3100, 4700),
  ('2025T1', 'region:53', 'rome:G1602', 60, 150, 80, 120), ('2025T1', 'region:53', 'rome:K1304', 30, 45, 19, 20),
  ('2025T1', 'region:53', 'rome:M1805', null, 40, 10, 19), ('2025T1', 'region:53', 'rome:K1302', 5, 8, null, null),
  ('2025T1', 'region:53', 'rome:A1203', 0, null, 0, 0), ('2025T1', 'bassin:5314', 'rome:G1602', null, null, 30, 40),
  ('2024T4', 'region:53', 'rome:G1602', 40, 100, 70, 100);
insert into reference.cubes (cube, source) values ('publie.cube_marche_travail', 'ft_demandeurs');
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('marche_travail', '2024T4', '4e trimestre 2024', false), ('marche_travail', '2025T1', '1er trimestre 2025', true);
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('taux_chomage', '2024T4', '4e trimestre 2024', true), ('taux_chomage', '2023T4', '4e trimestre 2023', false);
insert into publie.cube_taux_chomage (trimestre, territoire, taux, edition)
  values ('2024T4', 'zone_emploi:5314', 0.065, '2024T4'), ('2023T4', 'zone_emploi:5314', 0.07, '2024T4'),
  ('2022T4', 'zone_emploi:5314', 0.066, '2023T4'),
  ('2024T4', 'region:53', 0.061, '2024T4'), ('2023T4', 'region:53', 0.062, '2023T4'),
    ('2024T4', 'departement:35', 0.058, '2024T4'), ('2023T4', 'departement:35', 0.06, '2024T4');
update publie.cube_taux_chomage set taux_min = taux, taux_max = taux, taux_statut = 'diffuse';
insert into publie.cube_taux_chomage (trimestre, territoire, taux_min, taux_max, taux_statut, edition)
  values ('2022T4', 'region:53', 0.058, 0.066, 'intervalle', '2023T4');
insert into publie.cube_contrats_barometre (territoire, mois, contrats, mois_depart, contrats_depart)
  values ('region:53', '2022-10', 6900, '2017-12', 2760), ('departement:35', '2022-10', 6000, '2017-12', 0),
  ('departement:29', '2022-10', 900, null, null);
insert into publie.cube_contexte_metiers (metier, indicateur, modalite, periode, valeur, unite, rang)
  values ('ensemble', 'salaire', 'Salaire mensuel net médian', '2017 à 2019', 1800, '€', 1),
  ('ensemble', 'mouvements', 'Taux de rotation', '2014', 0.62, '%', 13),
  ('fap2009:A0Z40', 'salaire', 'Salaire mensuel net médian', '2017 à 2019', 1300, '€', 1),
    ('fap2009:A0Z40', 'mouvements', 'Taux de rotation', '2014', 1.428, '%', 13),
    ('fap2009:A0Z40', 'ages', '15-24 ans', null, 0.19, '%', 30);
`;
