/*---
description: Formations en apprentissage de la bordure, pour les distances ; elles n'entrent dans aucun compte de la région, une ligne par formation et lieu, d'après le catalogue des Carif-Oref ; sans lui, d'après Parcoursup et Affelnet, qui ne disent pas tout
tri: [cellule, cle]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  cle: Identifiant de la formation au catalogue, ou son origine, son année, son établissement et son code
  cfd: Code du diplôme, vide pour un titre sans diplôme
  certification: Code typé (rncp:…), vide s'il n'est pas dit
  intitule: Intitulé
  niveau: Niveau européen
  uai: Établissement du lieu de formation, vide si le catalogue ne le dit pas
  commune: Commune (code typé)
  departement: Département (code typé)
  cellule: Cellule H3 à la résolution resolution_base
---*/
select cle, cfd, certification, intitule, niveau, uai, 'commune:' || commune as commune, 'departement:' || departement as departement,
  h3_cellule(lat, lng, getvariable('resolution_base')) as cellule
from marts.fct_offre_apprentissage
where not dans_region
