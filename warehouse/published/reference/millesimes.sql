/*---
description: Millésimes présents dans chaque domaine
tri: [domaine, millesime]
colonnes:
  domaine: Domaine, que l'en-tête d'une table publiée déclare
  millesime: Valeur, à donner en paramètre
  libelle: Millésime en toutes lettres
  cube: Table publiée dont ce sont les millésimes
  dernier: Le plus récent du domaine
  mailles: Mailles dont la table a des lignes à ce millésime, entre espaces ; vide quand elle n'est pas par territoire
---*/
select domaine, millesime, libelle, cube,
  row_number() over (partition by domaine order by not dernier, millesime desc) = 1 as dernier, mailles
from declares.millesimes
