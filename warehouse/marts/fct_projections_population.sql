-- Habitants projetés par âge dans les territoires connus, les deux sexes ensemble.
select annee, territoire, scenario, age, somme_ordonnee(population) as population
from staging.stg_projections_population__projections
where territoire in (select territoire from marts.dim_territoires)
group by all
