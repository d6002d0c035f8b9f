-- Places et candidatures des BTS de la région, par voie. Sous statut d'étudiant : l'export Parcoursup de la session, à défaut le fichier de travail
-- d'Orion, qui seul dit l'apprentissage. Une spécialité sur plusieurs lignes s'additionne ; une seule valeur inconnue rend la somme inconnue.
with parcoursup as (
  select p.session, p.uai, 'scolaire' as voie, p.formation, p.capacite, p.candidatures
  from staging.stg_parcoursup__formations as p
  join marts.dim_departements as d on d.code = departement_uai(p.uai)
  where d.dans_region and p.filiere = 'bts'
), lignes as (
  from parcoursup
  union all
  select o.session, o.uai, o.voie, o.formation, o.capacite, o.candidatures
  from staging.stg_voeux_bts__formations as o
  join marts.dim_departements as d on d.code = departement_uai(o.uai)
  where d.dans_region and o.filiere = 'bts'
    and (o.voie = 'apprentissage' or o.session not in (select session from parcoursup))
)
select session, uai, voie, formation,
  case when count(capacite) = count(*) then sum(capacite)::integer end as capacite,
  case when count(candidatures) = count(*) then sum(candidatures)::integer end as candidatures
from lignes
group by all
