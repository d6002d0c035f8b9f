-- Habitants de chaque commune actuelle par sexe et âge, à chaque recensement donné. De plusieurs fichiers qui donnent une commune, la base communale l'emporte, puis le dernier nom.
-- Un arrondissement de Paris, Lyon ou Marseille n'est compté que dans un fichier qui ne donne pas sa commune.
with lignes as (
  select *, 1 as rang from staging.stg_population_age__communes union all by name select *, 0 as rang from staging.stg_population_age__melodi
), codes as (
  select distinct l.rang, l.fichier, l.annee, l.code_commune, p.commune
  from lignes as l join marts.dim_passage_communes as p on p.code = l.code_commune
), retenus as (
  select c.* from codes as c
  where not (regexp_full_match(c.code_commune, '751..|6938.|132..')
      and exists (select 1 from codes as d where d.fichier = c.fichier and d.annee = c.annee
      and d.code_commune = c.commune))
  qualify dense_rank() over (partition by c.annee, c.code_commune order by c.rang desc, c.fichier desc) = 1
)
select l.annee, r.commune, l.sexe, l.age, somme_ordonnee(l.population) as population
from lignes as l join retenus as r on r.rang = l.rang and r.fichier = l.fichier and r.annee = l.annee and r.code_commune = l.code_commune
group by all
