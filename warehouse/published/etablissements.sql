/*---
description: Établissements de la région qui ont des élèves, des places ou des taux dans un cube, et tous les lycées de l'annuaire
tri: [uai]
colonnes:
  uai: Code de l'établissement (répertoire de l'Éducation nationale)
  nom: Nom
  type: lycee, college, erea, medico_social ou autre
  secteur: public ou prive, vide si non dit
  commune: Commune (code typé)
  departement: Département (code typé)
  lat: Latitude, degrés
  lng: Longitude, degrés
  cellule: Cellule H3 à la résolution resolution_base
  x: Vecteur unité, pour les distances
  y: Vecteur unité, pour les distances
  z: Vecteur unité, pour les distances
---*/
with cites as (
  select uai from publie.cube_effectifs union select uai from publie.cube_capacites union select uai from publie.cube_insertion_etablissement
  union select uai from publie.cube_voeux_bts union select uai from publie.offre_apprentissage
)
select uai, nom, type, secteur, 'commune:' || commune as commune, 'departement:' || departement as departement, lat, lng, cellule,
  sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z
from marts.dim_etablissements
where type = 'lycee' or uai in (select uai from cites)
