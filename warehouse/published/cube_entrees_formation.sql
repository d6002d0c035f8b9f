/*---
description: Entrées en formation des demandeurs d'emploi ; une ligne d'un département compte cinq entrées au moins
tri: [trimestre, territoire, sexe, age, diplome, financeur]
colonnes:
  trimestre: Trimestre d'entrée, AAAATn
  territoire: Département ou région (code typé)
  sexe: femmes, hommes ; regroupe quand il a été abandonné
  age: moins_25, de_25_a_49, plus_50 ; regroupe quand il a été abandonné
  diplome: infra_bac, bac, supra_bac ; regroupe quand il a été abandonné
  financeur: region, france_travail, opco, cpf, autre ; regroupe quand il a été abandonné
  entrees: Entrées ; une personne qui entre deux fois compte deux fois
millesimes:
  entrees_formation: { nom: Entrées des demandeurs d’emploi en formation, valeur: 'trimestre[1:4]', libelle: 'année {trimestre[1:4]}' }
---*/
select trimestre, territoire, sexe, age, diplome, financeur, entrees from marts.fct_entrees_formation
