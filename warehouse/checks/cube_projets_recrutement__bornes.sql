/*---
titre: Une valeur diffusée est égale à ses deux bornes ; une valeur cachée est vide, entre deux bornes différentes ou connues
---*/
select annee, territoire, metier
from publie.cube_projets_recrutement
where projets_min > projets_max or projets_difficiles_min > projets_difficiles_max or projets_saisonniers_min > projets_saisonniers_max
  or projets_difficiles_min > projets_max or projets_saisonniers_min > projets_max
  or (projets_statut = 'diffuse') <> (projets is not null) or projets <> projets_min or projets <> projets_max
  or (projets_difficiles_statut = 'diffuse') <> (projets_difficiles is not null)
      or projets_difficiles <> projets_difficiles_min or projets_difficiles <> projets_difficiles_max
  or (projets_saisonniers_statut = 'diffuse') <> (projets_saisonniers is not null)
      or projets_saisonniers <> projets_saisonniers_min or projets_saisonniers <> projets_saisonniers_max
