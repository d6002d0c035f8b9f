/*---
description: Modes de la matrice de temps de la région, leur année, et la limite au-delà de laquelle elle ne donne rien
tri: [mode]
colonnes:
  mode: voiture, transports, velo ou non_dit
  libelle: Le mode en toutes lettres
  annee: Année du nom du fichier ; vide s'il n'en a pas
  limite: Minutes que dépasse tout couple absent, quand la matrice le dit ; vide sinon
  couples: Couples de communes que la matrice donne
  premier: Le mode pris quand aucun n'est demandé
---*/
select mode, mode_en_lettres(mode) as libelle, annee, limite, couples, premier from marts.dim_modes_trajet
