-- Modes de trajet entre communes, leurs sources et leurs années, et les minutes que dépasse un couple absent : tout couple, quand la matrice de la région
-- le dit ; un couple de communes du même réseau de routes et de chemins.
with limites as (
  select mode, coalesce(annee, 0) as an, max(minutes) as limite
  from staging.stg_matrice_temps__couples where origine is null group by all
), routes as (
  select mode, max(limite) as limite from staging.stg_trajets_osm__etendue
  where mois = (select max(mois) from staging.stg_trajets_osm__etendue) group by mode
), parts as (
  select mode, source, annee, count(*) filter (origine <> destination) as couples from marts.fct_temps_trajet group by mode, source, annee
), departs as (
  select f.mode, count(distinct f.origine) as communes
  from marts.fct_temps_trajet as f join marts.dim_communes as c on c.commune = f.origine and c.dans_region
  where f.origine <> f.destination group by f.mode
), modes as (
  select mode, premier_par(annee, source) as annee, sum(couples)::bigint as couples,
    string_agg(concat_ws(', ', if(source = 'matrice_temps', 'matrice de la région', 'routes et chemins d’OpenStreetMap'), annee), ' et ' order by source) as dit
  from parts group by mode
)
select m.mode, m.annee, l.limite, r.limite as limite_routes, m.couples, m.dit, coalesce(d.communes, 0) / nullif(t.communes, 0) as part_des_communes,
  row_number() over (order by list_position(['voiture', 'non_dit', 'transports', 'velo', 'pied'], m.mode)) = 1 as premier
from modes as m
left join parts as p on p.mode = m.mode and p.source = 'matrice_temps'
left join limites as l on l.mode = m.mode and p.mode is not null and l.an = coalesce(p.annee, 0)
left join routes as r on r.mode = m.mode
left join departs as d on d.mode = m.mode
cross join (select count(*) as communes from marts.dim_communes where dans_region) as t
