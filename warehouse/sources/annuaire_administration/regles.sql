-- Un service aux coordonnées impossibles ; des coordonnées absentes se remplacent par celles de la commune.
select _fichier as fichier, _ligne as ligne, 'position impossible' as regle, concat_ws(' / ', id, nom, latitude, longitude) as valeur, 'degrés' as attendu
from raw.annuaire_administration__services
where (latitude is not null and not coalesce(abs(try_cast(latitude as double)) <= 90, false))
  or (longitude is not null and not coalesce(abs(try_cast(longitude as double)) <= 180, false))
