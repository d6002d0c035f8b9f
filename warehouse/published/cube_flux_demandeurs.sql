/*---
description: Demandeurs d'emploi en début et en fin de mois, entrées et sorties des listes, par catégorie, territoire et métier recherché ; données brutes, bornes de 0 à 4 pour une case non diffusée
tri: [mois, territoire, metier, categorie]
colonnes:
  mois: Mois, AAAA-MM
  territoire: pays, region, departement, ou bassin de la région (code typé), entier s'il la dépasse, comme son producteur le tabule
  metier: Métier recherché (rome:X0000), ou ensemble
  categorie: Catégorie de demandeurs d'emploi, A, B, C, ABC, ABCDE, D, E, F ou G
  stock_debut_min: Inscrits à la fin du mois précédent, borne basse ; vide sans ce mois, et en janvier 2025, où les catégories changent
  stock_debut_max: Borne haute
  stock_min: Inscrits à la fin du mois, borne basse
  stock_max: Borne haute
  entrees_min: Entrées du mois, borne basse
  entrees_max: Borne haute
  sorties_min: Sorties du mois, borne basse
  sorties_max: Borne haute
millesimes:
  demandeurs_flux: { nom: Entrées et sorties des listes de demandeurs d’emploi, valeur: mois, libelle: '{mois_en_lettres(mois)}' }
---*/
select mois, territoire, metier, categorie, stock_debut_min, stock_debut_max, stock_min, stock_max, entrees_min, entrees_max, sorties_min, sorties_max
from marts.fct_flux_demandeurs
where territoire in (select territoire from marts.dim_territoires)
