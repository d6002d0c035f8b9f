-- La session est l'année du nom du fichier. Le nom perd « BTS - Production - » et « - en apprentissage » : la spécialité comme Parcoursup la nomme.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as session, uai, lower(trim(statut)) as statut, mefstat11,
  trim(regexp_replace(regexp_replace(trim(formation), '^BTS - [^-]+ - ', ''), ' - en apprentissage$', '')) as formation,
  try_cast(capacite as integer) as capacite, try_cast(candidatures as integer) as candidatures
from raw.voeux_bts__formations
