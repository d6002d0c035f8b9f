/*---
description: Réussite au baccalauréat, accès et mentions des lycées, observés et attendus à profil d'élèves comparable, tels que les publie la DEPP
tri: [annee, uai, voie, serie]
colonnes:
  annee: Session du baccalauréat
  uai: Établissement
  nom: Nom, tel que l'écrit le fichier
  secteur: public ou prive
  commune: Commune (code typé)
  voie: generale_technologique ou professionnelle
  serie: ensemble, une série du bac, un groupe de spécialités professionnelles, Ensemble Production ou Ensemble Services
  presents: Élèves présents au baccalauréat
  reussite: Pour cent des présents
  reussite_attendue: Pour cent, à profil d'élèves comparable
  va_reussite: Points, publiée par le producteur
  mentions: Pour cent des présents
  mentions_attendues: Pour cent, à profil d'élèves comparable
  va_mentions: Points, publiée par le producteur
  acces: Pour cent des élèves de seconde qui y obtiennent le bac, redoublements compris ; ensemble seulement
  acces_attendu: Pour cent, à profil d'élèves comparable
  va_acces: Points, publiée par le producteur
  statut: diffuse, ou non_diffuse quand le producteur tait la réussite ou sa valeur ajoutée
millesimes:
  ival: { nom: Résultats des lycées au baccalauréat, valeur: annee, libelle: 'session {annee}' }
---*/
select annee, uai, nom, secteur, 'commune:' || commune as commune, voie, serie, presents, reussite, reussite_attendue, va_reussite,
  mentions, mentions_attendues, va_mentions, acces, acces_attendu, va_acces, if(non_diffusee, 'non_diffuse', 'diffuse') as statut
from marts.fct_ival
