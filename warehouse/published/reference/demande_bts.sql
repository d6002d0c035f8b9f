/*---
description: Déciles de France des candidatures par place en BTS (Parcoursup, statut d'étudiant), toutes spécialités puis par spécialité de trente sections ou plus
tri: [session, formation]
colonnes:
  session: Année de la session Parcoursup
  formation: Spécialité du BTS, telle que Parcoursup la nomme ; vide pour tous les BTS
  sections: Sections (établissement et spécialité) dont places et candidatures sont connues, en France
  places: Leurs places
  candidatures: Leurs candidatures
  deciles: Les neuf déciles des candidatures par place, du premier au neuvième, au dixième
---*/
-- Une session est de France si son export a des sections dans neuf départements sur dix.
select session, formation, count(*)::INTEGER as sections, sum(places)::INTEGER as places, sum(candidatures)::INTEGER as candidatures,
  list_transform(quantile_cont(candidatures / places, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]), lambda d: round(d, 1)) as deciles
from marts.fct_sections_bts
group by grouping sets ((session), (session, formation))
having (grouping(formation) = 1 or count(*) >= 30) and session in (
  select session from marts.fct_sections_bts group by session
  having count(distinct departement) >= 0.9 * (select count(*) from marts.dim_departements)
)
