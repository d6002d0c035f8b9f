-- Un espace sans identifiant, sans nom, sans commune ou sans position.
select _fichier as fichier, _ligne as ligne,
  case when coalesce(trim(id), '') = '' or coalesce(trim(nom), '') = '' then 'identifiant ou nom absent'
    when not coalesce(regexp_full_match(code_commune, '[0-9][0-9AB][0-9]{3}'), false) then 'code de commune illisible'
    else 'position absente ou impossible' end as regle,
  concat_ws(' / ', id, nom, code_commune, lat, lng) as valeur, 'identifiant, nom, commune à 5 caractères, degrés' as attendu
from raw.france_services__espaces
where coalesce(trim(id), '') = '' or coalesce(trim(nom), '') = '' or not coalesce(regexp_full_match(code_commune, '[0-9][0-9AB][0-9]{3}'), false)
  or not coalesce(abs(try_cast(lat as double)) between 1 and 90 and abs(try_cast(lng as double)) <= 180, false)
