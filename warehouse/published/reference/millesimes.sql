/*---
description: Millésimes présents dans chaque domaine
tri: [domaine, millesime]
colonnes:
  domaine: bmo, tensions, demandeurs, demandeurs_profil, emploi, emploi_prive, postes, tissu, embauches, embauches_mensuelles, mouvements, offres, demandeurs_flux, series_metiers, recensement, recensement_diplomes, navettes, effectifs, eleves_pro, capacites, insertion, insertion_etablissement, ival, ips_lycees, insertion_centres, sessions, entrees_cpf, usage, recherches, avis, telephone, telephone_profils, cep, accueil, actions, reorientations, reseau_emploi, exploitation, voeux_bts, apprentissage, apprentis_centres, sanitaire_social, vae, decrochage, insertion_superieur, retour_emploi, entrees_formation, metiers_2030, salaires, themes, population_age, menages_voiture, taux_chomage, tensions_bassins, activite_communes, estimations_population, niveau_de_vie, population ou lieux_accueil
  millesime: Valeur, à donner en paramètre
  libelle: Millésime en toutes lettres
  cube: Table publiée dont ce sont les millésimes
  dernier: Le plus récent du domaine
---*/
with valeurs as (
  select distinct 'bmo' as domaine, annee::varchar as millesime, 'enquête ' || annee as libelle,
      'cube_projets_recrutement' as cube from publie.cube_projets_recrutement
  union all select distinct 'tensions', annee::varchar, 'année ' || annee, 'cube_tensions' from publie.cube_tensions
  union all select distinct 'tensions_bassins', annee::varchar, 'année ' || annee, 'cube_tensions_bassins' from publie.cube_tensions_bassins
  union all select distinct 'demandeurs', mois, mois_en_lettres(mois), 'cube_demandeurs' from publie.cube_demandeurs
  union all select distinct 'demandeurs_profil', trimestre, trimestre_en_lettres(trimestre), 'cube_demandeurs_profil' from publie.cube_demandeurs_profil
  union all select distinct 'emploi', annee::varchar, 'année ' || annee, 'cube_emploi_activites' from publie.cube_emploi_activites
  union all select distinct 'emploi_prive', annee::varchar, 'année ' || annee, 'cube_emploi_prive' from publie.cube_emploi_prive
  union all select distinct 'embauches', periode, case periode[6] when '1' then '1er'
      else periode[6] || 'e' end || ' trimestre ' || periode[1:4], 'cube_embauches' from publie.cube_embauches
      where pas = 'trimestre'
  union all select distinct 'embauches_mensuelles', periode[1:4], 'année ' || periode[1:4], 'cube_embauches' from publie.cube_embauches where pas = 'mois'
  union all select distinct 'mouvements', periode[1:4], 'année ' || periode[1:4], 'cube_mouvements' from publie.cube_mouvements
  union all select distinct 'offres', mois, mois_en_lettres(mois), 'cube_offres' from publie.cube_offres
  union all select distinct 'demandeurs_flux', mois, mois_en_lettres(mois), 'cube_flux_demandeurs' from publie.cube_flux_demandeurs
  union all select distinct 'taux_chomage', trimestre, if(trimestre[6] = '1', '1er',
      trimestre[6] || 'e') || ' trimestre ' || trimestre[1:4], 'cube_taux_chomage' from publie.cube_taux_chomage
  union all select distinct 'series_metiers', annee::varchar, 'année ' || annee, 'cube_series_metiers'
      from publie.cube_series_metiers where demandeurs_a is not null
  union all select distinct 'postes', annee::varchar, 'année ' || annee, 'cube_postes' from publie.cube_postes
  union all select distinct 'tissu', millesime, mois_en_lettres(millesime), 'cube_tissu' from publie.cube_tissu
  union all select distinct 'recensement', annee::varchar, 'recensement ' || annee, 'cube_emploi_metiers_age' from publie.cube_emploi_metiers_age
  union all select distinct 'recensement_diplomes', annee::varchar, 'recensement ' || annee,
      'cube_emploi_metiers_diplome' from publie.cube_emploi_metiers_diplome
  union all select distinct 'navettes', annee::varchar, 'recensement ' || annee, 'cube_navettes' from publie.cube_navettes
  union all select distinct 'effectifs', rentree::varchar, 'rentrée ' || rentree, 'cube_effectifs' from publie.cube_effectifs
  union all select distinct 'eleves_pro', rentree::varchar, 'rentrée ' || rentree, 'cube_eleves_pro' from publie.cube_eleves_pro
  union all select distinct 'capacites', rentree::varchar, 'rentrée ' || rentree, 'cube_capacites' from publie.cube_capacites
  union all select distinct 'voeux_bts', session::varchar, 'session ' || session, 'cube_voeux_bts' from publie.cube_voeux_bts
  union all select distinct 'insertion', millesime, 'sortants ' || replace(millesime, '_', ' et '), 'cube_insertion' from publie.cube_insertion
  union all select distinct unnest(['insertion_etablissement'] || if(voie = 'apprentissage', ['insertion_centres'], [])), millesime,
      'sortants ' || replace(millesime, '_', ' et '), 'cube_insertion_etablissement' from publie.cube_insertion_etablissement
  union all select distinct 'ival', annee::varchar, 'session ' || annee, 'cube_ival' from publie.cube_ival
  union all select distinct 'ips_lycees', rentree::varchar, 'rentrée ' || rentree, 'cube_ips_lycees' from publie.cube_ips_lycees
  union all select distinct 'sessions', periode, 'sessions débutant en ' || periode, 'cube_sessions' from publie.cube_sessions where length(periode) = 4
  union all select distinct 'usage', periode[1:4], 'année ' || periode[1:4], 'cube_fonctions' from publie.cube_fonctions
  union all select distinct 'recherches', periode[1:4], 'année ' || periode[1:4], 'cube_recherches' from publie.cube_recherches
  union all select distinct 'avis', annee::varchar, 'année ' || annee, 'cube_avis' from publie.cube_avis
  union all select distinct 'themes', annee::varchar, 'année ' || annee, 'cube_themes' from publie.cube_themes
  union all select distinct 'telephone', periode[1:4], 'année ' || periode[1:4], 'cube_telephone' from publie.cube_telephone
  union all select distinct 'telephone_profils', periode, periode, 'cube_telephone_profils' from publie.cube_telephone_profils
  union all select distinct 'cep', trimestre, if(trimestre[6] = '1', '1er',
      trimestre[6] || 'e') || ' trimestre ' || trimestre[1:4], 'cube_cep' from publie.cube_cep
  union all select distinct 'accueil', mois, mois_en_lettres(mois), 'cube_accueil' from publie.cube_accueil
  union all select distinct 'actions', mois[1:4], 'année ' || mois[1:4], 'cube_actions_collectives' from publie.cube_actions_collectives
  union all select distinct 'reorientations', mois[1:4], 'année ' || mois[1:4], 'cube_reorientations' from publie.cube_reorientations
  union all select distinct 'reseau_emploi', periode, periode, 'cube_reseau_emploi' from publie.cube_reseau_emploi
  union all select distinct 'exploitation', mois[1:4], 'année ' || mois[1:4], 'cube_exploitation' from publie.cube_exploitation
  union all select distinct 'entrees_cpf', mois[1:4], 'année ' || mois[1:4], 'cube_entrees_cpf' from publie.cube_entrees_cpf
  union all select distinct 'apprentissage', annee::varchar, 'année ' || annee, 'cube_apprentissage' from publie.cube_apprentissage
  union all select distinct 'apprentis_centres', annee::varchar, 'fin ' || annee, 'cube_apprentis_centres' from publie.cube_apprentis_centres
  union all select distinct 'sanitaire_social', annee::varchar, 'rentrée ' || annee, 'cube_sanitaire_social' from publie.cube_sanitaire_social
  union all select distinct 'vae', annee::varchar, 'année ' || annee, 'cube_vae' from publie.cube_vae
  union all select distinct 'decrochage', campagne, 'campagne de ' || mois_en_lettres(campagne), 'cube_decrochage' from publie.cube_decrochage
  union all select distinct 'insertion_superieur', millesime, 'sortants de ' || replace(millesime, '_', '-'),
      'cube_insertion_superieur' from publie.cube_insertion_superieur
  union all select distinct 'retour_emploi', annee::varchar, 'année ' || annee, 'cube_retour_emploi' from publie.cube_retour_emploi
  union all select distinct 'entrees_formation', trimestre[1:4], 'année ' || trimestre[1:4], 'cube_entrees_formation' from publie.cube_entrees_formation
  union all select distinct 'metiers_2030', horizon::varchar, 'de ' || base || ' à ' || horizon, 'cube_metiers_2030' from publie.cube_metiers_2030
  union all select distinct 'salaires', annee::varchar, 'année ' || annee, 'cube_salaires' from publie.cube_salaires
  union all select distinct 'population_age', annee::varchar, 'recensement ' || annee, 'cube_population_age' from publie.cube_population_age
  union all select distinct 'estimations_population', annee::varchar, '1er janvier ' || annee, 'cube_estimations_population'
      from publie.cube_estimations_population
  union all select distinct 'niveau_de_vie', annee::varchar, 'revenus ' || annee, 'cube_niveau_de_vie' from publie.cube_niveau_de_vie
  union all select distinct 'activite_communes', annee::varchar, 'recensement ' || annee, 'cube_activite_communes' from publie.cube_activite_communes
      where actifs is not null
  union all select distinct 'menages_voiture', annee::varchar, 'recensement ' || annee, 'cube_menages_voiture' from publie.cube_menages_voiture
  union all select 'population', annee, 'populations de référence ' || annee, 'population_cellules'
  from (
    select coalesce(annee, 'non daté') as annee from reference.annees_population where territoire = getvariable('territoire_profil'))
  where exists (from publie.population_cellules)
  union all select distinct 'lieux_accueil', coalesce(date_dite, 'non daté'),
      coalesce('fichier ' || date_dite, 'fichier non daté par son producteur'), 'lieux_accueil'
  from (select nullif(millesime, 'date inconnue') as date_dite from meta.sources where source = 'agences' and presente)
), sans_lycees as (
  -- Les centres d'apprentis ont leurs taux avant les lycées : le dernier millésime des établissements est celui des deux.
  select 'insertion_etablissement' as domaine, millesime from publie.cube_insertion_etablissement group by millesime having bool_and(voie = 'apprentissage')
)
select domaine, millesime, libelle, cube,
  row_number() over (partition by domaine order by (domaine, millesime) in (select (domaine, millesime) from sans_lycees), millesime desc) = 1 as dernier
from valeurs
