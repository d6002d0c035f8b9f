/*---
description: Gares de voyageurs et espaces France services de la région
tri: [type, cellule, lieu]
colonnes:
  lieu: Identifiant du lieu
  type: gare ou france_services
  nom: Nom
  itinerant: Bus ou permanence itinérante, à l'adresse d'où il part ; n'entre dans aucune distance
  commune: Commune (code typé)
  departement: Département (code typé)
  adresse: Voie, code postal et commune ; vide pour une gare
  telephone: Téléphone du lieu ; vide pour une gare
  annuaires: Source qui le donne
  lat: Latitude, degrés
  lng: Longitude, degrés
  cellule: Cellule H3 à la résolution resolution_base
  x: Vecteur unité, pour les distances
  y: Vecteur unité, pour les distances
  z: Vecteur unité, pour les distances
---*/
select type || ':' || id as lieu, type, nom, itinerant, 'commune:' || commune as commune, 'departement:' || departement as departement, adresse, telephone,
  annuaire as annuaires,
  lat, lng, h3_cellule(lat, lng, getvariable('resolution_base')::integer) as cellule,
  sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z
from marts.dim_lieux_proximite
where dans_region
