/*---
titre: Les 925 formations du constat 2020 sont toutes dans la nomenclature
profils: [bretagne]
---*/
with citees as (select distinct mefstat11 from staging.stg_effectifs__constat where rentree = 2020)
select count(*) as formations, count(f.formation) as connues
from citees as c left join marts.dim_formations as f on f.mefstat11 = c.mefstat11
having count(*) > 0 and (count(*) <> 925 or count(f.formation) <> 925)
