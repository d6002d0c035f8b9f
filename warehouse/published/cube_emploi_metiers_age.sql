/*---
description: Emplois au lieu de travail par métier, sexe et âge (recensement, exploitation complémentaire) ; nombres pondérés, peu sûrs en dessous de 200
tri: [annee, territoire, metier, sexe, age]
colonnes:
  annee: Année centrale du recensement
  territoire: pays, région, département, zone d'emploi ou intercommunalité (code typé) ; une zone qui dépasse la région est entière (-entier)
  metier: Famille professionnelle (fap2021:… ou fap2009:…), groupe socioprofessionnel (pcs:1 à pcs:6) ou ensemble
  nomenclature: fap2021, fap2009 ou pcs
  sexe: femmes ou hommes
  age: Âge en années, borne basse de la tranche de cinq ans ; 65 pour 65 ans et plus
  emplois: Emplois, nombre pondéré
  reprojete: Tabulé dans les zones d'emploi de 2010, ramené à celles de 2020 au prorata des habitants
millesimes:
  recensement: { nom: 'Emplois par métier, sexe et âge (recensement)', valeur: annee, libelle: 'recensement {annee}', dernier: nomenclature <> 'pcs' }
---*/
select annee, territoire, metier, nomenclature, sexe, age, emplois, reprojete
from marts.fct_emploi_metiers_age
