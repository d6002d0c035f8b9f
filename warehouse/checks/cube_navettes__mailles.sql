/*---
titre: Navettes, chaque maille compte les mêmes résidents que les départements, communes hors zonage à part
---*/
with sommes as (
  select annee, maille, sum(actifs) as actifs from publie.cube_navettes group by all
)
select s.annee, s.maille, s.actifs, d.actifs as departements
from sommes as s join sommes as d on d.annee = s.annee and d.maille = 'departement'
where s.actifs > d.actifs + 1 or (s.maille = 'zone_emploi' and s.actifs < 0.999 * d.actifs)
