/*---
description: Position du taux de retour à l'emploi après formation, par domaine de formation et territoire ; soixante sortants au moins
tri: [annee, territoire, formacode]
colonnes:
  annee: Année de l'extraction
  territoire: pays, région, département ou bassin (code typé)
  formacode: Domaine de formation (Formacode)
  libelle: Intitulé du domaine
  quintile: 1 (les 20 % de domaines où le retour à l'emploi est le plus faible) à 5
millesimes:
  retour_emploi: { nom: Retour à l’emploi après formation, valeur: annee, libelle: 'année {annee}' }
---*/
select annee, territoire, formacode, libelle, quintile from marts.fct_retour_emploi
