-- Une commune ou une mission locale sans code ni nom, une position impossible.
select _fichier as fichier, _ligne as ligne, 'code illisible' as regle, concat_ws(' / ', code_commune, code_ml, mission_locale) as valeur,
  'code Insee de la commune, code et nom de la mission locale' as attendu
from raw.missions_locales__couverture
where not coalesce(regexp_full_match(lpad(trim(code_commune), 5, '0'), '\d[0-9AB]\d{3}'), false)
  or nullif(trim(code_ml), '') is null or nullif(trim(mission_locale), '') is null
union all
select _fichier, _ligne, 'position absente ou impossible', concat_ws(' / ', nom, lat, lng), 'degrés, point ou virgule décimale'
from raw.missions_locales__points
where not coalesce(abs(try_cast(replace(lat, ',', '.') as double)) <= 90 and abs(try_cast(replace(lng, ',', '.') as double)) <= 180, false)
