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
  deciles_regions: De tous les BTS, les neuf déciles des couples (région, spécialité) qui ont assez de places (profil de la région) ; vide par spécialité
---*/
-- Une session est de France si son export a des sections dans neuf départements sur dix.
with france as (
  from marts.fct_sections_bts where session in (
    select session from marts.fct_sections_bts group by session
    having count(distinct departement) >= 0.9 * (select count(*) from marts.dim_departements)
  )
), regions as (
  select session, [round(d, 1) for d in quantile_cont(demande, [i / 10 for i in range(1, 10)])] as deciles_regions
  from (
    select session, sum(candidatures) / sum(places) as demande
    from france join marts.dim_departements on code = departement
    group by session, region, formation having sum(places) >= (select try_cast(valeur as integer) from meta.profil where cle = 'carte_places_jugees')
  )
  group by session
)
select session, formation, count(*)::INTEGER as sections, sum(places)::INTEGER as places, sum(candidatures)::INTEGER as candidatures,
  if(grouping(formation) = 1 or count(*) >= 30,
    [round(d, 1) for d in quantile_cont(candidatures / places, [i / 10 for i in range(1, 10)])], null) as deciles,
  if(grouping(formation) = 1, max(deciles_regions), null) as deciles_regions
from france left join regions using (session)
group by grouping sets ((session), (session, formation))
