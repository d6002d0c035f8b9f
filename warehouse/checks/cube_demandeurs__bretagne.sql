/*---
titre: Demandeurs inscrits en Bretagne, 299 550 en janvier 2020 et 292 720 en décembre 2024
profils: [bretagne]
---*/
with attendus (mois, attendu) as (values ('2020-01', 299550), ('2024-12', 292720))
select a.mois, a.attendu, d.demandeurs as trouve
from attendus as a left join publie.cube_demandeurs as d on d.mois = a.mois and d.territoire = 'region:53'
where d.demandeurs is distinct from a.attendu and exists (from publie.cube_demandeurs)
