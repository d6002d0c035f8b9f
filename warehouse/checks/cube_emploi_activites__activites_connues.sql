/*---
titre: Chaque activité du cube de l'emploi a un libellé, et un poste A5 s'il est en A17
---*/
select distinct c.activite, a.niveau, a.parent
from publie.cube_emploi_activites as c left join reference.activites as a on a.activite = c.activite
where c.activite <> 'ensemble' and (a.libelle is null or (a.niveau = 'a17' and a.parent not in (select activite from reference.activites)))
