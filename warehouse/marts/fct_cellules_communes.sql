-- Cellules de chaque commune des régions mises en hexagones ; une commune sans aucune garde celle de sa position.
with trouvees as (
  select commune, cellule from marts.fct_cellules_contours
  union all
  select commune, cellule from marts.fct_cellules_proches
), toutes as (
  select commune, cellule from trouvees
  union all
  select commune, h3_cellule(lat, lng, getvariable('resolution_population')::integer)
  from marts.dim_communes
  where en_hexagones and lat is not null and commune not in (select commune from trouvees)
)
select commune, cellule, h3_aire_m2(cellule) as aire_m2, h3_lat(cellule) as lat, h3_lng(cellule) as lng
from toutes
