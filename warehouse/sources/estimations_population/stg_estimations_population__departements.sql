-- Habitants au 1er janvier d'un département par sexe et âge ; l'âge est la borne basse de cinq ans, 95 pour 95 ans et plus, vide pour le total. Outre-mer, 90 est 90 ans et plus avant 1999.
-- La case des 95 ans et plus y est vide.
select _fichier as fichier, annee::integer as annee, departement, sexe, try_cast(age as integer) as age, round(population::double)::bigint as population
from raw.estimations_population__departements
where population is not null
