/*---
description: Kilomètres par la terre entre un hexagone où l'on se forme et l'hexagone habité le plus proche de chaque commune, 30 au plus
tri: [commune, cellule]
intermediaire: true
colonnes:
  commune: Commune (code typé)
  cellule: Hexagone de résolution 7 d'un lieu (formations_et_voisines)
  km: Kilomètres jusqu'au plus proche de ses hexagones habités (trajets)
---*/
with habites as (
  select distinct commune, h3_parent(cellule, 7) as cellule from publie.population_cellules
)
select h.commune, t.de as cellule, min(t.km) as km
from publie.trajets as t
semi join publie.formations_et_voisines as o on o.cellule = t.de
join habites as h on h.cellule = t.vers
group by h.commune, t.de
