/*---
titre: Emploi par activité, une case cachée n'a ni valeur ni classe, une case montrée n'a jamais un ou deux établissements
---*/
select annee, territoire, activite, effectif, effectif_min, effectif_max, effectif_statut, effectif_visible, etablissements, part_premier_etablissement
from publie.cube_emploi_activites
where (effectif_statut = 'secret') <> (effectif is null)
  or effectif_statut not in ('diffuse', 'secret')
  or (effectif is not null and (etablissements between 1 and 2 or effectif between 1 and 4 or effectif < etablissements))
  or (effectif is not null and (effectif_min, effectif_max) is distinct from (effectif, effectif))
  or (effectif is null and (part_premier_etablissement is not null or effectif_min > effectif_max or effectif_min < 0))
  or (part_premier_etablissement not in ('moins_20', 'de_20_a_50', 'de_50_a_85'))
  or (effectif is not null and effectif_visible is not null)
