-- Offres collectées par mois, territoire, métier et durée de l'emploi. Le détail de France Travail l'emporte sur les arrondis de la Dares, qui n'ont pas de métier.
with toutes as (
  select mois, territoire, metier, duree, offres, 1 as rang from staging.stg_offres__detail
  union all
  select mois, territoire, 'ensemble', duree, offres, 2 from staging.stg_offres__dares where territoire is not null
)
select mois, territoire, metier, duree, sum(offres)::integer as offres
from (select *, min(rang) over (partition by mois, territoire, metier) as premier from toutes)
where rang = premier
group by all
