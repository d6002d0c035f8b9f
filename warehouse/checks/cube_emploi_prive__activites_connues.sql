/*---
titre: Chaque activité du cube de l'emploi privé a un libellé
---*/
select distinct activite from publie.cube_emploi_prive where activite <> 'ensemble' and activite not in (select activite from reference.activites)
