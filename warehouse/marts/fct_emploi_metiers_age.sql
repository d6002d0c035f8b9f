-- Emplois au lieu de travail par métier, sexe et âge, et pour l'ensemble des métiers ; par groupe socioprofessionnel d'après le fichier détail.
with lignes as (
  select e.annee, l.territoire, split_part(e.metier, ':', 1) as nomenclature, e.sexe, e.age,
      e.emplois * l.poids as emplois, l.reprojete, unnest([e.metier, 'ensemble']) as metier
  from staging.stg_recensement_emploi__ages as e join marts.dim_lieux_tabules as l on l.tableau = 'ages' and l.annee = e.annee and l.lu = e.territoire
)
select annee, territoire, metier, nomenclature, sexe, age, round(somme_ordonnee(emplois), 3) as emplois, bool_or(reprojete) as reprojete
from lignes
group by all
union all by name
select annee, territoire, metier, 'pcs' as nomenclature, sexe, age, round(sum(millioniemes) / 1e6, 3) as emplois, false as reprojete
from marts.fct_emplois_groupes
group by all
