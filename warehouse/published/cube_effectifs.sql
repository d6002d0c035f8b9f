/*---
description: Élèves par établissement et année de formation, post-bac compris
tri: [rentree, uai, formation]
colonnes:
  rentree: Année de la rentrée scolaire
  uai: Établissement
  formation: Année de formation (mefstat11:…)
  effectif: Élèves, au constat de rentrée
---*/
select rentree, uai, formation, effectif from marts.fct_effectifs
