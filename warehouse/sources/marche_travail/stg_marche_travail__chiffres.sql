-- Chiffres d'un trimestre ; null quand l'API les tait, et rien là où elle n'a rien dit du métier.
select trimestre, territoire_france_travail(type_territoire, territoire) as territoire,
  if(metier = 'CUMUL', 'ensemble', 'rome:' || metier) as metier, nomenclature, valeur::double::integer as valeur
from raw.marche_travail__chiffres
where nomenclature is not null
