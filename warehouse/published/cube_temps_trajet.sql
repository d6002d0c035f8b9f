/*---
description: Minutes de trajet entre communes de la région et de sa bordure, d'après la matrice de la région, sinon les routes et les chemins ; un couple absent est inconnu, ou plus long que la limite du mode (reference.modes_trajet)
tri: [mode, de, vers]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  mode: voiture, transports, velo, pied ou non_dit
  de: Commune d'où l'on part (code typé)
  vers: Commune où l'on va (code typé)
  minutes: Minutes ; 0 d'une commune à elle-même quand rien ne le dit
  source: matrice_temps ou trajets_osm
  annee: Année du fichier qui le donne ; vide s'il n'en a pas
---*/
select mode, 'commune:' || origine as de, 'commune:' || destination as vers, minutes, source, annee from marts.fct_temps_trajet
