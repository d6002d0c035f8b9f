/*---
titre: Emploi par activité, une case cachée n'a ni valeur ni classe, une case montrée n'a jamais un ou deux établissements, à moins qu'un fichier ouvert la donne
---*/
with sommes (feuille, activite) as (
  select code, unnest([code, parent, 'ensemble']) from marts.dim_activites where code like 'a17:%'
), ouvertes as (
  select p.annee, a.territoire, s.activite, sum(p.etablissements) as etablissements, sum(p.effectif_max) as ouvert
  from marts.connu_salaries_prives as p join sommes as s on s.feuille = p.activite join reference.appartenances as a on a.commune = p.territoire
  group by all
)
select annee, territoire, activite, effectif, effectif_min, effectif_max, effectif_statut, effectif_visible, etablissements, part_premier_etablissement
from publie.cube_emploi_activites left join ouvertes using (annee, territoire, activite, etablissements)
where (effectif_statut = 'secret') <> (effectif is null)
  or effectif_statut not in ('diffuse', 'secret')
  or (effectif is not null and effectif < etablissements)
  or (effectif is not null and (etablissements between 1 and 2 or effectif between 1 and 4) and effectif is distinct from ouvert)
  or (effectif is not null and (effectif_min, effectif_max) is distinct from (effectif, effectif))
  or (effectif is null and (part_premier_etablissement is not null or effectif_min > effectif_max or effectif_min < 0))
  or (part_premier_etablissement not in ('moins_20', 'de_20_a_50', 'de_50_a_85'))
  or (effectif is not null and effectif_visible is not null)
