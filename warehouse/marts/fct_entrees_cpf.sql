-- Entrées financées par le compte personnel de formation, et les régions où l'organisme a une offre au catalogue (vide : une offre sans région) ; nulles
-- quand il n'y est pas.
with offres as (
  select siret, list_sort(list(distinct coalesce(region, ''))) as regions
  from staging.stg_mon_compte_formation__catalogue group by siret
)
select e.mois, e.repertoire, e.certification, e.siret, e.entrees, o.regions
from staging.stg_mon_compte_formation__entrees as e
left join offres as o on o.siret = e.siret
