/*---
description: Minutes de trajet d'une commune de la région à une autre, ou à une commune de sa bordure, d'après la matrice de la région ; un couple absent est inconnu
tri: [mode, de, vers]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  mode: voiture, transports, velo ou non_dit
  de: Commune d'où l'on part (code typé)
  vers: Commune où l'on va (code typé)
  minutes: Minutes ; 0 d'une commune à elle-même quand la matrice ne le dit pas
---*/
select mode, 'commune:' || origine as de, 'commune:' || destination as vers, minutes from marts.fct_temps_trajet
