/*---
description: Chaque commune de la région et les territoires qui la contiennent, elle comprise
tri: [territoire, commune]
colonnes:
  commune: Commune (code typé)
  territoire: Territoire qui la contient (code typé)
  maille: Maille du territoire
---*/
with region as (select commune, departement, region from marts.dim_communes where dans_region)
select 'commune:' || commune as commune, 'commune:' || commune as territoire, 'commune' as maille from region
union all select 'commune:' || commune, 'departement:' || departement, 'departement' from region
union all select 'commune:' || commune, 'region:' || region, 'region' from region
union all select 'commune:' || commune, 'pays:FR', 'pays' from region
union all
select 'commune:' || z.commune, z.maille || ':' || z.code, z.maille
from marts.dim_zonages as z join region using (commune)
