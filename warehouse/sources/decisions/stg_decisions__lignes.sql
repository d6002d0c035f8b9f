-- Le plus récent des fichiers donne une décision qu'ils ont en commun ; une cible en pourcent est une part.
select trim(id) as id, try_cast(date as date) as date, trim(instance) as instance, trim(decision) as decision, territoire,
  nullif(trim(formation), '') as formation, nullif(trim(metier), '') as metier, trim(service) as service, try_cast(nullif(echeance, '') as date) as echeance,
  replace(nullif(trim(indicateur), ''), '/catalogue/', '') as indicateur, nullif(sens, '') as sens, cible_lue(cible) as cible, etat_decision(etat) as etat
from raw.decisions__lignes
qualify row_number() over (partition by trim(id) order by _fichier desc) = 1
