/*---
description: Contours de la région et de tous ses territoires, pour leur partie régionale, en GeoJSON (longitude d'abord, WGS 84)
tri: [maille, territoire]
colonnes:
  territoire: Code typé
  maille: region, departement, zone_emploi, bassin, epci ou commune
  geojson: Géométrie GeoJSON ; sans fichier de contours, le tour des cellules ; à 100 m près au-dessus de la commune
---*/
with cellules as (
  select distinct c.departement, c.region, f.cellule
  from marts.fct_cellules_communes as f join marts.dim_communes as c on c.commune = f.commune
), ensembles as (
  select 'departement' as maille, d.code, coalesce(g.geometrie,
      h3_contour((select list(distinct cellule order by cellule) from cellules where departement = d.code))) as geojson
  from marts.dim_departements as d left join marts.dim_contours as g on g.maille = 'departement' and g.code = d.code
  where d.dans_region
  union all
  select 'region', r.code, coalesce(g.geometrie, h3_contour((select list(distinct cellule order by cellule) from cellules where region = r.code)))
  from marts.dim_regions as r left join marts.dim_contours as g on g.maille = 'region' and g.code = r.code
  where r.dans_region
), niveaux as (
  select maille, list(code order by code) as codes, contours_simplifies(list(geojson order by code), 0.1) as geometries
  from ensembles where geojson is not null group by maille
)
select maille || ':' || unnest(codes) as territoire, maille, unnest(geometries) as geojson from niveaux
union all
select maille || ':' || code, maille, geometrie from marts.fct_contours_zones
union all
select 'commune:' || f.commune, 'commune', coalesce(une_valeur(g.geometrie), h3_contour(list(distinct f.cellule order by f.cellule)))
from marts.fct_cellules_communes as f left join marts.fct_contours_communes as g on g.commune = f.commune
group by f.commune
