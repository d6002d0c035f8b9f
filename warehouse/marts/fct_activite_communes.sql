-- Emplois, actifs et chômeurs du recensement de chaque commune actuelle. De plusieurs fichiers qui donnent une commune, le dernier nom l'emporte.
-- Un nombre qui manque à une des communes fusionnées manque à la nouvelle.
-- Un arrondissement de Paris, Lyon ou Marseille n'est compté que dans un fichier qui ne donne pas sa commune.
with retenus as (
  select l.annee, p.commune, l.emplois, l.actifs, l.chomeurs
  from staging.stg_comparateur_communes__communes as l join marts.dim_passage_communes as p on p.code = l.code_commune
  where not (regexp_full_match(l.code_commune, '751..|6938.|132..')
    and exists (select 1 from staging.stg_comparateur_communes__communes as d
      where d.fichier = l.fichier and d.annee = l.annee and d.code_commune = p.commune))
  qualify row_number() over (partition by l.annee, l.code_commune order by l.fichier desc) = 1
)
select annee, commune, case when count(emplois) = count(*) then somme_ordonnee(emplois) end as emplois,
  case when count(actifs) = count(*) then somme_ordonnee(actifs) end as actifs,
  case when count(actifs) = count(*) and count(chomeurs) = count(*) then somme_ordonnee(chomeurs) end as chomeurs
from retenus group by all
