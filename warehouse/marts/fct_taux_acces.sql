-- Taux d'accès publiés des territoires connus.
select annee, territoire, variante, entrants, denominateur, taux
from staging.stg_entrees_formation__acces
where territoire in (select territoire from marts.dim_territoires)
