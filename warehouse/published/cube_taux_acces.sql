/*---
description: Taux d'accès des demandeurs d'emploi à la formation, tels que publiés, selon deux définitions qui ne se comparent pas
tri: [annee, territoire, variante]
colonnes:
  annee: Année
  territoire: pays, région ou département (code typé)
  variante: A (entrants sur chômeurs au sens du BIT en moyenne) ou B (part des personnes au chômage un mois au moins dans l'année)
  entrants: Entrants, vide si non publiés
  denominateur: Dénominateur de la variante, vide si non publié
  taux: Part publiée, de 0 à 1
---*/
select annee, territoire, variante, entrants, denominateur, taux from marts.fct_taux_acces
