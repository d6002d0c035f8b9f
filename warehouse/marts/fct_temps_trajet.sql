-- Minutes de trajet entre communes de la région et de sa bordure, par mode : celles de la matrice de la région, à son dernier
-- millésime, sinon celles des routes et des chemins. Un couple que plusieurs anciennes communes donnent est celui du code d'aujourd'hui, sinon le plus court.
-- D'une commune à elle-même, 0 minute si rien ne le dit.
with donnes as (
  select 'matrice_temps' as source, annee, mode, origine, destination, minutes from staging.stg_matrice_temps__couples where origine is not null
  union all
  select 'trajets_osm', mois[1:4]::integer, mode, origine, destination, minutes from staging.stg_trajets_osm__communes
    where mois = (select max(mois) from staging.stg_trajets_osm__etendue)
), derniers as (
  select * from donnes qualify coalesce(annee, 0) = max(coalesce(annee, 0)) over (partition by source, mode)
), actuels as (
  select l.source, l.mode, l.annee, o.commune as origine, d.commune as destination,
    premier_par(l.minutes, (if(l.origine = o.commune and l.destination = d.commune, 0, 1), l.minutes)) as minutes
  from derniers as l
  join marts.dim_passage_communes as o on o.code = l.origine
  join marts.dim_passage_communes as d on d.code = l.destination
  where o.commune <> d.commune or l.origine = l.destination
  group by l.source, l.mode, l.annee, o.commune, d.commune
), ici as (
  select commune from marts.dim_communes where dans_region
  union
  select commune from marts.dim_communes_voisines
), siens as (
  select a.*
  from actuels as a
  semi join ici as o on o.commune = a.origine
  semi join ici as d on d.commune = a.destination
  qualify row_number() over (partition by a.mode, a.origine, a.destination order by a.source) = 1
)
select source, mode, annee, origine, destination, minutes from siens
union all
select m.source, m.mode, m.annee, c.commune, c.commune, 0.0
from (select mode, min(source) as source, premier_par(annee, source) as annee from siens group by mode) as m
cross join ici as c
where not exists (from siens as s where s.mode = m.mode and s.origine = c.commune and s.destination = c.commune)
