/*---
description: Places et candidatures Parcoursup des BTS, par établissement, voie et spécialité
tri: [session, uai, voie, formation]
colonnes:
  session: Année de la session Parcoursup, celle de la rentrée
  uai: Établissement
  voie: scolaire (statut d'étudiant) ou apprentissage
  formation: Spécialité du BTS, telle que Parcoursup ou le fichier d'Orion la nomme
  capacite: Places, vide si non données ; en apprentissage, celles que le centre annonce
  candidatures: Candidats qui ont confirmé un vœu, non classé ; vide si non donnés
  admis: Candidats qui ont accepté la proposition de l'établissement ; vide si non donnés (apprentissage, fichier d'Orion)
  cfd: Code du diplôme, vide si aucun fichier ne le dit ou si l'intitulé est de plusieurs
millesimes:
  voeux_bts: { nom: Candidatures en BTS (Parcoursup), valeur: session, libelle: 'session {session}' }
---*/
select session, uai, voie, formation, capacite, candidatures, admis, cfd from marts.fct_voeux_bts
