-- Un indicateur sans valeur, de période ou de territoire illisible.
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(periode, '\d{4}(-\d{2}|T[1-4])?'), false) then 'période illisible'
    when not coalesce(regexp_full_match(territoire, '(region|departement|zone_emploi|bassin|epci|comite_local):[0-9A-Z_]+'), false) then 'territoire illisible'
    when unite is null or unite not in ('nombre', 'pourcent', 'jours', 'points') then 'unité inconnue'
    else 'valeur ou cible illisible' end as regle,
  concat_ws(' / ', periode, territoire, indicateur, valeur, unite, cible) as valeur,
  'AAAATn, code typé (region:53), nombre, pourcent, jours ou points' as attendu
from raw.reseau_emploi__indicateurs
where not coalesce(regexp_full_match(periode, '\d{4}(-\d{2}|T[1-4])?'), false)
  or not coalesce(regexp_full_match(territoire, '(region|departement|zone_emploi|bassin|epci|comite_local):[0-9A-Z_]+'), false)
  or unite is null or unite not in ('nombre', 'pourcent', 'jours', 'points')
  or try_cast(replace(sans_espaces(valeur), ',', '.') as double) is null
  or (cible is not null and try_cast(replace(sans_espaces(cible), ',', '.') as double) is null)
