/*---
description: Emplois au lieu de travail par métier, classe d'âge et diplôme le plus élevé (recensement, exploitation complémentaire) ; nombres pondérés
tri: [annee, territoire, metier, age, diplome]
colonnes:
  annee: Année centrale du recensement
  territoire: pays, région, département, zone d'emploi ou intercommunalité (code typé)
  metier: Famille professionnelle (fap2021:… ou fap2009:…) ou ensemble
  nomenclature: fap2021 ou fap2009
  age: moins_30 ou plus_30
  diplome: sans (ou brevet), cap (CAP, BEP), bac, bac_2, bac_3_4 ou bac_5
  emplois: Emplois, nombre pondéré
---*/
select annee, territoire, metier, nomenclature, age, diplome, emplois
from marts.fct_emploi_metiers_diplome
