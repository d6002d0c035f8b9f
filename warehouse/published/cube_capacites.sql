/*---
description: Places et vœux de rang 1 à l'entrée des formations d'avant le bac, par établissement
tri: [rentree, uai, formation]
colonnes:
  rentree: Année de la rentrée scolaire
  uai: Établissement
  formation: Année d'entrée (mefstat11:…)
  capacite: Places, vide si le producteur ne les connaît pas
  voeux1: Vœux de rang 1, vide si non donnés
  affectes: Élèves affectés, tous vœux, vide si non donnés (avant 2025)
millesimes:
  capacites: { nom: Capacités et vœux, valeur: rentree, libelle: 'rentrée {rentree}' }
---*/
select rentree, uai, formation, capacite, voeux1, affectes from marts.fct_capacites
