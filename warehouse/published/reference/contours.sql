/*---
description: Contours de la région, de ses départements et de ses communes, en GeoJSON (longitude d'abord, WGS 84)
tri: [maille, territoire]
colonnes:
  territoire: Code typé
  maille: region, departement ou commune
  geojson: Géométrie GeoJSON ; sans fichier de contours, le tour des cellules
---*/
with cellules as (
  select distinct c.departement, f.cellule
  from marts.fct_cellules_communes as f join marts.dim_communes as c on c.commune = f.commune
), departements as (
  select d.code, coalesce(g.geometrie, h3_contour((select list(distinct cellule order by cellule) from cellules where departement = d.code))) as geojson
  from marts.dim_departements as d left join marts.dim_contours as g on g.maille = 'departement' and g.code = d.code
  where d.region = getvariable('region')
), regions as (
  select r.code, coalesce(g.geometrie, h3_contour((select list(distinct cellule order by cellule) from cellules))) as geojson
  from marts.dim_regions as r left join marts.dim_contours as g on g.maille = 'region' and g.code = r.code
  where r.code = getvariable('region')
)
select 'region:' || code as territoire, 'region' as maille, geojson from regions where geojson is not null
union all
select 'departement:' || code, 'departement', geojson from departements where geojson is not null
union all
select 'commune:' || commune, 'commune', geometrie from marts.fct_contours_communes
