/*---
description: Projets de recrutement (enquête BMO) par année, territoire et métier ; une valeur non diffusée garde ses bornes
tri: [annee, territoire, niveau, metier]
colonnes:
  annee: Année de l'enquête
  territoire: pays, region, departement (toute la France) ou bassin de la région (code typé)
  metier: Famille professionnelle (fap2021 ou fap2009), bmo_famille, ou ensemble
  niveau: metier, famille ou ensemble
  projets: Projets de recrutement, vide si une partie n'est pas diffusée, ou pour une somme de cellules arrondies
  projets_min: Borne basse
  projets_max: Borne haute
  projets_statut: diffuse, intervalle (une partie non diffusée, ou une somme de cellules arrondies) ou non_diffuse
  projets_difficiles: Projets jugés difficiles par l'employeur
  projets_difficiles_min: Borne basse
  projets_difficiles_max: Borne haute
  projets_difficiles_statut: diffuse, intervalle ou non_diffuse
  projets_saisonniers: Projets saisonniers
  projets_saisonniers_min: Borne basse
  projets_saisonniers_max: Borne haute
  projets_saisonniers_statut: diffuse, intervalle ou non_diffuse
  arrondi: Demi-unité d'arrondi que les bornes n'ont pas, à compter quand la ligne s'ajoute à d'autres ; 0 pour une somme, qui l'a déjà, et pour une marge
  projets_arrondi: Demi-largeur d'arrondi des cellules diffusées d'une somme de projets, que tiennent ses bornes ; 0 pour une cellule seule et pour une marge
  origine: cellules (somme des bassins) ou marge (total publié, qui l'emporte)
  reprojete: Enquête codée sur d'autres contours de bassins, ramenée à ceux d'aujourd'hui au prorata des habitants
millesimes:
  bmo: { nom: Projets de recrutement, valeur: annee, libelle: 'enquête {annee}' }
---*/
with sommes as (
  select s.annee, s.territoire, s.metier, s.niveau, s.reprojete, m.projets is not null as marge,
    if(m.projets is not null or s.cellules > 1, 0, demi_arrondi('bmo')) as arrondi, if(m.projets is not null, 0, s.arrondi) as projets_arrondi,
    coalesce(m.projets, s.projets_min) as projets_min, coalesce(m.projets, s.projets_max) as projets_max, s.projets_statut,
    -- Une marge publiée se croise avec les cellules ; greatest et least laissent de côté celle qui manque.
    greatest(m.projets_difficiles_min, s.projets_difficiles_min) as projets_difficiles_min,
    least(m.projets_difficiles_max, s.projets_difficiles_max) as projets_difficiles_max,
    if(m.projets_difficiles_min is null, s.projets_difficiles_statut, null) as projets_difficiles_statut,
    greatest(m.projets_saisonniers_min, s.projets_saisonniers_min) as projets_saisonniers_min,
    least(m.projets_saisonniers_max, s.projets_saisonniers_max) as projets_saisonniers_max,
    if(m.projets_saisonniers_min is null, s.projets_saisonniers_statut, null) as projets_saisonniers_statut
  from marts.fct_projets_territoires as s left join marts.fct_marges as m using (annee, territoire, metier)
), valeurs as (
  select * replace (
    if(marge, 'diffuse', projets_statut) as projets_statut,
    least(projets_difficiles_max, projets_max) as projets_difficiles_max,
    coalesce(projets_difficiles_statut, statut_bornes(projets_difficiles_min, projets_difficiles_max)) as projets_difficiles_statut,
    least(projets_saisonniers_max, projets_max) as projets_saisonniers_max,
    coalesce(projets_saisonniers_statut, statut_bornes(projets_saisonniers_min, projets_saisonniers_max)) as projets_saisonniers_statut)
  from sommes
)
select annee, territoire, metier, niveau,
  case when projets_statut = 'diffuse' then projets_min end as projets, projets_min, projets_max, projets_statut,
  case when projets_difficiles_statut = 'diffuse' then projets_difficiles_min end as projets_difficiles,
  projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
  case when projets_saisonniers_statut = 'diffuse' then projets_saisonniers_min end as projets_saisonniers,
  projets_saisonniers_min, projets_saisonniers_max, projets_saisonniers_statut, arrondi::double as arrondi,
  projets_arrondi::double as projets_arrondi,
  if(marge, 'marge', 'cellules') as origine, reprojete
from valeurs
