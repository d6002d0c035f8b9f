/*---
titre: Une décision porte sur un territoire connu
severite: avertissement
---*/
select d.id, d.territoire
from reference.decisions as d
where not exists (from reference.territoires as t where t.territoire = d.territoire)
