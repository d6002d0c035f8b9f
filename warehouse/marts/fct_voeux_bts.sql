-- Places et candidatures des BTS de la région. Une spécialité sur plusieurs lignes s'additionne ; une seule valeur inconnue rend la somme inconnue.
select p.session, p.uai, p.formation,
  case when count(p.capacite) = count(*) then sum(p.capacite)::integer end as capacite,
  case when count(p.candidatures) = count(*) then sum(p.candidatures)::integer end as candidatures
from staging.stg_parcoursup__formations as p
join marts.dim_departements as d on d.code = departement_uai(p.uai)
where d.region = getvariable('region') and p.filiere = 'bts'
group by all
