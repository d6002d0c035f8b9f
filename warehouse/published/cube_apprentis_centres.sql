/*---
description: Apprentis par centre de formation et niveau ; une ligne compte cinq apprentis au moins
tri: [annee, uai, niveau]
colonnes:
  annee: Année, situation au 31 décembre
  uai: Centre
  nom: Nom du centre
  commune: Commune (code typé)
  niveau: Niveau européen, 3 à 8 ; regroupe quand il a été abandonné
  apprentis: Apprentis
  situe: Faux quand la position est le centre de la commune
  cellule: Cellule H3 à la résolution resolution_base, vide sans position
millesimes:
  apprentis_centres: { nom: Apprentis par centre de formation, valeur: annee, libelle: 'fin {annee}' }
---*/
select annee, uai, nom, 'commune:' || commune as commune, niveau, apprentis, situe,
  case when lat is not null then h3_cellule(lat, lng, getvariable('resolution_base')) end as cellule
from marts.fct_apprentis_centres
