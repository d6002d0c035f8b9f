-- Cellules des communes de la bordure : celles de leur contour quand il est donné (`par_contour`), sinon celle de leur seule position. Aucune de celles de la région n'est reprise à un contour.
with contours as (
  select v.commune, contour_union(list(g.geometrie order by g.code)) as geometrie
  from staging.stg_contours__communes as g
  join marts.dim_passage_communes as p on p.code = g.code
  join marts.dim_communes_voisines as v on v.commune = p.commune
  group by v.commune
), couvertes as (
  select commune, unnest(h3_couverture(geometrie, getvariable('resolution_population')::integer)) as cellule from contours
), libres as (
  select commune, cellule from couvertes
  where cellule not in (select cellule from marts.fct_cellules_communes)
  qualify row_number() over (partition by cellule order by commune) = 1
), toutes as (
  select commune, cellule, true as par_contour from libres
  union all
  select commune, h3_cellule(lat, lng, getvariable('resolution_population')::integer), false
  from marts.dim_communes_voisines where commune not in (select commune from libres)
)
select commune, cellule, par_contour, h3_aire_m2(cellule) as aire_m2, h3_lat(cellule) as lat, h3_lng(cellule) as lng from toutes
