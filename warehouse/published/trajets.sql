/*---
description: Distances par la terre entre hexagones de résolution 7, jusqu'à 30 km, détour compris ; la mer ne se traverse que là où le profil le dit
tri: [de, vers]
trajets: { limite_km: 30 }
colonnes:
  de: Cellule de départ
  vers: Cellule d'arrivée
  km: Kilomètres entre leurs centres, par le plus court chemin de cellule en cellule
---*/
select distinct h3_parent(cellule, 7) as cellule from publie.population_cellules
