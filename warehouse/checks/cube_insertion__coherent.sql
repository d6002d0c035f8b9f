/*---
titre: Les sortants d'une formation ont un emploi ou non ; aucun nombre sous vingt personnes
---*/
select millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6
from publie.cube_insertion
where effectif < 20 or sortants + poursuivants > effectif or emploi_6 > sortants or emploi_12 > sortants
  or ((emploi_6 is not null or emploi_12 is not null) and coalesce(sortants, 0) < 20)
