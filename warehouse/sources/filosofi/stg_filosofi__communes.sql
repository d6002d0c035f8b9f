-- Niveau de vie médian (€ par an), part des personnes pauvres en fraction, ménages fiscaux. Vide et « secret » où le producteur écrit « s ».
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as annee, code_commune,
  try_cast(replace(menages, ',', '.') as double)::bigint as menages, try_cast(replace(personnes, ',', '.') as double)::bigint as personnes,
  try_cast(replace(mediane, ',', '.') as double)::bigint as mediane,
  case mediane when 's' then 'secret' else if(try_cast(replace(mediane, ',', '.') as double) is null, 'non_disponible', 'diffuse') end as mediane_statut,
  round(try_cast(replace(pauvrete, ',', '.') as double) / 100, 4) as pauvrete,
  case pauvrete when 's' then 'secret' else if(try_cast(replace(pauvrete, ',', '.') as double) is null, 'non_disponible', 'diffuse') end as pauvrete_statut
from raw.filosofi__communes
