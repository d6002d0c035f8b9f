-- Salaires des territoires connus.
select annee, territoire, pcs, libelle, sexe, classe_effectif, q10, mediane, q90
from staging.stg_salaires__salaires
where territoire in (select territoire from marts.dim_territoires)
