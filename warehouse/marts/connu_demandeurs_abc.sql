/*---
connu_par: { de: publie.cube_demandeurs_abc, quantite: demandeurs_inscrits, champ: residents_abc }
---*/
-- Ce que la série ouverte dit des demandeurs d'une commune : au moins ceux des catégories A, B et C, à l'arrondi près.
select trimestre, commune as territoire, sexe, age,
  ceil(demandeurs - cellules * demi_arrondi('demandeurs_abc'))::bigint as demandeurs_min,
  floor(demandeurs + cellules * demi_arrondi('demandeurs_abc'))::bigint as demandeurs_max
from marts.fct_demandeurs_abc
where demandeurs > cellules * demi_arrondi('demandeurs_abc')
