-- La rentrée est une colonne du fichier, ou l'année de son nom.
select coalesce(try_cast(rentree as integer), regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer) as rentree,
  uai, mefstat11, effectif::integer as effectif, _fichier as fichier
from raw.effectifs__constat
