-- Every commune of France, and former ones, as the package gives them.
select code, nom, type, departement, region, chefLieu as chef_lieu, coalesce(population, 0)::integer as population, codesPostaux[1] as postal
from read_json(getvariable('decoupage') || '/communes.json') order by code, type
