-- L'année est dans le nom du fichier ; des codes ont perdu leur zéro initial, des milliers sont séparés par une espace fine.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as annee, lpad(code_commune, 5, '0') as code_commune, trim(activite) as activite,
  sans_espaces(etablissements)::integer as etablissements, sans_espaces(effectif)::integer as effectif, sans_espaces(premier)::integer as premier
from raw.emploi_communes__effectifs
