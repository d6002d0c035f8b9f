/*---
description: Formations en apprentissage de la région, une ligne par formation et lieu, d'après le catalogue des Carif-Oref ; sans lui, d'après Parcoursup et Affelnet, qui ne disent pas tout
tri: [cellule, cle]
colonnes:
  cle: Identifiant de la formation au catalogue, ou son origine, son année, son établissement et son code
  cfd: Code du diplôme, vide pour un titre sans diplôme
  certification: Code typé (rncp:…), vide s'il n'est pas dit
  intitule: Intitulé
  niveau: Niveau européen
  uai: Établissement du lieu de formation, vide si le catalogue ne le dit pas
  commune: Commune (code typé), vide quand ni l'annuaire ni les répertoires de centres ne situent l'établissement
  departement: Département (code typé)
  cellule: Cellule H3 à la résolution resolution_base, celle du centre de la commune pour un centre que seuls les répertoires situent ; vide quand la commune l'est
  origine: catalogue, parcoursup ou affelnet
  millesime: Session de Parcoursup ou rentrée d'Affelnet, vide pour le catalogue
  places: Places que le centre annonce sur Parcoursup, vide ailleurs
---*/
select cle, cfd, certification, intitule, niveau, uai, 'commune:' || commune as commune, 'departement:' || departement as departement,
  case when lat is not null then h3_cellule(lat, lng, getvariable('resolution_base')) end as cellule, origine, millesime, places
from marts.fct_offre_apprentissage
where dans_region
