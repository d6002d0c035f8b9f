/*---
description: Éclairages de la tension par métier de la FAP 2021 et territoire, en indices du producteur, qui ne sont pas les classes de 1 à 5 de la FAP 2009
tri: [annee, territoire, metier, eclairage]
colonnes:
  annee: Année
  territoire: pays, region ou departement (code typé)
  metier: Famille professionnelle (fap2021:…)
  eclairage: intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique ou non_attractivite
  indice: Indice publié, sans unité
millesimes:
  eclairages_tension: { nom: Éclairages de la tension (FAP 2021), valeur: annee, libelle: 'année {annee}' }
---*/
select annee, territoire, metier, eclairage, indice from marts.fct_eclairages_tension
