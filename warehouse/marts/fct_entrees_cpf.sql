-- Entrées financées par le compte personnel de formation, rattachées par l'offre de l'organisme au catalogue : dans la région seulement, dans la région et ailleurs, ailleurs, ou inconnue.
with offres as (
  select siret, bool_or(region = getvariable('region')) as ici, bool_or(region is distinct from getvariable('region')) as ailleurs
  from staging.stg_mon_compte_formation__catalogue group by siret
)
select e.mois, e.repertoire, e.certification, e.siret, e.entrees,
  case when o.siret is null then 'inconnu' when o.ici and not o.ailleurs then 'region' when o.ici then 'partage' else 'ailleurs' end as rattachement
from staging.stg_mon_compte_formation__entrees as e
left join offres as o on o.siret = e.siret
