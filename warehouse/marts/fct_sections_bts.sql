-- Sections de BTS de France sous statut d'étudiant (établissement et spécialité) dont Parcoursup donne les places et les candidatures.
select session, uai, formation, departement_uai(uai) as departement, sum(capacite) as places, sum(candidatures) as candidatures
from staging.stg_parcoursup__formations
where filiere = 'bts'
group by all
having count(capacite) = count(*) and count(candidatures) = count(*) and sum(capacite) > 0
