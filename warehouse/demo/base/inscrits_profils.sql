-- Job seekers of each commune by sex and age at the end of two quarters. The open monthly series is these counts rounded to ten; the region's total is
-- the published one exactly: gaps of départements go in pairs, one up and one down.
with mois as (
  from (values ('septembre_2024', '2024T3', 'sept-24'), ('decembre_2024', '2024T4', 'déc-24')) as t(mois, trimestre, libelle)
), departements as (
  select m.mois, d.code, l.nombre + if(d.rang % 2 = 0, 1, -1) * entre(1, 4, hasard('arrondi', m.mois, d.rang // 2)) as nombre
  from mois as m, (select code, row_number() over (order by code) - 1 as rang from base.departements where region = '53') as d
  join base.inscrits_lieux as l on l.code = d.code and l.mois = m.mois
), grandes as (
  select m.*, c.code, c.departement, c.population, l.nombre + entre(-4, 4, hasard('arrondi', c.code, m.mois)) as nombre
  from mois as m cross join base.communes as c left join base.inscrits_lieux as l on l.code = c.code and l.mois = m.mois
), exacts as (
  select g.* replace (coalesce(g.nombre, part(d.nombre - coalesce(sum(g.nombre) over (partition by g.mois, g.departement), 0),
    if(g.nombre is null, g.population
    * autour(0.22, 'demandeurs', g.code) * autour(0.05, 'demandeurs', g.code, g.mois), 0), (g.mois, g.departement), g.code)) as nombre)
  from grandes as g join departements as d on d.mois = g.mois and d.code = g.departement
  union all select m.*, t.code, t.departement, t.population, round(t.population * 0.06) from mois as m, base.traversees as t
)
select *, part(nombre, poids * autour(0.3, 'profil', code, sexe, age) * autour(0.08, 'profil', code, sexe, age, mois), (code, mois), sexe
  || age) as demandeurs
from exacts, (values ('Femmes', 'Moins de 25 ans', 0.065), ('Femmes', '25-49 ans', 0.305), ('Femmes', '50 ans ou plus', 0.145),
  ('Hommes', 'Moins de 25 ans', 0.075), ('Hommes', '25-49 ans', 0.285), ('Hommes', '50 ans ou plus', 0.125)) as t(sexe, age, poids)
order by mois, code, sexe, age
