-- Invented minutes in the files that the command trajets writes, bounded at an hour: by car as the region's own matrix has them (a road a quarter longer
-- than as the crow flies, at 50 km/h), by bicycle at 15 km/h, on foot at 4.8. No bridge leads to some islands, which are networks of their own.
create temp table modes as
from (values ('voiture', 4, 1.5, 40.0), ('velo', 1, 5.0, 12.0), ('pied', 0, 15.0, 4.2)) as t(mode, fixe, par_km, portee);
create temp table sieges as
select code, lat, lng, h3_cellule(lat, lng, 9) as cellule,
  if(code in (select ou from base.histoires where source = 'matrice_temps'), code::integer, 1) as reseau
from (select code, lat, lng from base.communes union all select code, lat, lng from base.voisines);
create temp table hexagones as
select cellule, lat, lng, reseau
from (select *, h3_lat(cellule) as lat, h3_lng(cellule) as lng
  from (select code, reseau, lat as lat0, lng as lng0, unnest(h3_disque(h3_cellule(lat, lng, 7), 4)) as cellule from sieges))
qualify row_number() over (partition by cellule order by kilometres(lat, lng, lat0, lng0), code) = 1;
create temp table lieux as
with positions as (
  select lat, lng from base.annuaire union select lat, lng from base.centres union select lat, lng from base.agences
  union select lat, lng from base.accueils where lat is not null union select lat, lng from base.espaces
  union select unnest([lat, lat + 0.0004]), unnest([lng, lng + 0.0004]) from base.gares
  union select lieu_lat, lieu_lng from base.places_formation
  union select c.lat, c.lng from base.accueils as a join base.communes as c using (code) where a.lat is null
), cellules as (
  select cellule, h3_lat(cellule) as lat, h3_lng(cellule) as lng from (select distinct h3_cellule(lat, lng, 9) as cellule from positions)
)
select c.*, s.reseau from cellules as c cross join sieges as s
qualify row_number() over (partition by c.cellule order by kilometres(c.lat, c.lng, s.lat, s.lng), s.code) = 1;
--> trajets_osm/trajets_etendue_2025-09.parquet
select mode, 60::utinyint as limite, '2025-09-01' as extrait, 'trajets inventés' as moteur, -5.7 as ouest, 46.8 as sud, -0.5 as est, 49.9 as nord
from modes order by mode
--> trajets_osm/trajets_points_2025-09.parquet
select mode, genre, cellule, commune, reseau from modes cross join (
  select 'hexagone' as genre, cellule, null::varchar as commune, reseau from hexagones
  union all select 'lieu', cellule, null, reseau from lieux
  union all select 'commune', null, code, reseau from sieges) order by all
--> trajets_osm/trajets_communes_2025-09.parquet
select origine, destination, mode, minutes::utinyint as minutes from (
  select o.code as origine, d.code as destination, m.mode, round(if(o.code = d.code, m.par_km,
    (m.fixe + kilometres(o.lat, o.lng, d.lat, d.lng) * m.par_km) * autour(0.1, 'trajet', o.code, d.code))) as minutes
  from sieges as o join sieges as d on d.reseau = o.reseau cross join modes as m
  where kilometres(o.lat, o.lng, d.lat, d.lng) <= m.portee
) where minutes <= 60 order by all
--> trajets_osm/trajets_lieux_2025-09.parquet
select hexagone, lieu, mode, minutes::utinyint as minutes from (
  select h.cellule as hexagone, l.cellule as lieu, m.mode,
    round((m.fixe + kilometres(h.lat, h.lng, l.lat, l.lng) * m.par_km) * autour(0.1, 'route', h.cellule, l.cellule)) as minutes
  from hexagones as h join lieux as l on l.reseau = h.reseau and abs(l.lat - h.lat) < 0.4 cross join modes as m
  where kilometres(h.lat, h.lng, l.lat, l.lng) <= m.portee
) where minutes <= 60 order by mode, lieu, hexagone
