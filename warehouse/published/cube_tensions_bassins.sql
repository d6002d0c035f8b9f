/*---
description: Tensions par métier ROME et bassin d'emploi, leurs six éclairages, offres et demandeurs des catégories A, B, C (France Travail)
tri: [annee, territoire, metier]
colonnes:
  annee: Année
  territoire: Bassin de la région (code typé), entier s'il la dépasse ; un bassin dont les communes ont changé depuis n'a pas de ligne
  metier: Métier (rome:X0000, ROME v3) ; les métiers de peu d'offres ou de demandeurs n'ont pas de ligne
  offres: Offres d'emploi, colonne oee du fichier, avec ses décimales
  demandeurs_abc: Demandeurs d'emploi des catégories A, B, C, moyenne que le fichier donne avec ses décimales
  classe: Classe de tension du producteur, de 1 (faible) à 5 (très forte)
  intensite_embauches: Éclairage de 1 à 5
  lien_formation: Éclairage de 1 à 5, vide où le producteur n'en donne pas
  manque_main_oeuvre: Éclairage de 1 à 5
  non_durabilite: Éclairage de 1 à 5
  conditions_contraignantes: Éclairage de 1 à 5
  inadequation_geographique: Éclairage de 1 à 5
millesimes:
  tensions_bassins: { nom: Tensions par bassin d’emploi, valeur: annee, libelle: 'année {annee}' }
---*/
select annee, territoire, metier, offres, demandeurs_abc, classe, intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite,
  conditions_contraignantes, inadequation_geographique
from marts.fct_tensions_bassins
where territoire in (select territoire from marts.dim_territoires)
