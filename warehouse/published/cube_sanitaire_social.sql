/*---
description: Formations sanitaires et sociales, quotas, inscrits en première année et diplômés
tri: [annee, territoire, formation]
colonnes:
  annee: Année de la rentrée
  territoire: Département ou région (code typé)
  formation: Nom court de la formation
  libelle: Intitulé
  niveau: Niveau européen
  quota: Places fixées, vide si la formation n'en a pas ou s'il n'est pas connu
  inscrits: Inscrits en première année, vide si non connus
  diplomes: Diplômés de l'année civile, vide si non connus
  quota_compare: Places des lignes dont les inscrits sont connus
  inscrits_compares: Inscrits des lignes qui ont un quota
millesimes:
  sanitaire_social: { nom: Formations sanitaires et sociales, valeur: annee, libelle: 'rentrée {annee}' }
---*/
select annee, territoire, formation, libelle, niveau, quota, inscrits, diplomes, quota_compare, inscrits_compares from marts.fct_sanitaire_social
