/*---
description: Minutes par les routes et les chemins de chaque hexagone habité à chaque lieu de formation, d'accueil ou de service, bordure comprise, jusqu'à la limite du mode
tri: [mode, lieu, hexagone]
intermediaire: true
colonnes:
  mode: voiture, velo ou pied
  lieu: Rang du lieu (trajets_points)
  hexagone: Rang de l'hexagone habité (trajets_points)
  minutes: Minutes entières
---*/
select t.mode, l.rang as lieu, h.rang as hexagone, t.minutes
from marts.fct_trajets_lieux as t
join publie.trajets_points as l on l.mode = t.mode and l.genre = 'lieu' and l.cellule = t.lieu
join publie.trajets_points as h on h.mode = t.mode and h.genre = 'hexagone' and h.cellule = t.hexagone
