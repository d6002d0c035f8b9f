-- Position de quelques missions locales, par leur nom dans le fichier de couverture ; d'un nom qui y est deux fois, la première.
select trim(nom) as nom, premier_par(nullif(trim(siret), ''), (_fichier, _ligne)) as siret,
  premier_par(replace(lat, ',', '.')::double, (_fichier, _ligne)) as lat, premier_par(replace(lng, ',', '.')::double, (_fichier, _ligne)) as lng
from raw.missions_locales__points
group by trim(nom)
