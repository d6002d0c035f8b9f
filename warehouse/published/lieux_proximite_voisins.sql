/*---
description: Gares de voyageurs et espaces France services de la bordure, pour les distances ; ils n'entrent dans aucun compte de la région
tri: [type, lieu]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  lieu: Identifiant du lieu
  type: gare ou france_services
  commune: Commune (code typé)
  x: Vecteur unité, pour les distances
  y: Vecteur unité, pour les distances
  z: Vecteur unité, pour les distances
  cellule: Cellule H3 à la résolution resolution_base
---*/
select type || ':' || id as lieu, type, 'commune:' || commune as commune, sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z,
  h3_cellule(lat, lng, getvariable('resolution_base')::integer) as cellule
from marts.dim_lieux_proximite
where not dans_region and not itinerant and commune in (select commune from marts.dim_communes_voisines)
