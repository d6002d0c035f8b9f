/*---
description: Taux de chômage localisés (Insee), par trimestre et territoire ; une moyenne trimestrielle corrigée des variations saisonnières
tri: [territoire, trimestre]
colonnes:
  trimestre: Trimestre, AAAATn
  territoire: region, departement (toute la France) ou zone_emploi de la région (code typé), entière et en partie si elle la dépasse
  taux: Taux de chômage localisé, en fraction de la population active ; vide pour une région dont seuls ceux des départements sont lus
  taux_min: Le taux, ou le plus petit de ceux des départements
  taux_max: Le taux, ou le plus grand de ceux des départements
  taux_statut: diffuse, ou intervalle
  edition: Dernier trimestre du fichier dont vient le taux ; d'une édition à l'autre, l'Insee révise toute la série
millesimes:
  taux_chomage:
    nom: Taux de chômage localisés
    valeur: trimestre
    libelle: "{if(trimestre[6] = '1', '1er', trimestre[6] || 'e')} trimestre {trimestre[1:4]}"
---*/
select trimestre, territoire, taux, taux_min, taux_max, taux_statut, edition
from marts.fct_taux_chomage
where territoire in (select territoire from marts.dim_territoires)
