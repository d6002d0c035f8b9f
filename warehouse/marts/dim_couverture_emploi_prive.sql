-- Part de la population de chaque territoire qui vit dans une commune présente dans les fichiers de l'Urssaf : un extrait
-- (une zone d'emploi, un département) ne donne pas le total d'un territoire plus grand.
with presentes as (
  select distinct p.commune
  from (select distinct code_commune from staging.stg_urssaf_communes__effectifs) as e join marts.dim_passage_communes as p on p.code = e.code_commune
)
select a.territoire, a.maille,
  coalesce(sum(a.population) filter (a.commune in (select commune from presentes)), 0) / nullif(sum(a.population), 0) as part
from marts.dim_appartenances as a
group by all
