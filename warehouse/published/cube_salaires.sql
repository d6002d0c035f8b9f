/*---
description: Salaire mensuel net en équivalent temps plein par profession, sexe et territoire ; cinq salariés au moins, vingt pour un décile
tri: [annee, territoire, pcs, sexe]
colonnes:
  annee: Année
  territoire: pays, région, département ou zone d'emploi (code typé)
  pcs: Profession ou catégorie (pcs:…) ou ensemble
  libelle: Libellé du fichier
  sexe: femmes, hommes ou ensemble
  classe_effectif: de_5_a_19, de_20_a_99 ou plus_100 ; l'effectif n'est pas publié
  q10: Premier décile, euros ; vide sous vingt salariés
  mediane: Médiane, euros
  q90: Neuvième décile, euros ; vide sous vingt salariés
millesimes:
  salaires: { nom: Salaires par profession, valeur: annee, libelle: 'année {annee}' }
---*/
select annee, territoire, pcs, libelle, sexe, classe_effectif, q10, mediane, q90 from marts.fct_salaires
