-- Une ligne par territoire et mois : le fichier répète des communes. Un code donné deux fois avec deux valeurs n'a pas de valeur sûre : null.
select mois_iso(mois) as mois,
  case when code like 'reg%' then 'region:' || code[4:] when length(code) = 5 then 'commune:' || code else 'departement:' || code end as territoire,
  case when count(distinct demandeurs) = 1 then min(demandeurs)::double::integer end as demandeurs
from raw.demandeurs__long
group by all
