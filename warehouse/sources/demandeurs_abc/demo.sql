-- Job seekers of categories A, B and C by commune, at the mean of two fourth quarters, rounded to five: nine registered in ten, never more than are
-- registered at the end of the last one. By sex or by age; totals of France and people without a commune bear the code « Total ».
create temp table actifs as
select t.date, p.code as code_commune, p.sexe,
  case p.age when '25-49 ans' then 'De 25 à 49 ans' when '50 ans ou plus' then '50 ans et plus' else p.age end as age,
  floor(p.demandeurs * least(1, 0.92 * autour(0.06, 'abc', p.code, p.sexe, p.age)) * t.niveau)::integer as nombre
from base.inscrits_profils as p, (values ('2023-T4', 0.98), ('2024-T4', 1)) as t(date, niveau) where p.mois = 'decembre_2024';
--> dares/dares_defm_communales-brutes.csv
with coupes as (
  from (values ('Total', 'Total'), ('Hommes', 'Total'), ('Femmes', 'Total'), ('Total', 'Moins de 25 ans'), ('Total', 'De 25 à 49 ans'),
    ('Total', '50 ans et plus')) as t(sexe, age)
), lignes as (
  select a.date, a.code_commune, c.sexe, c.age,
    5 * round(coalesce(sum(a.nombre) filter (c.sexe in ('Total', a.sexe) and c.age in ('Total', a.age)), 0) / 5)::integer as demandeurs
  from actifs as a, coupes as c group by all
)
select date, code_commune, 'Brutes' as type, 'ABC' as categorie, sexe, age, demandeurs from lignes
union all select date, 'Total', 'Brutes', 'ABC', sexe, age, 18 * sum(demandeurs)::bigint from lignes group by all
order by date, code_commune, sexe, age
