-- Offres collectées par mois, territoire, métier et durée de l'emploi. Le détail de France Travail l'emporte sur les arrondis de la Dares, qui n'ont pas de métier.
-- Un bassin qui dépasse la région est tabulé entier : c'est le bassin entier, non sa partie régionale.
with toutes as (
  select mois, territoire, metier, duree, offres, 1 as rang from staging.stg_offres__detail
  union all
  select mois, territoire, 'ensemble', duree, offres, 2 from staging.stg_offres__dares where territoire is not null
)
select f.mois, coalesce(z.territoire, f.territoire) as territoire, f.metier, f.duree, sum(f.offres)::integer as offres
from (select *, min(rang) over (partition by mois, territoire, metier) as premier from toutes) as f
left join marts.dim_zones_entieres as z on z.partie = f.territoire
where f.rang = f.premier
group by all
