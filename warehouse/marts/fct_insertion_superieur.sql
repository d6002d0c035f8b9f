-- Diplômes des établissements de la région. Sous vingt sortants, le taux n'est pas publiable : les nombres non plus.
with lignes as (
  select i.*, 'departement:' || d.code as departement, coalesce(i.sortants >= 20, false) as diffusable
  from staging.stg_insersup__formations as i
  join marts.dim_departements as d on d.code = departement_uai(i.uai)
  where d.dans_region
)
select millesime, uai, etablissement, departement, diplome, libelle, type_diplome, discipline, case when diffusable then inscrits end as inscrits,
  case when diffusable then sortants end as sortants, case when diffusable then poursuivants end as poursuivants, case
      when diffusable then emploi_6 end as emploi_6,
  case when diffusable then emploi_12 end as emploi_12, case when diffusable then emploi_18 end as emploi_18, case
      when diffusable then emploi_24 end as emploi_24,
  case when diffusable then emploi_30 end as emploi_30
from lignes
