-- Regroupements de la région : un code par ligne, et s'il est aussi dans un autre regroupement de la même liste.
with lignes as (
  select 'metiers' as liste, regroupement, libelle, code from staging.stg_projet_regional__metiers
  union all
  select 'activites', regroupement, libelle, code from staging.stg_projet_regional__activites
)
select liste, regroupement, libelle, code, count(*) over (partition by liste, code) > 1 as partage
from lignes
