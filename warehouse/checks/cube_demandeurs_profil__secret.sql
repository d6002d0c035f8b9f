/*---
titre: Demandeurs par sexe et âge, une case cachée n'a pas de valeur, une case montrée n'a jamais de 1 à 4 personnes
---*/
select trimestre, territoire, sexe, age, demandeurs, demandeurs_min, demandeurs_max, demandeurs_statut, demandeurs_visible
from publie.cube_demandeurs_profil
where demandeurs between 1 and 4
  or (demandeurs_statut = 'secret') <> (demandeurs is null)
  or demandeurs_statut not in ('diffuse', 'secret')
  or (demandeurs is null and (demandeurs_min > demandeurs_max or demandeurs_min < 0))
  or (demandeurs is not null and (demandeurs_min, demandeurs_max) is distinct from (demandeurs, demandeurs))
  or (demandeurs is not null and demandeurs_visible is not null)
