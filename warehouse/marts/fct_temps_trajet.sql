-- Minutes de trajet d'une commune de la région à une autre, ou à une commune de sa bordure, par mode, au dernier millésime de chacun. Un couple que
-- plusieurs anciennes communes donnent est celui du code d'aujourd'hui, sinon le plus court. D'une commune à elle-même, 0 minute si la matrice ne le dit pas.
with derniers as (
  select * from staging.stg_matrice_temps__couples where origine is not null
  qualify coalesce(annee, 0) = max(coalesce(annee, 0)) over (partition by mode)
), actuels as (
  select l.mode, l.annee, o.commune as origine, d.commune as destination,
    premier_par(l.minutes, (if(l.origine = o.commune and l.destination = d.commune, 0, 1), l.minutes)) as minutes
  from derniers as l
  join marts.dim_passage_communes as o on o.code = l.origine
  join marts.dim_passage_communes as d on d.code = l.destination
  where o.commune <> d.commune or l.origine = l.destination
  group by l.mode, l.annee, o.commune, d.commune
), siens as (
  select a.*
  from actuels as a
  join marts.dim_communes as o on o.commune = a.origine and o.dans_region
  join marts.dim_communes as d on d.commune = a.destination
  where d.dans_region or d.commune in (select commune from marts.dim_communes_voisines)
)
select mode, annee, origine, destination, minutes from siens
union all
select m.mode, m.annee, c.commune, c.commune, 0.0
from (select distinct mode, annee from siens) as m
cross join (select commune from marts.dim_communes where dans_region) as c
where not exists (from siens as s where s.mode = m.mode and s.origine = c.commune and s.destination = c.commune)
