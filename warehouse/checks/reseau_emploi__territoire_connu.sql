/*---
titre: Un indicateur du réseau pour l'emploi porte sur un territoire connu
severite: avertissement
---*/
select distinct r.territoire
from publie.cube_reseau_emploi as r
where not exists (from reference.territoires as t where t.territoire = r.territoire)
