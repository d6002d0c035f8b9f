/*---
description: Population de la bordure, hors de la région et à 40 km d'elle au plus, pour les distances ; elle n'entre dans aucun compte de la région
tri: [cellule, commune]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  cellule: Cellule H3 à la résolution resolution_population
  commune: Commune (code typé)
  nom: Nom de la commune
  departement: Département (code typé)
  population: Habitants ; la somme d'une commune est sa population municipale
  jeunes: Dont jeunes, vide si inconnu
  par_contour: Faux quand la commune n'a pas de contour, et que tous ses habitants sont à sa position
  lat: Latitude du centre de la cellule, ou de la commune sans contour, degrés
  lng: Longitude, degrés
  x: Vecteur unité, pour les distances
  y: Vecteur unité, pour les distances
  z: Vecteur unité, pour les distances
---*/
with annee as (
  select annee, age from publie.cube_population_age where territoire in (select 'region:' || code from marts.dim_regions where dans_region)
    and age in ('15_24', '15_29') and sexe = 'ensemble' order by annee desc, age desc limit 1
), jeunes as (
  select p.commune, p.population from marts.fct_population_age as p join annee using (annee, age) where p.sexe = 'ensemble'
), parts as (
  select f.*, c.nom, c.departement, c.population, j.population as jeunes, f.aire_m2::double / sum(f.aire_m2) over (partition by f.commune) as part,
    if(f.par_contour, f.lat, c.lat) as la_lat, if(f.par_contour, f.lng, c.lng) as la_lng
  from marts.fct_cellules_voisines as f
  join marts.dim_communes_voisines as c on c.commune = f.commune
  left join jeunes as j on j.commune = f.commune
)
select cellule, 'commune:' || commune as commune, nom, 'departement:' || departement as departement,
    population * part as population, jeunes * part as jeunes, par_contour,
  la_lat as lat, la_lng as lng, sphere_x(la_lat, la_lng) as x, sphere_y(la_lat, la_lng) as y, sphere_z(la_lat) as z
from parts
