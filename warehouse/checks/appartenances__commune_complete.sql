/*---
titre: Chaque commune de la région a son bassin et sa zone d'emploi, quand ces zonages sont fournis
severite: avertissement
---*/
with attendues as (select distinct maille from reference.appartenances)
select t.territoire, a.maille
from reference.territoires as t, attendues as a
where t.maille = 'commune' and t.dans_region and a.maille not in ('epci', 'comite_local', 'frr')
  and not exists (from reference.appartenances as p where p.commune = t.territoire and p.maille = a.maille)
