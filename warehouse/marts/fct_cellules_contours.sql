-- Cellules dont le centre est dans le contour d'une commune. Une cellule que deux contours simplifiés se disputent va au premier code,
-- sauf pour une commune plus petite qu'une cellule, qui garde toujours la sienne.
with couvertures as (
  select commune, unnest(h3_couverture(geometrie, getvariable('resolution_population')::integer)) as cellule
  from marts.fct_contours_communes
), comptees as (
  select commune, cellule, count(*) over (partition by commune) as cellules from couvertures
)
select commune, cellule from comptees
qualify cellules = 1 or row_number() over (partition by cellule order by cellules = 1, commune) = 1
