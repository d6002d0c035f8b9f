-- Liste nationale, par fichier : une édition répète une commune. Une autre écrit ses noms en capitales, précédés de « CTEFI ».
select distinct _fichier as fichier, code_commune, code,
  nom_propre(trim(regexp_replace(regexp_replace(nom, '^CTEFI *[-/]? *', ''), ' +', ' ', 'g'))) as nom
from raw.comites_locaux_emploi__communes_france_travail
