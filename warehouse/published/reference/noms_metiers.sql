/*---
description: Noms sous lesquels chaque métier se cherche - son libellé, et les appellations d'une fiche du ROME
tri: [metier, nom]
colonnes:
  metier: Métier (code typé, de reference.metiers)
  nom: Libellé ou appellation
  libelle: Vrai quand c'est le libellé du métier
---*/
select metier, nom, libelle from marts.dim_noms_metiers
