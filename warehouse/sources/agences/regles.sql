-- Les agences sans position utilisable ; les positions absentes sont écrites NULL ou 0.
select _fichier as fichier, _ligne as ligne, 'position absente ou impossible' as regle,
    concat_ws(' / ', latitude, longitude) as valeur, 'degrés, virgule décimale' as attendu
from raw.agences__sites
where try_cast(replace(latitude, ',', '.') as double) is null or try_cast(replace(longitude, ',', '.') as double) is null
  or abs(try_cast(replace(latitude, ',', '.') as double)) not between 1 and 90 or abs(try_cast(replace(longitude, ',', '.') as double)) > 180
