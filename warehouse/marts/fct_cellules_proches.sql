-- Sans contour : chaque cellule va à la commune la plus proche, à moins de 11 km, dans le contour de la région ou des terres quand il est connu.
with sans_contour as (
  select commune from marts.dim_communes
  where en_hexagones and lat is not null and commune not in (select commune from marts.fct_contours_communes)
), cadre as (
  select min(lat) - 0.25 as sud, max(lat) + 0.25 as nord, min(lng) - 0.35 as ouest, max(lng) + 0.35 as est
  from marts.dim_communes where commune in (select commune from sans_contour)
), voisines as (
  select c.commune, c.en_hexagones, sphere_x(c.lat, c.lng) as x, sphere_y(c.lat, c.lng) as y, sphere_z(c.lat) as z,
    h3_cellule(c.lat, c.lng, getvariable('resolution_population')::integer) as centre
  from marts.dim_communes as c, cadre
  where c.lat between sud and nord and c.lng between ouest and est
), masque as (
  select unnest(h3_couverture(geometrie, getvariable('resolution_population')::integer)) as cellule
  from staging.stg_contours__regions
  where list_contains(getvariable('hexagones'), code) and exists (from sans_contour)
  union
  select unnest(h3_couverture(geometrie, getvariable('resolution_population')::integer))
  from staging.stg_contours__terres
  where exists (from sans_contour) and not coalesce((select list_has_all(list(code), getvariable('hexagones')) from staging.stg_contours__regions), false)
), candidates as (
  select commune, en_hexagones, x, y, z, unnest(h3_disque(centre, 11)) as cellule from voisines
), positions as (
  select cellule, h3_lat(cellule) as lat, h3_lng(cellule) as lng
  from (select distinct cellule from candidates)
  where cellule not in (select cellule from marts.fct_cellules_contours)
    and (cellule in (select cellule from masque) or not exists (from masque))
), proches as (
  select cellule, premier_par((commune, en_hexagones), (distance_km(x, y, z, sphere_x(lat, lng), sphere_y(lat, lng), sphere_z(lat)), commune)) as choix
  from candidates join positions using (cellule)
  group by cellule
)
select struct_extract(choix, 1) as commune, cellule
from proches
where struct_extract(choix, 2) and struct_extract(choix, 1) in (select commune from sans_contour)
