-- La rentrée est une colonne du fichier, ou l'année de son nom. Filles et garçons qui ne font pas le total ne sont pas connus : seul le total est gardé.
select coalesce(try_cast(rentree as integer), regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer) as rentree,
  uai, mefstat11, effectif::integer as effectif, if(filles::integer + garcons::integer = effectif::integer, filles::integer, null) as filles,
  _fichier as fichier
from raw.effectifs__constat
