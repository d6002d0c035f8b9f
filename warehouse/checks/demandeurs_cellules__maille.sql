/*---
titre: Une commune montrée porte sa propre valeur sur ses hexagones, une commune cachée celle d'un territoire plus grand
---*/
select p.trimestre, p.age, p.territoire, p.demandeurs, sum(c.demandeurs) as ventiles, min(c.maille_source) as maille
from publie.cube_demandeurs_profil as p
join publie.demandeurs_cellules as c on c.trimestre = p.trimestre and c.age = p.age and c.commune = p.territoire
where p.sexe = 'ensemble'
group by all
having (p.demandeurs is null) = (min(c.maille_source) = 'commune') or count(distinct c.maille_source) > 1
  or abs(sum(c.demandeurs) - p.demandeurs) > 1e-6 or min(c.demandeurs) < -1e-9
