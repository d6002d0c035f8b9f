/*---
description: Sessions de formation continue de la bordure, pour les distances ; elles n'entrent dans aucun compte de la région
tri: [cellule, session]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  session: Identifiant de la session dans le flux (fichier et ligne)
  organisme: Organisme responsable
  mois: Mois de début, AAAA-MM ; vide s'il n'est pas dit
  certification: Code typé (rncp:…, rs:…), vide s'il n'y en a pas
  domaine_nsf: Domaine de spécialités (NSF)
  niveau: Niveau européen de sortie, vide si sans niveau
  commune: Commune (code typé)
  departement: Département (code typé)
  cellule: Cellule H3 à la résolution resolution_base
---*/
select session, organisme, mois, certification, domaine_nsf, niveau, 'commune:' || commune as commune, 'departement:' || departement as departement,
  h3_cellule(lat, lng, getvariable('resolution_base')) as cellule
from marts.fct_sessions_situees
where not dans_region
