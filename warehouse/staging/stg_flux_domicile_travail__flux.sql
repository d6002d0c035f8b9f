-- L'année est dans le nom du fichier (celle du recensement, pas de la publication). Nombres pondérés.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as annee, residence, travail, replace(actifs, ',', '.')::double as actifs
from raw.flux_domicile_travail__flux
