-- Ménages de chaque commune actuelle, et ceux qui n'ont pas de voiture. De plusieurs fichiers qui donnent une commune, le dernier nom l'emporte.
-- Un arrondissement de Paris, Lyon ou Marseille n'est compté que dans un fichier qui ne donne pas sa commune.
with retenus as (
  select l.annee, p.commune, l.menages, l.sans_voiture
  from staging.stg_menages_sans_voiture__communes as l join marts.dim_passage_communes as p on p.code = l.code_commune
  where not (regexp_full_match(l.code_commune, '751..|6938.|132..')
    and exists (select 1 from staging.stg_menages_sans_voiture__communes as d where d.fichier = l.fichier and d.annee = l.annee and d.code_commune = p.commune))
  qualify row_number() over (partition by l.annee, l.code_commune order by l.fichier desc) = 1
)
select annee, commune, somme_ordonnee(menages) as menages, somme_ordonnee(sans_voiture) as sans_voiture from retenus group by all
