-- Habitants au 1er janvier d'un département par sexe et âge ; l'âge est la borne basse de cinq ans, 95 pour 95 ans et plus, vide pour le total. Outre-mer, 90 est 90 ans et plus avant 1999.
-- La case des 95 ans et plus y est vide.
select _fichier as fichier, annee::integer as annee, upper(departement) as departement, sexe,
  case when tranche not ilike 'total%' then 5 * rang::integer end as age, round(population::double)::bigint as population
from raw.estimations_population__departements
