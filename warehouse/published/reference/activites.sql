/*---
description: Activités de la nomenclature NAF rév. 2, en 5 et en 17 postes
tri: [niveau, activite]
colonnes:
  activite: Code typé, par exemple a17:C1
  niveau: a5 ou a17
  libelle: Libellé
  parent: Poste A5 qui le contient (code typé), vide pour un poste A5
---*/
select code as activite, niveau, libelle, parent from marts.dim_activites
