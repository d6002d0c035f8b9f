-- L'académie de chaque département de France. `seule` : elle couvre toute sa région, dont elle n'est alors qu'un autre nom.
select a.departement, a.academie, a.nom, d.region,
  count(distinct a.academie) over (partition by d.region) = 1 as seule
from staging.stg_academies__departements as a
join marts.dim_departements as d on d.code = a.departement
