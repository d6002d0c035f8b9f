-- Les codes ont perdu leur zéro initial (1001 pour 01001) ; d'anciens codes de communes restent. L'édition est l'année que porte le nom du fichier.
select coalesce(try_cast(nullif(regexp_extract(_fichier, '(20\d\d)', 1), '') as integer), 0) as edition, lpad(code_commune, 5, '0') as code_commune,
  min(zeros_rendus(code_bassin, 4)) as code, premier_par(trim(nom_bassin), zeros_rendus(code_bassin, 4)) as nom
from raw.bassins__communes
group by all
