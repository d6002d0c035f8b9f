-- Ménages de chaque commune actuelle, et ceux qui n'ont pas de voiture. De plusieurs fichiers qui donnent une commune, le dernier nom l'emporte.
-- Un arrondissement de Paris, Lyon ou Marseille n'est compté que dans un fichier qui ne donne pas sa commune.
-- Une année dont seule la part est donnée vaut pour les ménages fiscaux de l'année la plus proche (Filosofi) : une estimation.
with comptes as (
  select annee, fichier, code_commune, menages, sans_voiture from staging.stg_menages_sans_voiture__communes
), menages_fiscaux as (
  select p.annee, p.code_commune, p.part_sans_voiture, f.menages
  from staging.stg_menages_sans_voiture__parts as p
  join staging.stg_filosofi__communes as f using (code_commune)
  where p.annee not in (select annee from comptes) and f.menages is not null
  qualify row_number() over (partition by p.annee, p.code_commune order by abs(f.annee - p.annee), f.annee desc) = 1
), lignes as (
  select *, false as estime from comptes
  union all select annee, '', code_commune, menages, menages * part_sans_voiture, true from menages_fiscaux
), retenus as (
  select l.annee, p.commune, l.menages, l.sans_voiture, l.estime
  from lignes as l join marts.dim_passage_communes as p on p.code = l.code_commune
  where not (regexp_full_match(l.code_commune, '751..|6938.|132..')
    and exists (select 1 from lignes as d where d.fichier = l.fichier and d.annee = l.annee and d.code_commune = p.commune))
  qualify row_number() over (partition by l.annee, l.code_commune order by l.fichier desc) = 1
)
select annee, commune, somme_ordonnee(menages) as menages, somme_ordonnee(sans_voiture) as sans_voiture, bool_or(estime) as estime
from retenus group by all
