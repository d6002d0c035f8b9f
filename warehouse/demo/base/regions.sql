-- Overseas collectivities, of three digits, are covered by no survey of the demo.
select r.code, r.nom, sum(c.population)::integer as population, row_number() over (order by r.code) as rang
from read_json(getvariable('decoupage') || '/regions.json') as r
join base.codes_communes as c on c.region = r.code and c.type = 'commune-actuelle'
where length(r.code) = 2 group by r.code, r.nom order by r.code
