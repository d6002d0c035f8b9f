select _fichier as fichier, _ligne as ligne, 'position impossible' as regle, concat_ws(', ', latitude, longitude) as valeur,
  'latitude de -90 à 90, longitude de -180 à 180' as attendu
from raw.centroides__communes
where try_cast(replace(latitude, ',', '.') as double) is null or try_cast(replace(longitude, ',', '.') as double) is null
  or abs(replace(latitude, ',', '.')::double) > 90 or abs(replace(longitude, ',', '.')::double) > 180
