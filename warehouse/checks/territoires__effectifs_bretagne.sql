/*---
titre: 1 202 communes, 4 départements, 20 zones d'emploi, 26 bassins et 3 449 370 habitants en Bretagne
profils: [bretagne]
---*/
with attendus (maille, attendu) as (values ('commune', 1202), ('departement', 4), ('zone_emploi', 20), ('bassin', 26))
select a.maille, a.attendu, count(t.territoire) as trouve
from attendus as a left join reference.territoires as t on t.maille = a.maille and t.dans_region
group by all having count(t.territoire) <> a.attendu
union all
select 'habitants', 3449370, population from reference.territoires where territoire = 'region:53' and population <> 3449370
