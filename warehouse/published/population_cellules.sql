/*---
description: Population de la région sur les hexagones, ventilée par surface dans chaque commune
tri: [cellule, commune]
colonnes:
  rang: Son rang, de 1, dans l'ordre de la table ; eleves_proches, accueil_proches et proximite_proches la nomment ainsi
  cellule: Cellule H3 à la résolution resolution_population
  commune: Commune (code typé)
  departement: Département (code typé)
  population: Habitants ventilés ; la somme d'une commune est sa population municipale
  surface_km2: Surface de la cellule (km²), partagée entre les communes qui l'ont pour seule cellule
  lat: Latitude du centre de la cellule, degrés
  lng: Longitude du centre de la cellule, degrés
  x: Vecteur unité du centre, pour les distances
  y: Vecteur unité du centre, pour les distances
  z: Vecteur unité du centre, pour les distances
millesimes:
  population:
    nom: Population
    de: reference.annees_population
    lignes: territoire = getvariable('territoire_profil') and exists (from publie.population_cellules)
    valeur: coalesce(annee, 'non daté')
    libelle: populations de référence {coalesce(annee, 'non daté')}
---*/
select row_number() over (order by f.cellule, f.commune)::integer as rang,
  f.cellule, 'commune:' || c.commune as commune, 'departement:' || c.departement as departement,
  c.population * f.aire_m2::double / sum(f.aire_m2) over (partition by f.commune) as population,
  f.aire_m2 / 1e6 / count(*) over (partition by f.cellule) as surface_km2,
  f.lat, f.lng, sphere_x(f.lat, f.lng) as x, sphere_y(f.lat, f.lng) as y, sphere_z(f.lat) as z
from marts.fct_cellules_communes as f
join marts.dim_communes as c on c.commune = f.commune
