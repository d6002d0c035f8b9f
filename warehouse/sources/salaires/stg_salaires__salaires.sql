-- Salaires mensuels nets en équivalent temps plein, euros, secret déjà appliqué par la lecture.
select annee::integer as annee, territoire_insee(niveau, code) as territoire, case pcs when 'ENS' then 'ensemble'
    else 'pcs:' || pcs end as pcs, trim(libelle) as libelle,
  case sexe when '1' then 'hommes' when '2' then 'femmes' else 'ensemble' end as sexe, classe_effectif,
      q10::double as q10, mediane::double as mediane, q90::double as q90
from raw.salaires__salaires
