/*---
description: Millésimes présents dans chaque domaine
tri: [domaine, millesime]
colonnes:
  domaine: Domaine, que l'en-tête d'une table publiée déclare
  millesime: Valeur, à donner en paramètre
  libelle: Millésime en toutes lettres
  cube: Table publiée dont ce sont les millésimes
  dernier: Le plus récent du domaine
---*/
select domaine, millesime, libelle, cube,
  row_number() over (partition by domaine order by not dernier, millesime desc) = 1 as dernier
from declares.millesimes
