-- Emplois au lieu de travail par métier, sexe et âge, et pour l'ensemble des métiers.
with lignes as (
  select annee, territoire, split_part(metier, ':', 1) as nomenclature, sexe, age, emplois, unnest([metier, 'ensemble']) as metier
  from staging.stg_recensement_emploi__ages
  where territoire in (select territoire from marts.dim_territoires)
)
select annee, territoire, metier, nomenclature, sexe, age, round(sum(emplois), 3) as emplois
from lignes
group by all
