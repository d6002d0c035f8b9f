-- A thousand courses, one by unit of scale, more in larger towns: who gives each, where. `ancien`: a former code of the commune.
with villes as (
  select c.*, part(1000, population ** 1.05, 1, code) as nombre, (select min(a.code) from base.codes_communes as a where a.type = 'commune-deleguee'
    and a.chef_lieu = c.code and a.code <> c.code) as ancien
  from base.communes as c where population >= 3500
), places as (
  select flux, flux * 1000 + row_number() over (partition by flux order by code, n) - 1 as rang, v.*
    from (select *, unnest(range(nombre)) as n from villes) as v, range(getvariable('echelle')::integer) as f(flux)
)
select p.*, l.lat as lieu_lat, l.lng as lieu_lng
from (select *, entre(1, 90, hasard('organisme', rang)) as organisme from places) as p
join base.lieux as l on l.code = p.code and l.rang = floor(hasard('centre', p.organisme, p.code) * l.nombre)
