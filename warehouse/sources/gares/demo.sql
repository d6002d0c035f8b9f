-- Stations at the centre of twenty towns and of the neighbouring ones, as the railway lists them: a line for each track that passes, names in
-- capitals; a freight yard, where no passenger gets in.
--> geo/liste-des-gares.csv
with numerotees as (select *, row_number() over (order by code) as rang from base.gares)
select (87990000 + g.rang)::varchar as uic, g.nom || ' (gare fictive)' as nom, if(g.code = '22136', 'N', 'O') as voyageurs, voie as ligne,
  upper(strip_accents(g.nom)) as commune,
  upper(strip_accents(d.nom)) as departement, round(g.lng + ecart, 6) as lng, round(g.lat + ecart, 6) as lat
from numerotees as g join base.departements as d on d.code = g.departement join (values ('420000', 0), ('431000', 0.0004))
  as t(voie, ecart) on ecart = 0 or g.rang % 5 = 0
order by uic, voie
