-- Élèves de la voie professionnelle scolaire de la région et de ses départements, par rentrée et niveau : la place d'un lycée est le département de son code.
with siens as (
  select e.*, d.code as departement, d.region
  from staging.stg_eleves_pro__niveaux as e join marts.dim_departements as d on d.code = departement_uai(e.uai) and d.dans_region
), places as (
  select rentree, 'departement:' || departement as territoire, niveau, eleves, filles, production, uai from siens
  union all
  select rentree, 'region:' || region, niveau, eleves, filles, production, uai from siens
)
select rentree, territoire, coalesce(niveau, 'ensemble') as niveau, sum(eleves)::integer as eleves, sum(filles)::integer as filles,
  sum(production)::integer as production, count(distinct uai)::integer as lycees
from places
group by grouping sets ((rentree, territoire, niveau), (rentree, territoire))
