/*---
titre: Une appartenance mène à un territoire connu, de la même maille
---*/
select a.territoire, a.maille, t.maille as maille_connue
from reference.appartenances as a left join reference.territoires as t using (territoire)
where t.maille is distinct from a.maille
