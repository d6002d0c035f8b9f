-- Le libellé de la version la plus récente de chaque code ; l'export double les apostrophes.
select code, replace(max_by(libelle, regexp_extract(_fichier, '_v([0-9]+)_', 1)::integer), '''''', '''') as libelle,
  max_by(code_parent, regexp_extract(_fichier, '_v([0-9]+)_', 1)::integer) as code_parent
from raw.rome__codes
group by code
