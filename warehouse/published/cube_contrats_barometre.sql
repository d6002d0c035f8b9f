/*---
description: Contrats d'apprentissage par département et région à deux dates (baromètre des résultats de l'action publique)
tri: [territoire]
colonnes:
  territoire: region ou departement (toute la France, code typé)
  mois: Mois de la valeur, AAAA-MM
  contrats: Contrats d'apprentissage
  mois_depart: Mois de la valeur de départ, AAAA-MM
  contrats_depart: Contrats d'apprentissage au départ, vide où le baromètre n'en donne pas
---*/
select territoire, mois, contrats, mois_depart, contrats_depart
from marts.fct_contrats_barometre
where territoire in (select territoire from marts.dim_territoires)
