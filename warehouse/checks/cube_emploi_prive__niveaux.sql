/*---
titre: Emploi privé, chaque niveau d'activité fait le total du territoire
---*/
select annee, territoire, niveau, sum(effectif) as somme, min(total) as total
from publie.cube_emploi_prive as c
join (select annee, territoire, effectif as total, etablissements as lieux from publie.cube_emploi_prive
    where activite = 'ensemble') as t using (annee, territoire)
group by annee, territoire, niveau
having sum(effectif) <> min(total) or sum(etablissements) <> min(lieux)
