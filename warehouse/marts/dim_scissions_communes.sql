-- Communes qui, depuis le 1er janvier d'une année (`cog`), se sont partagées entre plusieurs d'aujourd'hui, et la part de leurs habitants actuels
-- qui vit dans chacune. Les autres communes mènent à une seule (dim_passage_communes).
with recursive evenements as (
  select e.date_effet, e.avant, e.apres, min(f.date_effet) as suivante
  from staging.stg_mouvements_communes__evenements as e
  left join staging.stg_mouvements_communes__evenements as f on f.avant = e.apres and f.date_effet > e.date_effet
  group by all
), departs as (
  select annees.cog::integer as cog, e.avant as code, min(e.date_effet) as suivante
  from (select unnest(range(2006, 1 + (select max(year(date_effet)) from evenements))) as cog) as annees
  join evenements as e on e.date_effet > make_date(annees.cog, 1, 1)
  group by all
), suites as (
  select cog, code as origine, code, suivante from departs
  union
  select s.cog, s.origine, e.apres, e.suivante
  from suites as s join evenements as e on e.avant = s.code and e.date_effet = s.suivante
), arrivees as (
  select distinct s.cog, s.origine as code, p.commune, c.population
  from suites as s
  join marts.dim_passage_communes as p on p.code = s.code
  join marts.dim_communes as c on c.commune = p.commune
  where s.suivante is null
)
select cog, code, commune, population / nullif(sum(population) over (partition by cog, code), 0) as poids
from arrivees
qualify count(*) over (partition by cog, code) > 1
