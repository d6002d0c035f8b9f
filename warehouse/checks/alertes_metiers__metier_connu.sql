/*---
titre: Une alerte métier porte sur un métier connu
severite: avertissement
---*/
select a.date, a.emetteur, a.metier
from publie.alertes_metiers as a
where not exists (from reference.metiers as m where m.metier = a.metier)
