/*---
description: Lieux d'accueil et d'orientation de la bordure, des seuls types connus dans la région, pour les distances ; ils n'entrent dans aucun compte de la région
tri: [cellule, lieu]
hors_territoires:
  'commune:*': communes de la bordure, hors de la région
colonnes:
  lieu: Identifiant du lieu ; un lieu que deux annuaires donnent a deux lignes
  type: Comme dans lieux_accueil
  cep: Le réseau est un opérateur national du conseil en évolution professionnelle
  nom: Nom
  commune: Commune (code typé)
  departement: Département (code typé)
  annuaire: Annuaire qui le donne
  lat: Latitude, degrés
  lng: Longitude, degrés
  cellule: Cellule H3 à la résolution resolution_base
  x: Vecteur unité, pour les distances
  y: Vecteur unité, pour les distances
  z: Vecteur unité, pour les distances
---*/
-- Un réseau qui a son propre annuaire n'est pris que là, comme dans la région.
with lieux as (
  select 'agence:' || reference as lieu, 'agence_france_travail' as type, nom, commune, departement,
      'agences' as annuaire, lat, lng from marts.fct_agences_france where not dans_region
  union all
  select 'cio:' || uai, 'cio', nom, commune, departement, 'annuaire_education', lat, lng
      from marts.dim_etablissements_situes where type = 'cio' and not dans_region
  union all
  select type || ':' || annuaire || ':' || id, type, nom, commune, departement, annuaire, lat, lng
  from marts.dim_lieux_france
  where not dans_region
    and not (type = 'agence_france_travail' and exists (from marts.fct_agences))
        and not (type = 'cio' and exists (from marts.dim_etablissements where type = 'cio'))
)
select lieu, type, reseau_cep(type) as cep, nom,
    'commune:' || commune as commune, 'departement:' || departement as departement,
  annuaire, lat, lng, h3_cellule(lat, lng, getvariable('resolution_base')::integer) as cellule,
  sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z
from lieux
where lat is not null and commune in (select commune from marts.dim_communes_voisines) and type in (select type from publie.lieux_accueil)
