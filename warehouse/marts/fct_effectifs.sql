-- Élèves de la région, toutes années d'études ; un établissement et une formation ont une ligne par rentrée.
-- Une seule ligne sans filles ni garçons rend leur somme inconnue.
select e.rentree, e.uai, 'mefstat11:' || e.mefstat11 as formation, sum(e.effectif)::integer as effectif,
  case when count(e.filles) = count(*) then sum(e.filles)::integer end as filles,
  case when count(e.filles) = count(*) then sum(e.effectif - e.filles)::integer end as garcons
from staging.stg_effectifs__constat as e
join marts.dim_departements as d on d.code = departement_uai(e.uai)
where d.dans_region
group by all
