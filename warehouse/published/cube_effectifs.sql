/*---
description: Élèves par établissement et année de formation, post-bac compris
tri: [rentree, uai, formation]
colonnes:
  rentree: Année de la rentrée scolaire
  uai: Établissement
  formation: Année de formation (mefstat11:…)
  effectif: Élèves, au constat de rentrée
  filles: Dont filles, vide quand le constat ne les distingue pas (avant 2025)
  garcons: Dont garçons, vide quand le constat ne les distingue pas
millesimes:
  effectifs: { nom: Effectifs en formation, valeur: rentree, libelle: 'rentrée {rentree}' }
---*/
select rentree, uai, formation, effectif, filles, garcons from marts.fct_effectifs
