/*---
description: Taux d'emploi à six mois, taux attendu et valeur ajoutée, tels que les publie la DEPP
tri: [millesime, uai, voie]
colonnes:
  millesime: Les deux années de sortie, 2021_2022
  uai: Établissement
  nom: Nom, tel que l'écrit le fichier de l'année
  voie: ensemble, scolaire ou apprentissage ; ensemble contient les deux autres
  taux_poursuite: Pour cent
  taux_emploi_6: Pour cent des sortants
  taux_attendu: Pour cent, à profil d'élèves comparable
  valeur_ajoutee: Points, publiée par le producteur
  part_poursuite: Pour cent des inscrits de dernière année
  part_emploi_6: Pour cent des inscrits de dernière année
  part_autres: Pour cent des inscrits de dernière année
  statut: diffuse ou non_diffuse
---*/
select millesime, uai, nom, voie, taux_poursuite, taux_emploi_6, taux_attendu, valeur_ajoutee, part_poursuite, part_emploi_6, part_autres, statut
from marts.fct_insertion_etablissements
