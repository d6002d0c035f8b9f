/*---
description: Places à l'entrée des formations d'avant le bac des établissements de la bordure, pour les distances ; elles n'entrent dans aucun compte de la région
tri: [rentree, uai, formation]
colonnes:
  rentree: Année de la rentrée scolaire
  uai: Établissement
  formation: Année d'entrée (mefstat11:…)
  capacite: Places, vide si le producteur ne les connaît pas
---*/
select rentree, uai, formation, capacite from marts.fct_capacites_voisines
