/*---
description: Groupes, catégories et professions de la PCS 2020 ; les six groupes d'actifs sont là sans le fichier
tri: [pcs]
colonnes:
  pcs: Code typé, par exemple pcs:3
  niveau: 1 groupe, 2 catégorie, 3 regroupement, 4 profession
  libelle: Libellé
  parent: Poste qui le contient (code typé)
---*/
select pcs, niveau, libelle, parent from marts.dim_professions
