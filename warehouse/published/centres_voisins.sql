/*---
description: Centres d'apprentis de la bordure, pour les distances ; ils n'entrent dans aucun compte de la région
tri: [annee, uai, niveau]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  annee: Année, situation au 31 décembre
  uai: Centre
  nom: Nom du centre
  commune: Commune (code typé)
  departement: Département (code typé)
  niveau: Niveau européen, 3 à 8 ; regroupe quand il a été abandonné
  cellule: Cellule H3 à la résolution resolution_base, vide sans position
---*/
select annee, uai, nom, 'commune:' || commune as commune, 'departement:' || departement as departement, niveau,
  case when lat is not null then h3_cellule(lat, lng, getvariable('resolution_base')) end as cellule
from marts.fct_apprentis_centres_situes
where not dans_region
