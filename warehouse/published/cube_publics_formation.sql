/*---
description: Publics prioritaires parmi les entrées en formation et parmi les demandeurs d'emploi, chacun à part ; nul nombre de une à quatre personnes
tri: [annee, territoire, public]
colonnes:
  annee: Année des entrées ; les inscrits sont ceux de la fin de l'année
  territoire: Département ou région (code typé)
  public: boeth, rsa, qpv ou longue_duree ; une personne peut être de plusieurs, qui ne s'additionnent pas
  entrees: Entrées du public ; une personne qui entre deux fois compte deux fois
  entrees_total: Entrées de tous
  demandeurs: Inscrits du public
  demandeurs_total: Inscrits, mêmes catégories
---*/
select annee, territoire, public, entrees, entrees_total, demandeurs, demandeurs_total from marts.fct_publics_formation
