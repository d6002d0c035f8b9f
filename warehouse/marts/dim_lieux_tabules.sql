-- Où vont, année par année, les chiffres d'un tableau du recensement (ages ou diplomes). Quand une année est tabulée dans les zones d'emploi de 2010
-- et dans celles de 2020, celles de 2020 l'emportent ; un territoire dont une origine manque n'est pas donné.
with tabules as (
  select distinct 'ages' as tableau, annee, territoire as lu from staging.stg_recensement_emploi__ages
  union all
  select distinct 'diplomes', annee, territoire from staging.stg_recensement_emploi__diplomes
), choisis as (
  select * from tabules
  qualify not (lu like 'zone_emploi_2010:%' and bool_or(lu like 'zone_emploi:%') over (partition by tableau, annee))
)
select c.tableau, c.annee, l.territoire, l.lu, l.poids, l.reprojete
from choisis as c join marts.dim_lieux_recensement as l using (lu)
qualify count(*) over (partition by c.tableau, c.annee, l.territoire) = l.origines
