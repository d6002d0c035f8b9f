-- Un flux positif entre deux communes ; le lieu de travail peut être hors de France (code 99…).
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(coalesce(residence, ''), '[0-9][0-9AB][0-9]{3}') then 'commune de résidence illisible'
    when not regexp_full_match(coalesce(travail, ''), '[0-9][0-9AB][0-9]{3}|[A-Z]{2}[0-9A-Z]{3}') then 'lieu de travail illisible'
    else 'flux impossible' end as regle,
  concat_ws(' / ', residence, travail, actifs) as valeur, 'deux codes à 5 caractères et un nombre pondéré positif' as attendu
from raw.flux_domicile_travail__flux
where not regexp_full_match(coalesce(residence, ''), '[0-9][0-9AB][0-9]{3}')
    or not regexp_full_match(coalesce(travail, ''), '[0-9][0-9AB][0-9]{3}|[A-Z]{2}[0-9A-Z]{3}')
  or coalesce(try_cast(replace(actifs, ',', '.') as double), -1) <= 0
