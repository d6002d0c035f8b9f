-- 146 made-up secondary schools in real towns, as many as in the ministry's file for the region.
with villes as (
  select *, part(146, population ** 0.95, 1, code) as nombre from base.communes where population >= 4500
), ecoles as (
  select *, row_number() over (partition by departement order by code, n) as rang_dep, row_number() over (order by code, n) as ordre
  from (select *, unnest(range(nombre)) as n from villes)
)
select uai_demo(e.departement, rang_dep) as uai, 'Lycée de démonstration n° ' || ordre || ', ' || e.nom as nom, e.code, e.nom as commune,
  e.departement,
  e.postal, e.population, e.cote, e.agricole, if(hasard('secteur', e.code, rang_dep) < 0.57, 'Public', 'Privé') as secteur, l.lat, l.lng, ordre,
    rang_dep
from ecoles as e join base.lieux as l on l.code = e.code and l.rang = floor(hasard('lycee', e.code, rang_dep) * l.nombre) order by ordre
