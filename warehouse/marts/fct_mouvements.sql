-- Mouvements de main-d'œuvre par trimestre, territoire et activité. Les trois nombres vont ensemble : si l'un manque, aucun n'est gardé.
-- Une zone d'emploi qui dépasse la région est tabulée entière : c'est la zone entière, non sa partie régionale.
select periode, coalesce(z.territoire, f.territoire) as territoire, activite, niveau,
  if(complet, entrees, null) as entrees, if(complet, sorties, null) as sorties, if(complet, effectif, null) as effectif,
  case when secret then 'secret' when complet then 'diffuse' else 'non_disponible' end as statut
from (
  select *, entrees is not null and sorties is not null and effectif is not null as complet
  from staging.stg_mouvements_main_oeuvre__flux
) as f
left join marts.dim_zones_entieres as z on z.partie = f.territoire
