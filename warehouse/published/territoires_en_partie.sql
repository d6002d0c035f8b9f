/*---
description: Les territoires dont des communes n'ont pas d'hexagones
tri: [territoire]
intermediaire: true
colonnes:
  territoire: Territoire (code typé)
---*/
select distinct a.territoire
from reference.appartenances as a
anti join publie.population_cellules as c on c.commune = a.commune
