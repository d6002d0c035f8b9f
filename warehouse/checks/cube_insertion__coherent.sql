/*---
titre: Les sortants d'une formation ont un emploi ou non ; aucun nombre sous vingt personnes, réunies ou non
---*/
with lignes as (
  select millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6, emploi_12, true as effectifs from publie.cube_insertion
  union all
  select millesime, territoire, voie, concat_ws(' ', champ, reunion, diplome, domaine_nsf, cfd), effectif, sortants,
      poursuivants, emploi_6, emploi_12, champ = 'effectif' from publie.cube_insertion_reunies
)
select millesime, territoire, voie, formation, effectif, sortants, poursuivants, emploi_6
from lignes
where effectif < 20 or sortants + poursuivants > effectif or emploi_6 > sortants or emploi_12 > sortants
  or ((emploi_6 is not null or emploi_12 is not null) and coalesce(sortants, 0) < 20)
      or (effectifs and effectif is null and coalesce(sortants, poursuivants) is not null)
