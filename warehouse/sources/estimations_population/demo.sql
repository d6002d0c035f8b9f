-- Estimates of population by département, sex and age, nine years from 1975 (2.60 million in the region) to 2024 (3.45): a sheet a year, three blocks
-- of ages.
--> population/estim-pop-dep-sexe-aq-1975-2024.xlsx#{annee}
with parts as (
  select 5 * (n - 1) as age, [7.5, 8.2, 8.2, 8, 7.7, 7.3, 5.6, 5.3, 5.7, 5.9, 5.6, 4.6, 5.2, 5, 4.1, 2.9, 1.8, 0.9, 0.4, 0.1][n] / 100 as avant,
    [4.6, 5.4, 6, 6.1, 5.5, 4.9, 5.4, 6.1, 6.4, 6.1, 6.9, 6.9, 6.8, 6.4, 6.1, 4.6, 2.8, 2, 0.8, 0.2][n] / 100 as apres,
    if(n <= 12, 0.495, [0.515, 0.52, 0.53, 0.55, 0.58, 0.63, 0.7, 0.77][n - 12]) as femmes from range(1, 21) as t(n)
), nombres as (
  select annee, code, nom, age, femmes, population * niveau * (avant / sum(avant) over lieu * passe + apres / sum(apres) over lieu * (1 - passe))
    * autour(0.02, 'estimation', code, age) as gens
  from (select *, (2024 - annee) / 49 as passe from base.departements, parts,
    (values (2024, 1), (2019, 0.973), (2014, 0.95), (2009, 0.92), (2004, 0.88), (1999, 0.842), (1990, 0.81), (1982, 0.785),
      (1975, 0.752)) as t(annee, niveau) where region = '53' or code < '06')
  window lieu as (partition by annee, code)
), sexes as (
  select annee, code, nom, age, unnest([{sexe: 'Hommes', n: round(gens * (1 - femmes))}, {sexe: 'Femmes', n: round(gens * femmes)}]) as s from nombres
)
from (pivot (
  select annee, code as departement, nom, coalesce(s.sexe, 'Ensemble') || ' > ' || case when age is null then 'Total' when age = 95
    then '95 ans et plus'
    else deux(age) || ' à ' || deux(age + 4) || ' ans' end as tranche, sum(s.n)::integer as nombre
  from sexes group by grouping sets ((annee, code, nom, age), (annee, code, nom, age, s.sexe), (annee, code, nom), (annee, code, nom, s.sexe))
) on tranche using sum(nombre)) order by annee, departement
