-- Emplois au lieu de travail par métier, classe d'âge et diplôme, et pour l'ensemble des métiers.
with lignes as (
  select annee, territoire, split_part(metier, ':', 1) as nomenclature, age, diplome, emplois, unnest([metier, 'ensemble']) as metier
  from staging.stg_recensement_emploi__diplomes
  where territoire in (select territoire from marts.dim_territoires)
)
select annee, territoire, metier, nomenclature, age, diplome, round(sum(emplois), 3) as emplois
from lignes
group by all
