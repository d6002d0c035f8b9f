/*---
description: Formations que citent les cubes, par année d'études (mefstat11) ou par diplôme (cfd)
tri: [formation]
colonnes:
  formation: Code typé
  mefstat11: Code de l'année de formation, vide pour un diplôme
  cfd: Code du diplôme
  libelle: Intitulé de la spécialité
  diplome: Nom courant du diplôme
  niveau: Niveau européen, 3 à 8, vide si sans niveau
  nsf: Groupe de spécialités (NSF)
  nsf_libelle: Intitulé du groupe
  domaine_nsf: Domaine de spécialités (NSF)
  domaine_libelle: Intitulé du domaine
  annee_formation: Année d'études dans le dispositif
  duree: Années du dispositif
  premiere_annee: Première année du diplôme
  derniere_annee: Dernière année
  post_bac: Après le bac
---*/
with citees as (
  select formation from publie.cube_effectifs union select formation from publie.cube_capacites union select formation from publie.cube_insertion
)
select formation, mefstat11, cfd, libelle, diplome, niveau, nsf, nsf_libelle, domaine_nsf, domaine_libelle, annee_formation, duree,
  premiere_annee, derniere_annee, post_bac
from marts.dim_formations
where formation in (select formation from citees)
