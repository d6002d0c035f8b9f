/*---
description: Déciles de France des candidatures par place en BTS (Parcoursup, statut d'étudiant), toutes spécialités puis par spécialité
tri: [session, formation]
colonnes:
  session: Année de la session Parcoursup
  formation: Spécialité du BTS, telle que Parcoursup la nomme ; vide pour tous les BTS
  sections: Sections (établissement et spécialité) dont places et candidatures sont connues, en France
  places: Leurs places
  candidatures: Leurs candidatures
  deciles: Les neuf déciles des candidatures par place des sections, au dixième ; d'une spécialité, à partir de trente sections
  deciles_regions: De tous les BTS, les neuf déciles des couples (région, spécialité) de 24 places ou plus ; vide par spécialité
---*/
-- Une session est de France si son export a des sections dans neuf départements sur dix.
with france as (
  from marts.fct_sections_bts where session in (
    select session from marts.fct_sections_bts group by session
    having count(distinct departement) >= 0.9 * (select count(*) from marts.dim_departements)
  )
), regions as (
  select session, [round(d, 1) for d in quantile_cont(demande, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])] as deciles_regions
  from (
    select session, sum(candidatures) / sum(places) as demande
    from france join marts.dim_departements on code = departement
    group by session, region, formation having sum(places) >= 24
  )
  group by session
)
select session, formation, count(*)::INTEGER as sections, sum(places)::INTEGER as places, sum(candidatures)::INTEGER as candidatures,
  if(grouping(formation) = 1 or count(*) >= 30,
    [round(d, 1) for d in quantile_cont(candidatures / places, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])], null) as deciles,
  if(grouping(formation) = 1, max(deciles_regions), null) as deciles_regions
from france left join regions using (session)
group by grouping sets ((session), (session, formation))
