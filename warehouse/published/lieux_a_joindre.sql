/*---
description: Où mènent les trajets - l'hexagone de chaque lieu de formation, d'accueil ou de service, et le centre de chaque commune, bordure comprise
tri: [nature, cellule, commune]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
intermediaire: true
colonnes:
  nature: ecole, formation, apprentissage, accueil, gare, france_services ou commune
  cellule: Hexagone du lieu à la résolution resolution_base
  commune: La commune (code typé) dont c'est la position, pour la nature commune ; vide sinon
---*/
with lieux as (
  select 'ecole' as nature, cellule, null::varchar as commune from publie.etablissements
  union select 'ecole', cellule, null from publie.etablissements_voisins
  union select 'formation', cellule, null from publie.sessions_formation
  union select 'formation', cellule, null from publie.sessions_voisines
  union select 'apprentissage', cellule, null from publie.cube_apprentis_centres
  union select 'apprentissage', cellule, null from publie.centres_voisins
  union select 'apprentissage', cellule, null from publie.offre_apprentissage
  union select 'apprentissage', cellule, null from publie.offre_apprentissage_voisine
  union select 'accueil', cellule, null from publie.lieux_accueil
  union select 'accueil', cellule, null from publie.lieux_accueil_voisins
  union select type, cellule, null from publie.lieux_proximite where not itinerant
  union select type, cellule, null from publie.lieux_proximite_voisins
  union select 'commune', h3_cellule(lat, lng, getvariable('resolution_base')::integer), 'commune:' || commune from marts.dim_communes where en_hexagones
  union select 'commune', h3_cellule(lat, lng, getvariable('resolution_base')::integer), 'commune:' || commune from marts.dim_communes_voisines
)
from lieux where cellule is not null
