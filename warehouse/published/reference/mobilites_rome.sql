/*---
description: Mobilités professionnelles que le ROME donne d'une fiche à une autre
tri: [version, de, vers, type]
colonnes:
  version: rome_v3 ou rome_v4
  de: Code de départ
  vers: Code d'arrivée
  type: 1, métier proche ; 2, évolution ; vide dans le ROME 4.0, qui ne le dit pas
  rang: Place parmi les mobilités de la fiche (ROME 4.0)
  partielle: La mobilité ne vaut que pour certaines appellations du départ ou de l'arrivée
---*/
select version, de, vers, type, rang, partielle from marts.dim_mobilites_rome
