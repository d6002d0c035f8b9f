/*---
description: Objectifs que la région donne au service d'orientation dans son profil
tri: [indicateur]
colonnes:
  indicateur: Indicateur visé, dans publie.cube_suivi_service
  sens: hausse (atteindre au moins la cible) ou baisse (au plus)
  cible: Valeur visée sur douze mois, dans l'unité de l'indicateur (%, note sur 10, nombre par an)
  annee_cible: Échéance
  citation: Document qui fixe l'objectif
---*/
select indicateur, sens, cible, annee_cible, citation
from marts.dim_objectifs_service
