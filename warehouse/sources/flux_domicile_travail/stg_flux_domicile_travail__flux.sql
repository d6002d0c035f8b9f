-- L'année est dans le nom du fichier (celle du recensement, pas de la publication). L'Insee diffuse les flux dans la géographie communale en
-- vigueur trois ans plus tard (`cog`). Nombres pondérés.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as annee, regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer + 3 as cog,
  residence, travail, replace(actifs, ',', '.')::double as actifs
from raw.flux_domicile_travail__flux
