/*---
titre: La population des cellules d'une commune est celle de la commune, à un milliardième près
---*/
select t.territoire, t.population, sum(p.population) as ventilee
from reference.territoires as t left join publie.population_cellules as p on p.commune = t.territoire
where t.territoire in (select 'commune:' || commune from marts.dim_communes where en_hexagones and lat is not null)
group by all
having abs(coalesce(sum(p.population), 0) - t.population) > 1e-9 * greatest(t.population, 1)
