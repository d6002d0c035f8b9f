/*---
titre: Établissements, une ligne par clé, des parties qui ne dépassent pas leur tout
---*/
select 'postes' as cube, territoire, concat_ws(' ', annee, activite, taille) as cle from publie.cube_postes group by all having count(*) > 1
union all
select 'tissu', territoire, concat_ws(' ', millesime, activite, tranche) from publie.cube_tissu group by all having count(*) > 1
union all
select 'demographie', territoire, concat_ws(' ', annee, activite) from publie.cube_demographie group by all having count(*) > 1
union all
select 'demographie', territoire, concat_ws(' ', annee, 'survivants') from publie.cube_demographie where survivants > creations
union all
select 'cellules', commune, activite from publie.etablissements_cellules where employeurs + inconnus > etablissements
    or grands > employeurs or salaries_min > salaries_max
