/*---
titre: Une étude parle d'un territoire, d'un métier, d'une formation et d'une filière connus
severite: avertissement
---*/
select e.titre, e.territoire, e.metier, e.formation, e.filiere
from reference.etudes as e
where e.territoire not in (select territoire from reference.territoires)
  or e.metier not in (select metier from reference.metiers)
  or e.formation not in (select formation from reference.diplomes)
  or e.filiere not in (select filiere from reference.filieres)
