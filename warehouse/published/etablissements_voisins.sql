/*---
description: Établissements de la bordure qui ont des élèves ou des places, pour les distances ; ils n'entrent dans aucun compte de la région
tri: [uai]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  uai: Code de l'établissement (répertoire de l'Éducation nationale)
  nom: Nom
  commune: Commune (code typé)
  departement: Département (code typé)
  lat: Latitude, degrés
  lng: Longitude, degrés
  cellule: Cellule H3 à la résolution resolution_base
  x: Vecteur unité, pour les distances
  y: Vecteur unité, pour les distances
  z: Vecteur unité, pour les distances
---*/
select uai, nom, 'commune:' || commune as commune, 'departement:' || departement as departement, lat, lng, cellule,
  sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z
from marts.dim_etablissements_situes
where not dans_region and cellule is not null
  and uai in (select uai from publie.effectifs_voisins union select uai from publie.capacites_voisines)
