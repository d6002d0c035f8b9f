-- Position de quelques missions locales, par leur nom dans le fichier de couverture.
select trim(nom) as nom, any_value(nullif(trim(siret), '')) as siret, any_value(replace(lat, ',', '.')::double) as lat,
    any_value(replace(lng, ',', '.')::double) as lng
from raw.missions_locales__points
group by trim(nom)
