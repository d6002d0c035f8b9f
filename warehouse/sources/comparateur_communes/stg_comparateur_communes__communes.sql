-- Emplois au lieu de travail d'une commune du fichier, actifs et chômeurs de 15 à 64 ans qui y résident ; vides où le recensement n'est pas donné.
select _fichier as fichier, code_commune, annee::integer as annee, replace(emplois, ',', '.')::double as emplois,
  replace(actifs, ',', '.')::double as actifs, replace(chomeurs, ',', '.')::double as chomeurs
from raw.comparateur_communes__communes
