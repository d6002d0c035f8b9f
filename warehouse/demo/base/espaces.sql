-- Where France services receive: a third of the communes above 2,500 inhabitants, and the neighbouring towns.
select c.code, c.nom, c.postal, l.lat, l.lng, 0 as dehors from base.communes as c
join base.lieux as l on l.code = c.code and l.rang = floor(hasard('espace', c.code) * l.nombre)
where c.population > 2500 and hasard('france services', c.code) < 0.35
union all select code, nom, postal, lat, lng, 1 from base.voisines
