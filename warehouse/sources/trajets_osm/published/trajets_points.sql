/*---
description: D'où partent et où mènent les trajets par les routes et les chemins. Deux points du même réseau dont le couple manque sont à plus de minutes que la limite du mode ; sinon, rien n'est su
tri: [mode, genre, rang]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
intermediaire: true
colonnes:
  mode: voiture, velo ou pied
  genre: hexagone (habité, de résolution 7 ; on en part), lieu (on y va) ou commune
  rang: Numéro dans son genre, le même pour tous les modes ; trajets_lieux nomme ainsi hexagones et lieux
  cellule: L'hexagone, ou celui du lieu (resolution_base) ; vide pour une commune
  commune: La commune (code typé) ; vide sinon
  reseau: Numéro du réseau de chemins où est le point ; vide quand l'extrait n'en a pas à proximité
---*/
with hexagones as (
  select distinct h3_parent(cellule, 7) as cellule from publie.population_cellules
)
select mode, genre, dense_rank() over (partition by genre order by cellule, commune)::integer as rang,
  cellule, 'commune:' || commune as commune, reseau
from marts.fct_trajets_points
where genre <> 'hexagone' or cellule in (from hexagones)
