/*---
description: Projets de recrutement (enquête BMO) par année, territoire et métier ; une valeur non diffusée garde ses bornes
tri: [annee, territoire, niveau, metier]
colonnes:
  annee: Année de l'enquête
  territoire: pays, region, departement (toute la France) ou bassin de la région (code typé)
  metier: Famille professionnelle (fap2021 ou fap2009), bmo_famille, ou ensemble
  niveau: metier, famille ou ensemble
  projets: Projets de recrutement, vide si une partie n'est pas diffusée
  projets_min: Borne basse
  projets_max: Borne haute
  projets_statut: diffuse, intervalle (une partie non diffusée) ou non_diffuse
  projets_difficiles: Projets jugés difficiles par l'employeur
  projets_difficiles_min: Borne basse
  projets_difficiles_max: Borne haute
  projets_difficiles_statut: diffuse, intervalle ou non_diffuse
  projets_saisonniers: Projets saisonniers
  projets_saisonniers_min: Borne basse
  projets_saisonniers_max: Borne haute
  projets_saisonniers_statut: diffuse, intervalle ou non_diffuse
  origine: cellules (somme des bassins) ou marge (total publié, qui l'emporte)
  reprojete: Enquête codée sur d'autres contours de bassins, ramenée à ceux d'aujourd'hui au prorata des habitants
explorer:
  titre: Projets de recrutement
  theme: gpec
  code: G19
  enquete: true
  champ: Établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre (hors administrations de l’État et entreprises publiques).
  notes:
    - L’enquête compte des projets de recrutement déclarés, non des recrutements effectués.
    - Une valeur inférieure à 5 n’est pas diffusée par France Travail ; elle reste un intervalle dans tous les calculs.
    - Un établissement sur quatre environ répond à l’enquête, et l’erreur qui en vient n’est pas publiée ; deux encadrements disjoints n’établissent pas un écart.
  sources: [bmo]
  periode: { nom: annee, libelle: Année, millesimes: bmo }
  mailles: [pays, region, departement, bassin]
  dimensions:
    metier: { libelle: Métier, total: ensemble, niveau: niveau, niveaux: { metier: Métiers (FAP), famille: Familles de métiers }, noms: reference.metiers }
  mesures:
    projets: { libelle: Projets de recrutement, unite: projets }
    projets_difficiles: { libelle: Projets jugés difficiles, unite: projets }
    projets_saisonniers: { libelle: Projets saisonniers, unite: projets }
  taux:
    difficulte: { libelle: Part jugée difficile, de: [projets_difficiles, projets], partie: true, emboite: true }
    saisonnalite: { libelle: Part saisonnière, de: [projets_saisonniers, projets], partie: true, emboite: true }
  signaux:
    reprojete: { libelle: Sur les contours d’aujourd’hui, texte: "Une enquête codée sur d’autres contours de bassins est ramenée à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
---*/
with sommes as (
  select annee, territoire, metier, niveau, 'cellules' as origine,
    projets_min, projets_max, projets_statut, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
    projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, reprojete
  from marts.fct_projets_territoires
), valeurs as (
  select s.annee, s.territoire, s.metier, s.niveau,
    coalesce(m.projets, s.projets_min) as projets_min, coalesce(m.projets, s.projets_max) as projets_max,
    case when m.projets is null then s.projets_statut else 'diffuse' end as projets_statut,
    coalesce(m.projets_difficiles_min, s.projets_difficiles_min) as projets_difficiles_min,
    coalesce(m.projets_difficiles_max, s.projets_difficiles_max) as projets_difficiles_max,
    case when m.projets_difficiles_min is null then s.projets_difficiles_statut
        when m.projets_difficiles_min = m.projets_difficiles_max then 'diffuse'
        else 'intervalle' end as projets_difficiles_statut,
    coalesce(m.projets_saisonniers_min, s.projets_saisonniers_min) as projets_saisonniers_min,
    coalesce(m.projets_saisonniers_max, s.projets_saisonniers_max) as projets_saisonniers_max,
    case when m.projets_saisonniers_min is null then s.projets_saisonniers_statut
        when m.projets_saisonniers_min = m.projets_saisonniers_max then 'diffuse'
        else 'intervalle' end as projets_saisonniers_statut,
    case when m.projets is null then s.origine else 'marge' end as origine, s.reprojete
  from sommes as s left join marts.fct_marges as m using (annee, territoire, metier)
)
select annee, territoire, metier, niveau,
  case when projets_statut = 'diffuse' then projets_min end as projets, projets_min, projets_max, projets_statut,
  case when projets_difficiles_statut = 'diffuse' then projets_difficiles_min end as projets_difficiles,
  projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  case when projets_saisonniers_statut = 'diffuse' then projets_saisonniers_min end as projets_saisonniers,
  projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, origine, reprojete
from valeurs
