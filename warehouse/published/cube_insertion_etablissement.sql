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
  interruption: Contrats d'apprentissage interrompus avant leur terme, pour cent ; promotions de 2018 et 2019 seulement
  taux_emploi_12: Pour cent des sortants, vide quand l'horizon n'est pas dit
  taux_emploi_18: Pour cent des sortants
  taux_emploi_24: Pour cent des sortants
  statut: diffuse ou non_diffuse
  fichier: Celui d'où vient la ligne, centre (fichier par centre) ou etablissement
---*/
select millesime, uai, nom, voie, taux_poursuite, taux_emploi_6, taux_attendu, valeur_ajoutee, part_poursuite, part_emploi_6, part_autres,
  interruption, taux_emploi_12, taux_emploi_18, taux_emploi_24, statut, fichier
from marts.fct_insertion_etablissements
