-- La session est l'année du nom du fichier. Le nom perd « BTS - Production - » et « - en apprentissage » : la spécialité comme Parcoursup la nomme.
-- Depuis 2024, le fichier a aussi des certificats de spécialisation et des FCIL, qui ne sont pas des BTS.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as session, uai, lower(trim(statut)) as voie, mefstat11,
  if(trim(formation) like 'BTS%', 'bts', 'autre') as filiere,
  trim(regexp_replace(regexp_replace(trim(formation), '^BTS - [^-]+ - ', ''), ' - en apprentissage$', '')) as formation,
  try_cast(capacite as integer) as capacite, try_cast(candidatures as integer) as candidatures
from raw.voeux_bts__formations
