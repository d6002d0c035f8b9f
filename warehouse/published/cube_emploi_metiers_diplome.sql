/*---
description: Emplois au lieu de travail par métier, classe d'âge et diplôme le plus élevé (recensement, exploitation complémentaire) ; nombres pondérés
tri: [annee, territoire, metier, age, diplome]
colonnes:
  annee: Année centrale du recensement
  territoire: pays, région, département, zone d'emploi ou intercommunalité (code typé) ; une zone qui dépasse la région est entière (-entier)
  metier: Famille professionnelle (fap2021:… ou fap2009:…), groupe socioprofessionnel (pcs:1 à pcs:6) ou ensemble
  nomenclature: fap2021, fap2009 ou pcs
  age: moins_30 ou plus_30
  diplome: sans (ou brevet), cap (CAP, BEP), bac, bac_2, bac_3_4 ou bac_5
  emplois: Emplois, nombre pondéré
  reprojete: Tabulé dans les zones d'emploi de 2010, ramené à celles de 2020 au prorata des habitants
millesimes:
  recensement_diplomes: { nom: Emplois par métier et diplôme (recensement), valeur: annee, libelle: 'recensement {annee}', dernier: nomenclature <> 'pcs' }
---*/
select annee, territoire, metier, nomenclature, age, diplome, emplois, reprojete
from marts.fct_emploi_metiers_diplome
