-- Communes that a census counts: those of the region, then those of the zone d'emploi that crosses its border, with their jobs: the salaried ones and
-- the self-employed, less second jobs (1.33 million in the region in 2019, Insee).
select c.code, c.nom, c.departement, '53' as region, c.population, c.zone, coalesce(1.04 * sum(e.effectif), 0) as emplois
from base.communes as c left join base.emplois as e on e.code = c.code and e.annee = 2023
group by c.code, c.nom, c.departement, c.population, c.zone
union all select code, nom, departement, region, population, '0062', population * 0.3 from base.traversees order by code
