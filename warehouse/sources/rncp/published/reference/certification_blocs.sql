/*---
description: Blocs de compétences des certifications ; chacun s'acquiert seul
tri: [certification, bloc]
colonnes:
  certification: Code typé (rncp:…)
  bloc: Code du bloc (RNCP38596BC02)
  libelle: Intitulé
---*/
select certification, bloc, libelle from marts.dim_blocs_certification
