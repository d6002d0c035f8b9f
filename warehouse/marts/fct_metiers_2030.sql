-- Projections des régions connues.
select base, horizon, territoire, nomenclature, metier, libelle, scenario, emploi, creations, departs, debutants
from staging.stg_metiers_2030__projections
where territoire in (select territoire from marts.dim_territoires)
