/*---
description: Tensions par métier et territoire, et leurs six éclairages
tri: [annee, territoire, niveau, metier]
colonnes:
  annee: Année
  territoire: pays, region ou departement (code typé)
  metier: Famille professionnelle (fap2009:… ou fap2021:…)
  niveau: fap225 ou fap87 (FAP 2009), fap228 ou fap86 (FAP 2021)
  emploi_moyen: Emploi moyen, arrondi à la centaine
  tension: Indicateur composite, centré et réduit sur 2014-2018
  classe: Classe publiée, de 1 (faible) à 5 (très forte)
  intensite_embauches: Éclairage de 1 à 5
  lien_formation: Éclairage de 1 à 5
  manque_main_oeuvre: Éclairage de 1 à 5
  non_durabilite: Éclairage de 1 à 5
  conditions_contraignantes: Éclairage de 1 à 5
  inadequation_geographique: Éclairage de 1 à 5
millesimes:
  tensions: { nom: Tensions sur le marché du travail, valeur: annee, libelle: 'année {annee}' }
---*/
select annee, territoire, metier, niveau, emploi_moyen, tension, classe, intensite_embauches, lien_formation, manque_main_oeuvre,
  non_durabilite, conditions_contraignantes, inadequation_geographique
from marts.fct_tensions
