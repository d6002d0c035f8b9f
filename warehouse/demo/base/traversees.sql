-- Communes of the zone d'emploi that crosses the border, beyond it.
select c.code, c.nom, c.departement, c.region, c.population
from (select unnest(membres).code as code from read_json(getvariable('decoupage') || '/epci.json') where code = '243500741') as m
join base.codes_communes as c using (code) where c.type = 'commune-actuelle' and c.region <> '53' order by c.code
