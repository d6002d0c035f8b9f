/*---
description: Habitants et cellules de population de chaque commune, tels que les additions de cellules les comptent
tri: [commune]
intermediaire: true
colonnes:
  commune: Commune (code typé)
  population: Habitants de ses cellules (population_cellules)
  cellules: Nombre de ses cellules
---*/
select commune, sum(population::decimal(18, 9))::double as population, count(*) as cellules
from publie.population_cellules
group by commune
