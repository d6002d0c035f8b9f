-- Communes de la bordure : hors des régions mises en hexagones, d'une position à 40 km au plus du centre d'un de leurs hexagones.
with hexagones as (
  select moyenne_ordonnee(lat) as lat, moyenne_ordonnee(lng) as lng from marts.fct_cellules_communes group by h3_parent(cellule, 7)
), bords as (
  select sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z from hexagones
), cadre as (
  -- Un degré de latitude fait 111 km ; un de longitude, 64 km au moins en métropole.
  select min(lat) - 0.4 as sud, max(lat) + 0.4 as nord, min(lng) - 0.65 as ouest, max(lng) + 0.65 as est from hexagones
), dehors as (
  select c.commune, c.nom, c.departement, c.region, c.population, c.lat, c.lng, sphere_x(c.lat, c.lng) as x, sphere_y(c.lat, c.lng) as y, sphere_z(c.lat) as z
  from marts.dim_communes as c, cadre
  where not c.en_hexagones and c.lat between sud and nord and c.lng between ouest and est
)
select d.* exclude (x, y, z), round(corde2_km(min(corde2(d.x, d.y, d.z, b.x, b.y, b.z))), 3) as km
from dehors as d cross join bords as b
group by all
having km <= bordure_km()
