/*---
description: Élèves par établissement de la bordure et année de formation, pour les distances ; ils n'entrent dans aucun compte de la région
tri: [rentree, uai, formation]
colonnes:
  rentree: Année de la rentrée scolaire
  uai: Établissement
  formation: Année de formation (mefstat11:…)
  cfd: Code du diplôme
  niveau: Niveau européen, 3 à 8, vide si sans niveau
  domaine_nsf: Domaine de spécialités (NSF)
  effectif: Élèves, au constat de rentrée
---*/
select rentree, uai, formation, cfd, niveau, domaine_nsf, effectif from marts.fct_effectifs_voisins
