/*---
description: Projections d'emploi par métier et région (Les métiers en 2030)
tri: [horizon, territoire, scenario, metier]
colonnes:
  base: Année de départ
  horizon: Année d'arrivée
  territoire: pays ou région (code typé)
  nomenclature: fap2009 ou fap2021
  metier: Famille professionnelle (code typé), au niveau de la publication
  libelle: Libellé de la publication
  scenario: reference, ou un autre scénario de la publication
  emploi: Emplois l'année de départ
  creations: Créations nettes d'emplois sur la période, négatives si le métier se réduit
  departs: Départs en fin de carrière sur la période
  debutants: Jeunes débutants attendus sur la période
millesimes:
  metiers_2030: { nom: Postes à pourvoir à l’horizon 2030, valeur: horizon, libelle: 'de {base} à {horizon}' }
---*/
select base, horizon, territoire, nomenclature, metier, libelle, scenario, emploi, creations, departs, debutants from marts.fct_metiers_2030
