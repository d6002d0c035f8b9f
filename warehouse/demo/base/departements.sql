select d.code, d.nom, d.region, r.nom as nom_region, d.chefLieu as chef_lieu, sum(c.population)::integer as population,
  row_number() over (order by d.code) as rang
from read_json(getvariable('decoupage') || '/departements.json') as d
join base.regions as r on r.code = d.region
join base.codes_communes as c on c.departement = d.code and c.type = 'commune-actuelle'
group by d.code, d.nom, d.region, r.nom, d.chefLieu order by d.code
