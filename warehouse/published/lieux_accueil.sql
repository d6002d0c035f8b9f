/*---
description: Lieux qui reçoivent le public de l'orientation et de l'emploi
tri: [cellule, lieu]
colonnes:
  lieu: Identifiant du lieu
  type: agence_france_travail ou cio
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
with lieux as (
  select 'agence:' || reference as lieu, 'agence_france_travail' as type, nom, commune, departement, lat, lng, cellule from marts.fct_agences
  union all
  select 'cio:' || uai, 'cio', nom, commune, departement, lat, lng, cellule from marts.dim_etablissements where type = 'cio'
)
select lieu, type, nom, 'commune:' || commune as commune, 'departement:' || departement as departement, lat, lng, cellule,
  sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z
from lieux
