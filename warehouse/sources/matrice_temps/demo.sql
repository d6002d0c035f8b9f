-- Invented minutes from commune to commune, in the template: by car up to the forty minutes that the file says (a road a quarter longer than as the
-- crow flies, at 50 km/h), by public transport between forty towns. No bridge leads to some islands.
--> formation/matrice_temps_2025.csv
with trajets as (
  select o.code as origine, d.code as destination, o.rang <= 40 and d.rang <= 40 as villes, kilometres(o.lat, o.lng, d.lat, d.lng) as km
  from base.communes as o join (select code, lat, lng, rang from base.communes union all select code, lat, lng, 9999
    from base.voisines) as d on d.code <> o.code
  where not exists (from base.histoires as h where h.source = 'matrice_temps' and h.ou in (o.code, d.code))
)
select origine, destination, round((4 + km * 1.5) * autour(0.1, 'trajet', origine, destination))::integer as minutes, 'voiture' as mode from trajets
  where km * 1.5 <= 40
  and round((4 + km * 1.5) * autour(0.1, 'trajet', origine, destination)) <= 40
union all select origine, destination, round(12 + km * 3.3 * autour(0.2, 'transports', origine, destination))::integer, 'transports' from trajets
  where villes and km < 130
union all select '*', '*', 40, 'voiture' order by mode, origine, destination
