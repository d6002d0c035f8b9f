-- Départs et arrivées des trajets du dernier extrait. Une commune qui en a réuni plusieurs n'est reliée que si toutes le sont au même réseau.
with derniers as (
  select * from staging.stg_trajets_osm__points where mois = (select max(mois) from staging.stg_trajets_osm__etendue)
)
select mode, genre, cellule, null::varchar as commune, reseau from derniers where genre <> 'commune'
union all
select d.mode, 'commune', null, p.commune, if(count(d.reseau) = count(*) and min(d.reseau) = max(d.reseau), min(d.reseau), null)
from derniers as d join marts.dim_passage_communes as p on p.code = d.commune
where d.genre = 'commune'
group by d.mode, p.commune
