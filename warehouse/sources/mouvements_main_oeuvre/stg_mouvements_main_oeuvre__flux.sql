-- Entrées, sorties et effectif moyen d'un trimestre ; null quand le producteur ne les donne pas, secret : parce qu'il les tait.
select periode, territoire_insee(niveau, code) as territoire,
  case nomenclature when 'ENS' then 'ensemble' else lower(nomenclature) || ':' || activite end as activite,
  case nomenclature when 'ENS' then 'ensemble' else lower(nomenclature) end as niveau,
  try_cast(sans_espaces(entrees) as bigint) as entrees, try_cast(sans_espaces(sorties) as bigint) as sorties,
      try_cast(sans_espaces(effectif) as bigint) as effectif,
  coalesce(regexp_matches(lower(concat_ws(' ', entrees, sorties, effectif)), '(^| )s( |$)'), false) as secret
from raw.mouvements_main_oeuvre__flux
