-- Projections du classeur de la Dares, en emplois ; les débutants, qu'il compte en moins, sont des jeunes. De petits métiers d'une petite région sont ensemble.
select nom_compare(region) as region, 'fap2009:' || replace(metier, ';', '+') as metier, libelle, round(1000 * emploi::double)::bigint as emploi,
  round(1000 * creations::double)::bigint as creations, round(1000 * departs::double)::bigint as departs, round(-1000 * debutants::double)::bigint as debutants
from raw.metiers_2030__dares
