/*---
titre: Les demandeurs ventilés sur les hexagones font la valeur publiée de la région, à un millionième près
---*/
select p.trimestre, p.age, p.demandeurs, sum(c.demandeurs) as ventiles
from publie.cube_demandeurs_profil as p
left join publie.demandeurs_cellules as c on c.trimestre = p.trimestre and c.age = p.age
where p.territoire like 'region:%' and p.sexe = 'ensemble' and p.demandeurs is not null
  -- Sans position pour chaque commune, une partie des demandeurs n'a pas d'hexagone.
  and not exists (from reference.territoires as t where t.maille = 'commune' and t.territoire not in (select commune from publie.population_cellules))
group by all
having abs(coalesce(sum(c.demandeurs), 0) - p.demandeurs) > 1e-6
