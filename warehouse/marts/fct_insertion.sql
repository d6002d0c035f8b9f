-- Devenir des sortants, régions de France. Sous vingt personnes, le producteur ne diffuse aucun taux : les nombres ne le sont pas non plus.
with comptes as (
  select millesime, region, voie, coalesce('mefstat11:' || mefstat11, 'cfd:' || cfd) as formation,
    case when effectif >= 20 then effectif end as effectif, case when effectif >= 20 then sortants end as sortants,
    case when effectif >= 20 then poursuivants end as poursuivants, effectif >= 20 and sortants >= 20 as diffusable,
    emploi_6, emploi_12, emploi_18, emploi_24, case when effectif >= 20 and voie = 'apprentissage' then interruption end as interruption
  from staging.stg_inserjeunes__regions
)
select millesime, 'region:' || region as territoire, voie, formation, effectif, sortants, poursuivants,
  case when diffusable then emploi_6 end as emploi_6, case when diffusable then emploi_12 end as emploi_12,
  case when diffusable then emploi_18 end as emploi_18, case when diffusable then emploi_24 end as emploi_24, interruption
from comptes
