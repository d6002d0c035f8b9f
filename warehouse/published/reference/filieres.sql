/*---
description: Filières et domaines, ceux que la région s'est donnés et ceux qui sont proposés à toutes ; ils se chevauchent
tri: [filiere]
colonnes:
  filiere: Code de la filière
  libelle: Libellé
  contour: Ce qu'elle compte et ne compte pas, en mots ; vide pour celle d'une région
  mots: Ce qui la fait trouver
  du_profil: La région l'a écrite dans son profil
---*/
select filiere, libelle, contour, mots, du_profil
from marts.dim_filieres
