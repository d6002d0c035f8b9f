/*---
description: Activités de la NAF rév. 2 (sous-classes, 88 divisions, 38, 17 et 5 postes) et grands secteurs de l'Urssaf
tri: [niveau, activite]
colonnes:
  activite: Code typé, par exemple a17:C1
  niveau: ape, a88, a38, a17, a5 ou gs
  libelle: Libellé
  parent: Activité du niveau au-dessus (code typé), vide pour un poste A5 ou un grand secteur
---*/
select code as activite, niveau, libelle, parent from marts.dim_activites
