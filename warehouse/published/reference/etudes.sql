/*---
description: Ce que des études disent, en une phrase, d'un territoire, d'un métier, d'une formation ou d'une filière
tri: [annee, titre, constat]
colonnes:
  auteur: Auteurs ; vide quand l'étude n'en nomme pas
  organisme: Organisme qui la publie ; vide sans lui
  annee: Année de l'étude
  titre: Titre
  lien: Adresse (http ou https)
  constat: Ce qu'elle dit, en une phrase
  territoire: Territoire dont elle parle (code typé) ; vide quand elle n'en a pas
  theme: Thème, en quelques mots ; vide sans lui
  metier: Métier (code typé) ; vide sans lui
  formation: Formation (code typé) ; vide sans elle
  filiere: Filière ; vide sans elle
---*/
select auteur, organisme, annee, titre, lien, constat, territoire, theme, metier, formation, filiere
from marts.dim_etudes
