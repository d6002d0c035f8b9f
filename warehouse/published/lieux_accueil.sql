/*---
description: Lieux qui reçoivent le public de l'orientation, de la formation et de l'emploi, une fois chacun
tri: [cellule, lieu]
colonnes:
  lieu: Identifiant du lieu
  type: agence_france_travail, cio, mission_locale, cap_emploi, apec, information_jeunesse, cite_metiers, mife, maison_emploi, conseil_vae ou bilan_competences
  reseau: Réseau du lieu, en clair
  cep: Le réseau est un opérateur national du conseil en évolution professionnelle
  nom: Nom
  commune: Commune (code typé)
  departement: Département (code typé)
  services: Services offerts quand data·inclusion les donne, entre virgules ; vide sinon
  adresse: Voie, code postal et commune, quand un annuaire la donne
  telephone: Téléphone du lieu, jamais celui d'une personne
  accessible: Ce qu'un annuaire dit de l'accès aux personnes handicapées ; vide quand aucun n'en dit rien
  annuaires: Annuaires qui donnent ce lieu (noms des sources), séparés par une espace
  position: annuaire, ou commune quand l'annuaire n'en donne pas dans la région
  lat: Latitude, degrés
  lng: Longitude, degrés
  cellule: Cellule H3 à la résolution resolution_base
  x: Vecteur unité, pour les distances
  y: Vecteur unité, pour les distances
  z: Vecteur unité, pour les distances
millesimes:
  lieux_accueil:
    nom: Lieux d’accueil
    de: meta.sources
    lignes: source = 'agences' and presente
    valeur: coalesce(nullif(millesime, 'date inconnue'), 'non daté')
    libelle: "{coalesce('fichier ' || nullif(millesime, 'date inconnue'), 'fichier non daté par son producteur')}"
---*/
with lieux as (
  select 'agence:' || reference as lieu, 'agence_france_travail' as type, nom, commune, departement,
      null::varchar as services, adresse, null::varchar as telephone, null::varchar as accessible, 'agences' as annuaires,
      'annuaire' as position, lat, lng
  from marts.fct_agences
  union all
  select 'cio:' || uai, 'cio', nom, commune, departement, null, null, null, null, 'annuaire_education', 'annuaire', lat, lng
  from marts.dim_etablissements where type = 'cio'
  union all
  select lieu, type, nom, commune, departement, services, adresse, telephone, accessible, annuaires,
      if(position_annuaire, 'annuaire', 'commune'), lat, lng
  from marts.dim_lieux_accueil
)
select lieu, type, reseau_lieu(type) as reseau, reseau_cep(type) as cep,
  nom, 'commune:' || commune as commune, 'departement:' || departement as departement, services, adresse, telephone, accessible,
  annuaires, position,
  lat, lng, h3_cellule(lat, lng, getvariable('resolution_base')::integer) as cellule,
  sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z
from lieux
