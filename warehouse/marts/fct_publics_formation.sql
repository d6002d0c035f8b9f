-- Publics parmi les entrants et les inscrits, par département de la région, et leur somme quand tous les départements sont donnés.
with lignes as (
  select p.*, 'region:' || d.region as region from staging.stg_entrees_formation__publics as p
  join marts.dim_departements as d on p.territoire = 'departement:' || d.code
  where d.dans_region
), departements as (
  select 'region:' || region as region, count(*) as nombre from marts.dim_departements where dans_region group by region
)
select annee, territoire, public, entrees, entrees_total, demandeurs, demandeurs_total from lignes
union all
select l.annee, l.region, l.public, sum(l.entrees)::bigint, sum(l.entrees_total)::bigint, sum(l.demandeurs)::bigint, sum(l.demandeurs_total)::bigint
from lignes as l join departements as d using (region)
group by l.annee, l.region, l.public, d.nombre
having count(*) = d.nombre
