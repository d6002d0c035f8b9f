-- La dernière liste reçue. Un bus ou une permanence itinérante est à l'adresse d'où il part : ce n'est pas là que l'on est reçu.
select id, trim(nom) as nom, code_commune, adresse_postale(adresse, code_postal, ville) as adresse, nullif(trim(telephone), '') as telephone,
  lat::double as lat, lng::double as lng, coalesce(format, '') in ('Itinérante', 'Bus_équivalent') as itinerant
from raw.france_services__espaces
qualify row_number() over (partition by id order by _fichier desc, _ligne) = 1 and _fichier = max(_fichier) over ()
