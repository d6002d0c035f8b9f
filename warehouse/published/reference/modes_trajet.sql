/*---
description: Modes de trajet entre communes, d'où en viennent les minutes, et la limite au-delà de laquelle rien n'est donné
tri: [mode]
colonnes:
  mode: voiture, transports, velo, pied ou non_dit
  libelle: Le mode en toutes lettres
  annee: Année de la matrice de la région, sinon de l'extrait des routes ; vide si le fichier n'en a pas
  limite: Minutes que dépasse tout couple absent, quand la matrice de la région le dit ; vide sinon
  limite_routes: Minutes que dépasse un couple absent de communes du même réseau (trajets_points) ; vide sans routes pour ce mode
  couples: Couples de communes donnés
  dit: D'où viennent les minutes, et leur année
  part_des_communes: Part des communes de la région d'où un trajet mène à une autre
  premier: Le mode pris quand aucun n'est demandé
---*/
select mode, mode_en_lettres(mode) as libelle, annee, limite, limite_routes, couples, dit, part_des_communes, premier from marts.dim_modes_trajet
