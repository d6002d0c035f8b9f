/*---
description: Places et candidatures Parcoursup des BTS sous statut d'étudiant, par établissement et spécialité
tri: [session, uai, formation]
colonnes:
  session: Année de la session Parcoursup, celle de la rentrée
  uai: Établissement
  formation: Spécialité du BTS, telle que Parcoursup ou le fichier d'Orion la nomme
  capacite: Places, vide si non données
  candidatures: Candidats qui ont confirmé un vœu, non classé ; vide si non donnés
---*/
select session, uai, formation, capacite, candidatures from marts.fct_voeux_bts
