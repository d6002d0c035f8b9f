/*---
description: Habitants au 1er janvier par sexe et âge quinquennal, chaque année, par région et département (estimations de population, Insee)
tri: [territoire, annee, sexe, age]
colonnes:
  annee: Année, au 1er janvier
  territoire: region ou departement (toute la France, code typé) ; une région est la somme de ses départements d'aujourd'hui
  sexe: ensemble, femmes ou hommes
  age: Borne basse de la tranche de cinq ans, 95 pour 95 ans et plus ; vide pour tous les âges
  population: Habitants
millesimes:
  estimations_population: { nom: Population estimée au 1ᵉʳ janvier, valeur: annee, libelle: '1er janvier {annee}' }
---*/
select annee, territoire, sexe, age, population
from marts.fct_estimations_population
where territoire in (select territoire from marts.dim_territoires)
