/*---
description: Codes que d'autres remplacent, d'après chaque référentiel - diplômes, certifications, fiches du ROME, communes de la région
tri: [source, ancien, nouveau]
colonnes:
  source: Référentiel qui le dit
  nature: scindé quand plusieurs remplacent l'ancien, réuni quand le nouveau en remplace plusieurs, remplacé sinon
  ancien: Code typé
  nouveau: Code typé
---*/
with suites as (
  select 'bcn' as source, 'cfd:' || cfd as ancien, 'cfd:' || unnest(nouveaux) as nouveau from marts.dim_versions_diplomes
  union select 'rncp', certification, unnest(remplacee_par) from marts.dim_certifications
  union select 'rome', 'rome_v3:' || code_parent, 'rome_v4:' || code from marts.dim_rome where version = 'rome_v4' and code_parent is not null
  union select 'decoupage', 'commune:' || p.code, 'commune:' || p.commune
    from marts.dim_passage_communes as p join marts.dim_communes as c on c.commune = p.commune where c.dans_region and p.code <> p.commune
)
select source, case when count(*) over (partition by source, ancien) > 1 then 'scindé'
    when count(*) over (partition by source, nouveau) > 1 then 'réuni' else 'remplacé' end as nature, ancien, nouveau
from suites
