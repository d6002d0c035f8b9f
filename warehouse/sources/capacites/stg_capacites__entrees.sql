-- 999 places : le producteur ne connaît pas la capacité.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as rentree, uai, mefstat11,
  nullif(capacite::integer, 999) as capacite, voeux1::integer as voeux1
from raw.capacites__entrees
