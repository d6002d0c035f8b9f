/*---
description: Contrats d'apprentissage débutés dans l'année ; une ligne compte cinq contrats au moins
tri: [annee, departement, niveau, domaine, taille]
colonnes:
  annee: Année de début du contrat
  departement: Département de l'établissement employeur (code typé)
  niveau: Niveau européen du diplôme préparé, 3 à 8 ; regroupe quand il a été abandonné
  domaine: Domaine de spécialité (NSF) ; regroupe quand il a été abandonné
  taille: Taille de l'employeur (moins_11, de_11_a_49, de_50_a_249, plus_250) ; regroupe quand elle a été abandonnée
  contrats: Contrats débutés
millesimes:
  apprentissage: { nom: Contrats d’apprentissage, valeur: annee, libelle: 'année {annee}' }
---*/
select annee, departement, niveau, domaine, taille, contrats from marts.fct_contrats_apprentissage
