-- L'édition est l'année que porte le nom du fichier, 0 sans année.
select coalesce(try_cast(nullif(regexp_extract(_fichier, '(20\d\d)', 1), '') as integer), 0) as edition,
    _fichier as fichier, code_commune, classe_frr(classement) as classe
from raw.frr__communes
group by all
