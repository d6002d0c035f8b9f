/*---
titre: Une alerte métier porte sur un territoire connu
severite: avertissement
---*/
select a.date, a.emetteur, a.territoire
from marts.dim_alertes_metiers as a
where not exists (from reference.territoires as t where t.territoire = a.territoire)
