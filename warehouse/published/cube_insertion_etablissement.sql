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
  commune_repertoire: Commune (code typé) selon les répertoires de centres d'apprentis, vide si l'annuaire de l'éducation situe l'établissement ou si aucun ne le situe
millesimes:
  insertion_etablissement:
    nom: Insertion par établissement
    valeur: millesime
    libelle: sortants {replace(millesime, '_', ' et ')}
    # Les centres d'apprentis ont leurs taux avant les lycées : le dernier millésime est celui des deux.
    dernier: voie <> 'apprentissage'
  insertion_centres:
    nom: Devenir des apprentis par centre
    valeur: millesime
    libelle: sortants {replace(millesime, '_', ' et ')}
    lignes: voie = 'apprentissage'
---*/
select f.millesime, f.uai, f.nom, f.voie, f.taux_poursuite, f.taux_emploi_6, f.taux_attendu, f.valeur_ajoutee, f.part_poursuite, f.part_emploi_6, f.part_autres,
  f.interruption, f.taux_emploi_12, f.taux_emploi_18, f.taux_emploi_24, f.statut, f.fichier,
  if(a.uai is null, 'commune:' || c.commune, null) as commune_repertoire
from marts.fct_insertion_etablissements as f
left join marts.dim_etablissements as a on a.uai = f.uai
left join (from marts.dim_communes_cfa where commune in (select commune from marts.dim_communes where dans_region)) as c on c.uai = f.uai
