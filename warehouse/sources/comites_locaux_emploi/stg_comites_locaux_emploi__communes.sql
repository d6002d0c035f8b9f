-- L'édition est l'année que porte le nom du fichier, 0 sans année.
select coalesce(try_cast(nullif(regexp_extract(_fichier, '(20\d\d)', 1), '') as integer), 0) as edition, code_commune, code, trim(nom) as nom
from raw.comites_locaux_emploi__communes
group by all
