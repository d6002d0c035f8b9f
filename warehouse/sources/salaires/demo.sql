-- Wages by occupation, sex and place, lower in small zones: median of all, share of women, women's median against men's, q10 and q90 against the
-- median, employees for a hundred jobs. A few cells are marked `s`, and some count under five or under twenty employees.
--> prospective/salaires_2022.csv
with lieux as (
  select 'FRANCE' as niveau, 'FR' as code, 66000000 as gens, 1.02 as paie union all select 'REG', '53', sum(population), 1 from base.communes
  union all select 'DEP', code, population, if(code = '35', 1.04, 0.98) from base.departements where region = '53'
  union all select 'ZE2020', ltrim(zone, '0'), sum(population), 0.95 from base.communes group by zone
), metiers as (
  select *, if(gens < 40000 and hasard('rare', code, pcs) < 0.3, entre(4, 30, hasard('salariés', code, pcs)),
    round(gens * 0.0036 * poids * autour(0.2, 'salariés', code, pcs)))::integer as tous,
    mediane * paie * autour(0.03, 'salaire', code, pcs) as milieu
  from lieux, (values ('ENS', 'Ensemble', 2010, 0.49, 0.86, 0.72, 1.9, 100),
    ('37', 'Cadres administratifs et commerciaux d''entreprise', 3650, 0.46, 0.83, 0.66, 1.75, 7),
    ('38', 'Ingénieurs et cadres techniques d''entreprise', 3580, 0.24, 0.91, 0.7, 1.6, 6),
    ('43', 'Professions intermédiaires de la santé et du travail social', 2290, 0.8, 0.96, 0.79, 1.38, 9),
    ('47', 'Techniciens', 2380, 0.18, 0.9, 0.75, 1.45, 6), ('54', 'Employés administratifs d''entreprise', 1840, 0.78, 0.92, 0.78, 1.45, 9),
    ('55', 'Employés de commerce', 1590, 0.74, 0.93, 0.84, 1.35, 7),
    ('56', 'Personnels des services directs aux particuliers', 1560, 0.8, 0.94, 0.82, 1.34, 9),
    ('62', 'Ouvriers qualifiés de type industriel', 1950, 0.2, 0.87, 0.8, 1.38, 7), ('64', 'Chauffeurs', 1780, 0.09, 0.96, 0.82, 1.3, 3),
    ('69', 'Ouvriers agricoles', 1540, 0.33, 0.95, 0.83, 1.32, 1)) as t(pcs, libelle, mediane, femmes, ecart, q10, q90, poids)
), sexes as (
  select *, unnest([{sexe: 'T', n: tous, salaire: milieu}, {sexe: '1', n: tous - round(tous * femmes), salaire: milieu / (1 - femmes * (1 - ecart))},
    {sexe: '2', n: round(tous * femmes), salaire: milieu / (1 - femmes * (1 - ecart)) * ecart}]) as s from metiers
)
select 2022 as annee, niveau as nivgeo, code as codgeo, pcs, libelle, s.sexe, s.n::integer as effectif,
  if(tu, 's', (10 * round(s.salaire * q10 / 10))::integer::varchar) as q10,
  if(tu, 's', (10 * round(s.salaire / 10))::integer::varchar) as mediane, if(tu, 's', (10 * round(s.salaire * q90 / 10))::integer::varchar) as q90
from (select *, niveau = 'ZE2020' and s.sexe <> 'T' and hasard('s', code, pcs, s.sexe) < 0.04 as tu from sexes) where s.n > 0 order by niveau, code,
  pcs, s.sexe
