-- Emplois au lieu de travail par métier, sexe et âge, et pour l'ensemble des métiers.
-- Quand une année est tabulée dans les zones d'emploi de 2010 et dans celles de 2020, celles de 2020 l'emportent.
with lieux as (
  select t.annee, l.territoire, l.lu, l.poids, l.reprojete
  from (select distinct annee, territoire as lu, bool_or(territoire like 'zone_emploi:%') over (partition by annee) as zones_2020 from staging.stg_recensement_emploi__ages) as t
  join marts.dim_lieux_recensement as l on l.lu = t.lu and not (t.zones_2020 and t.lu like 'zone_emploi_2010:%')
  qualify count(*) over (partition by t.annee, l.territoire) = l.origines
), lignes as (
  select e.annee, l.territoire, split_part(e.metier, ':', 1) as nomenclature, e.sexe, e.age, e.emplois * l.poids as emplois, l.reprojete, unnest([e.metier, 'ensemble']) as metier
  from staging.stg_recensement_emploi__ages as e join lieux as l on l.annee = e.annee and l.lu = e.territoire
)
select annee, territoire, metier, nomenclature, sexe, age, round(sum(emplois), 3) as emplois, bool_or(reprojete) as reprojete
from lignes
group by all
