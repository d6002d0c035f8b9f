-- Formations de la région et de ses départements. La région est la somme de ses départements quand le fichier ne la donne pas.
-- Le remplissage ne rapproche que les lignes qui ont quota et inscrits : leurs sommes sont gardées à part.
with lignes as (
  select s.*, coalesce(d.region, split_part(s.territoire, ':', 2)) as region
  from staging.stg_sanitaire_social__formations as s
  left join marts.dim_departements as d on s.territoire = 'departement:' || d.code
), siennes as (
  select * from lignes where region in (select code from marts.dim_regions where dans_region)
), sommes as (
  select annee, 'region:' || region as territoire, formation, min(libelle) as libelle, min(niveau) as niveau, sum(quota)::integer as quota,
    sum(inscrits)::integer as inscrits, sum(diplomes)::integer as diplomes,
    (sum(quota) filter (where inscrits is not null))::integer as quota_compare, (sum(inscrits) filter (where quota is not null))::integer as inscrits_compares
  from siennes as s
  where territoire like 'departement:%'
    and not exists (from siennes as r where r.territoire = 'region:' || s.region and r.annee = s.annee and r.formation = s.formation)
  group by annee, region, formation
)
select annee, territoire, formation, libelle, niveau, quota, inscrits, diplomes,
  case when inscrits is not null then quota end as quota_compare, case when quota is not null then inscrits end as inscrits_compares
from siennes
union all
select annee, territoire, formation, libelle, niveau, quota, inscrits, diplomes, quota_compare, inscrits_compares from sommes
