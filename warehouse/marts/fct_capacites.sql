-- Places et premiers vœux de la région, voie scolaire. Une entrée sur plusieurs lignes s'additionne ; une seule capacité inconnue rend la somme inconnue.
select c.rentree, c.uai, 'mefstat11:' || c.mefstat11 as formation,
  case when count(c.capacite) = count(*) then sum(c.capacite)::integer end as capacite,
  case when count(c.voeux1) = count(*) then sum(c.voeux1)::integer end as voeux1,
  case when count(c.affectes) = count(*) then sum(c.affectes)::integer end as affectes
from staging.stg_capacites__entrees as c
join marts.dim_departements as d on d.code = departement_uai(c.uai)
where d.dans_region and c.voie = 'scolaire'
group by all
