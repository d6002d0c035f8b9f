/*---
description: Places et candidatures des BTS, par établissement, voie et spécialité
tri: [session, uai, voie, formation]
colonnes:
  session: Année de la session Parcoursup, celle de la rentrée
  uai: Établissement
  voie: scolaire (statut d'étudiant) ou apprentissage
  formation: Spécialité du BTS, telle que le fichier la nomme
  capacite: Places, vide si non données
  candidatures: Candidats qui ont confirmé un vœu, non classé, vide si non donnés
  admis: Candidats qui ont accepté la proposition ; vide en apprentissage, chez Orion
  cfd: Code du diplôme, vide si aucun fichier ne le dit ou si l'intitulé est de plusieurs
millesimes:
  voeux_bts: { nom: Candidatures en BTS (Parcoursup), valeur: session, libelle: 'session {session}' }
  admis_bts: { nom: Admis en BTS (Parcoursup), valeur: session, libelle: 'session {session}', lignes: admis is not null }
---*/
select session, uai, voie, formation, capacite, candidatures, admis, cfd from marts.fct_voeux_bts
