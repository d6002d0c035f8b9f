/*---
description: Objectifs que la région se donne dans son profil, avec leur départ et leur échéance
tri: [rang, objectif]
colonnes:
  objectif: Code
  libelle: Libellé
  indicateur: Indicateur visé, dans publie.cube_indicateurs ; ou transformation, que les campagnes demandent
  sens: hausse (atteindre au moins la cible) ou baisse (au plus)
  depart: Valeur de départ, de 0 à 1 ; vide sans trajectoire
  annee_depart: Année de départ
  cible: Valeur visée, de 0 à 1
  annee_cible: Échéance
  responsable: Fonction ou service qui en répond ; vide quand le profil ne le dit pas
  citation: Document qui fixe l'objectif
  rang: Ordre du profil
---*/
select objectif, libelle, indicateur, sens, depart, annee_depart, cible, annee_cible, responsable, citation, rang
from marts.dim_objectifs
