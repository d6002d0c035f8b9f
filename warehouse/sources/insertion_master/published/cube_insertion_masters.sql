/*---
description: Insertion des diplômés de master par université et discipline, à 18 et 30 mois ; vide sous trente répondants
tri: [annee, uai, code_discipline, horizon]
colonnes:
  annee: Année du diplôme
  uai: Université ; vide pour l'ensemble des universités
  etablissement: Nom de l'université
  departement: Département de l'université (code typé)
  domaine: Domaine
  code_discipline: Code de la discipline
  discipline: Discipline
  total: Vrai pour l'ensemble d'un domaine
  horizon: Mois après le diplôme
  reponses: Réponses à l'enquête
  taux_reponse: Part des diplômés qui ont répondu
  insertion: Part des actifs qui ont un emploi
  cadres: Part des emplois de cadre ou de profession intermédiaire
  stables: Part des emplois stables
  temps_plein: Part des emplois à temps plein
  salaire: Salaire net mensuel médian des emplois à temps plein, euros
  hors_region: Part des emplois hors de la région de l'université
millesimes:
  insertion_masters: { nom: Insertion des diplômés de master, valeur: annee, libelle: 'diplômés de {annee}' }
---*/
select annee, uai, etablissement, departement, domaine, code_discipline, discipline, total, horizon, reponses, taux_reponse, insertion, cadres,
  stables, temps_plein, salaire, hors_region
from marts.fct_insertion_masters
