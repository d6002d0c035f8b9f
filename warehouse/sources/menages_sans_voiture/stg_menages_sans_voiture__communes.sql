-- Ménages d'une commune du fichier, et ceux qui n'ont pas de voiture.
select _fichier as fichier, code_commune, annee::integer as annee, replace(menages, ',', '.')::double as menages,
  greatest(0, replace(menages, ',', '.')::double - replace(motorises, ',', '.')::double) as sans_voiture
from raw.menages_sans_voiture__communes
