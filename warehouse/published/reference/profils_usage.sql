/*---
description: Profils que les visiteurs du site d'orientation déclarent
tri: [rang, profil]
colonnes:
  profil: Code, dans cube_fonctions
  libelle: Libellé
  rang: Ordre de la liste
---*/
select profil, libelle, rang
from marts.dim_profils_usage
