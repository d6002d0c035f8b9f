/*---
description: Fonctions du site d'orientation, et ce que valent les mots hors de cette liste
tri: [rang, fonction]
colonnes:
  fonction: Code, dans cube_fonctions
  libelle: Libellé
  etape: information (on consulte) ou action (on demande, on s'inscrit) ; vide quand ni l'un ni l'autre
  rang: Ordre de la liste
---*/
select fonction, libelle, etape, rang
from marts.dim_fonctions_usage
