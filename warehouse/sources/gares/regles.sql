-- Une gare sans code, sans nom ou sans position.
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(uic, '[0-9]{8}'), false) then 'code UIC impossible'
    when coalesce(trim(nom), '') = '' then 'nom absent'
    when coalesce(voyageurs, '') not in ('O', 'N') then 'ouverture aux voyageurs inconnue'
    else 'position absente ou impossible' end as regle,
  concat_ws(' / ', uic, nom, voyageurs, lat, lng) as valeur, 'code UIC de 8 chiffres, nom, voyageurs O ou N, degrés' as attendu
from raw.gares__gares
where not coalesce(regexp_full_match(uic, '[0-9]{8}'), false) or coalesce(trim(nom), '') = '' or coalesce(voyageurs, '') not in ('O', 'N')
  or not coalesce(abs(try_cast(lat as double)) between 1 and 90 and abs(try_cast(lng as double)) <= 180, false)
