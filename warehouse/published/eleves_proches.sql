/*---
description: Établissement le plus proche de chaque cellule de population, à vol d'oiseau, liste par liste
tri: [liste, rang]
intermediaire: true
colonnes:
  liste: Numéro de la liste (eleves_et_voisins)
  rang: Rang de la cellule (population_cellules)
  lieu: Numéro de la position la plus proche (eleves_et_voisins)
---*/
select p.liste, p.rang, p.lieu
from proches_de_chaque(
  (select list({rang: c.rang, cellule: c.cellule, x: c.x, y: c.y, z: c.z}) from publie.population_cellules as c),
  (select list({liste: l.liste, lieu: l.lieu, x: l.x, y: l.y, z: l.z}) from publie.eleves_et_voisins as l)
) as p
