select annee, territoire, 'fap2021:' || metier as metier, eclairage, indice
from staging.stg_tensions_fap2021__eclairages
where territoire in (select territoire from marts.dim_territoires)
