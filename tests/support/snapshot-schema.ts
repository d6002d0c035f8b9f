/** The tables of a snapshot, written by hand from the published description of its content. */
export const SNAPSHOT_SCHEMA = `
create schema reference;
create schema publie;
create table reference.territoires (territoire VARCHAR, maille VARCHAR, code VARCHAR, nom VARCHAR, lieu VARCHAR, departement VARCHAR, region VARCHAR,
  population BIGINT, lat DOUBLE, lng DOUBLE, dans_region BOOLEAN, partiel BOOLEAN, entier BOOLEAN, position_approchee BOOLEAN);
create table reference.appartenances (commune VARCHAR, territoire VARCHAR, maille VARCHAR);
create table reference.metiers (metier VARCHAR, nomenclature VARCHAR, niveau VARCHAR, code VARCHAR, libelle VARCHAR, parent VARCHAR);
create table reference.activites (activite VARCHAR, niveau VARCHAR, libelle VARCHAR, parent VARCHAR);
create table reference.formations (formation VARCHAR, mefstat11 VARCHAR, cfd VARCHAR, libelle VARCHAR, diplome VARCHAR, niveau INTEGER, nsf VARCHAR,
  nsf_libelle VARCHAR, domaine_nsf VARCHAR, domaine_libelle VARCHAR, annee_formation INTEGER, duree INTEGER, premiere_annee BOOLEAN,
  derniere_annee BOOLEAN, post_bac BOOLEAN);
create table reference.sources (source VARCHAR, titre VARCHAR, producteur VARCHAR, licence VARCHAR, adresse VARCHAR, millesime VARCHAR, fichiers VARCHAR,
  date_fichier DATE, lignes_lues BIGINT, lignes_retenues BIGINT, lignes_rejetees BIGINT, presente BOOLEAN, synthetique BOOLEAN,
  facultative BOOLEAN, referentiel BOOLEAN, apport VARCHAR, ajout VARCHAR, mois_entre_parutions INTEGER, prochaine_parution VARCHAR, lignes_region BIGINT, territoires_region BIGINT);
create table reference.cubes (cube VARCHAR, source VARCHAR);
create table reference.millesimes (domaine VARCHAR, millesime VARCHAR, libelle VARCHAR, cube VARCHAR, dernier BOOLEAN);
create table reference.appellations (domaine VARCHAR, ancien VARCHAR, nouveau VARCHAR, depuis VARCHAR, rupture BOOLEAN, effet VARCHAR);
create table reference.instantane (cle VARCHAR, valeur VARCHAR);
create table reference.controles (controle VARCHAR, severite VARCHAR, resultat VARCHAR, detail VARCHAR);
create table reference.secret (cube VARCHAR, millesime VARCHAR, maille VARCHAR, cellules BIGINT, diffusees BIGINT, masquees BIGINT, part_masquee DOUBLE,
  maille_visible VARCHAR);
create table reference.audit (cube VARCHAR, millesime VARCHAR, classes VARCHAR, cellules BIGINT, masquees BIGINT, cotes BIGINT, cotes_prouves BIGINT,
  tableaux BIGINT, deja_diffusees BIGINT, revisees BIGINT);
create table reference.contours (territoire VARCHAR, maille VARCHAR, geojson VARCHAR);
create table reference.specialites (code VARCHAR, niveau VARCHAR, libelle VARCHAR);
create table reference.rome (version VARCHAR, code VARCHAR, libelle VARCHAR, code_parent VARCHAR, libelle_autre_version VARCHAR, grand_domaine VARCHAR, domaine VARCHAR,
  riasec_majeur VARCHAR, riasec_mineur VARCHAR, transition_eco VARCHAR, transition_numerique BOOLEAN, transition_demographique BOOLEAN, reglemente BOOLEAN, cadre BOOLEAN,
  appellations INTEGER, competences INTEGER);
create table reference.mobilites_rome (version VARCHAR, de VARCHAR, vers VARCHAR, type INTEGER, partielle BOOLEAN);
create table reference.competences_communes (version VARCHAR, de VARCHAR, vers VARCHAR, communes INTEGER);
create table reference.passages (source VARCHAR, de_nomenclature VARCHAR, de_code VARCHAR, vers_nomenclature VARCHAR, vers_code VARCHAR, poids DOUBLE, qualite VARCHAR);
create table reference.pertes_passages (source VARCHAR, nomenclature_de VARCHAR, nomenclature_vers VARCHAR, codes BIGINT, relies BIGINT, perdus BIGINT, multiples BIGINT);
create table publie.sessions_formation (session VARCHAR, intitule VARCHAR, organisme VARCHAR, mois VARCHAR, debut DATE, fin DATE, etat VARCHAR, places INTEGER,
  places_restantes INTEGER, reunions INTEGER, heures DOUBLE, prix_horaire DOUBLE, financeurs VARCHAR, certifiante BOOLEAN, certification VARCHAR, formacode VARCHAR,
  nsf VARCHAR, domaine_nsf VARCHAR, niveau INTEGER, commune VARCHAR, departement VARCHAR, position VARCHAR, lat DOUBLE, lng DOUBLE, cellule UBIGINT);
create table publie.cube_sessions (periode VARCHAR, territoire VARCHAR, axe VARCHAR, modalite VARCHAR, financeur VARCHAR, sessions INTEGER, places BIGINT,
  sessions_places INTEGER, restantes BIGINT, places_comparees BIGINT, heures_stagiaires BIGINT, sessions_heures INTEGER, heures_q1 DOUBLE, heures_mediane DOUBLE,
  heures_q3 DOUBLE, sessions_prix INTEGER, prix_q1 DOUBLE, prix_mediane DOUBLE, prix_q3 DOUBLE);
create table publie.cube_entrees_cpf (mois VARCHAR, territoire VARCHAR, repertoire VARCHAR, entrees_region BIGINT, entrees_partagees BIGINT,
  entrees_inconnues BIGINT, entrees_france BIGINT, organismes INTEGER);
create table publie.population_cellules (cellule UBIGINT, commune VARCHAR, departement VARCHAR, population DOUBLE, surface_km2 DOUBLE, lat DOUBLE, lng DOUBLE,
  x DOUBLE, y DOUBLE, z DOUBLE);
create table publie.etablissements (uai VARCHAR, nom VARCHAR, type VARCHAR, secteur VARCHAR, commune VARCHAR, departement VARCHAR, lat DOUBLE, lng DOUBLE,
  cellule UBIGINT, x DOUBLE, y DOUBLE, z DOUBLE);
create table publie.lieux_accueil (lieu VARCHAR, type VARCHAR, reseau VARCHAR, cep BOOLEAN, nom VARCHAR, commune VARCHAR, departement VARCHAR, services VARCHAR,
  annuaires VARCHAR, position VARCHAR, lat DOUBLE, lng DOUBLE, cellule UBIGINT,
  x DOUBLE, y DOUBLE, z DOUBLE);
create table reference.regroupements (liste VARCHAR, regroupement VARCHAR, libelle VARCHAR, code VARCHAR, partage BOOLEAN);
create table reference.objectifs (objectif VARCHAR, libelle VARCHAR, indicateur VARCHAR, sens VARCHAR, depart DOUBLE, annee_depart INTEGER, cible DOUBLE, annee_cible INTEGER, citation VARCHAR, rang INTEGER);
create table reference.objectifs_service (indicateur VARCHAR, sens VARCHAR, cible DOUBLE, annee_cible INTEGER, citation VARCHAR);
create table publie.cube_suivi_service (indicateur VARCHAR, periode VARCHAR, numerateur DOUBLE, denominateur DOUBLE, inconnus DOUBLE, erreur DOUBLE);
create table reference.couverture (domaine VARCHAR, millesime VARCHAR, objet VARCHAR, presents BIGINT, attendus BIGINT, couvre VARCHAR, voie VARCHAR);
create table reference.commentaires (requete VARCHAR, territoire VARCHAR, texte VARCHAR, auteur VARCHAR, date DATE, rang INTEGER);
create table publie.cube_indicateurs (indicateur VARCHAR, millesime VARCHAR, annee INTEGER,
  numerateur BIGINT, numerateur_min BIGINT, numerateur_max BIGINT, numerateur_statut VARCHAR,
  denominateur BIGINT, denominateur_min BIGINT, denominateur_max BIGINT, denominateur_statut VARCHAR);
create table reference.academies (academie VARCHAR, nom VARCHAR, region VARCHAR, departements INTEGER, liste VARCHAR, territoire VARCHAR, population BIGINT);
create table reference.communes_frr (commune VARCHAR, classe VARCHAR);
create table reference.quartiers_prioritaires (quartier VARCHAR, nom VARCHAR, commune VARCHAR, communes INTEGER, population INTEGER);
create table reference.aides_locales (aide VARCHAR, public VARCHAR, territoire VARCHAR, montant DOUBLE, par VARCHAR, financeur VARCHAR, adresse VARCHAR, verifiee_le VARCHAR);
create table reference.missions_locales_communes (commune VARCHAR, mission_locale VARCHAR, siege VARCHAR, missions INTEGER);
create table publie.population_voisine (cellule UBIGINT, commune VARCHAR, nom VARCHAR, departement VARCHAR, population DOUBLE, jeunes DOUBLE, par_contour BOOLEAN, lat DOUBLE, lng DOUBLE,
  x DOUBLE, y DOUBLE, z DOUBLE);
create table publie.etablissements_voisins (uai VARCHAR, nom VARCHAR, commune VARCHAR, departement VARCHAR, lat DOUBLE, lng DOUBLE, cellule UBIGINT, x DOUBLE, y DOUBLE, z DOUBLE);
create table publie.effectifs_voisins (rentree INTEGER, uai VARCHAR, formation VARCHAR, cfd VARCHAR, niveau INTEGER, domaine_nsf VARCHAR, effectif INTEGER);
create table publie.capacites_voisines (rentree INTEGER, uai VARCHAR, formation VARCHAR, capacite INTEGER);
create table publie.sessions_voisines (session VARCHAR, organisme VARCHAR, mois VARCHAR, certification VARCHAR, domaine_nsf VARCHAR, niveau INTEGER, commune VARCHAR, departement VARCHAR,
  cellule UBIGINT);
create table publie.offre_apprentissage (cle VARCHAR, cfd VARCHAR, certification VARCHAR, intitule VARCHAR, niveau INTEGER, uai VARCHAR, commune VARCHAR, departement VARCHAR, cellule UBIGINT);
create table publie.offre_apprentissage_voisine (cle VARCHAR, cfd VARCHAR, certification VARCHAR, intitule VARCHAR, niveau INTEGER, uai VARCHAR, commune VARCHAR, departement VARCHAR, cellule UBIGINT);
create table publie.centres_voisins (annee INTEGER, uai VARCHAR, nom VARCHAR, commune VARCHAR, departement VARCHAR, niveau VARCHAR, cellule UBIGINT);
create table publie.lieux_accueil_voisins (lieu VARCHAR, type VARCHAR, cep BOOLEAN, nom VARCHAR, commune VARCHAR, departement VARCHAR, annuaire VARCHAR, lat DOUBLE, lng DOUBLE,
  cellule UBIGINT, x DOUBLE, y DOUBLE, z DOUBLE);
create table reference.reseaux_accueil (type VARCHAR, rang INTEGER, un VARCHAR, plusieurs VARCHAR, attendu BOOLEAN, cep BOOLEAN, lu BOOLEAN, partiel VARCHAR);
create table reference.bordure (domaine VARCHAR, objet VARCHAR, millesime VARCHAR, departement VARCHAR, nom VARCHAR, communes BIGINT, population BIGINT, lu BOOLEAN);
create table publie.trajets (de UBIGINT, vers UBIGINT, km DOUBLE);
create table publie.cube_chiffres_cles (indicateur VARCHAR, millesime VARCHAR, territoire VARCHAR, finesse VARCHAR, valeur BIGINT, valeur_min BIGINT, valeur_max BIGINT);
create table publie.cube_projets_recrutement (annee INTEGER, territoire VARCHAR, metier VARCHAR, niveau VARCHAR,
  projets BIGINT, projets_min BIGINT, projets_max BIGINT, projets_statut VARCHAR,
  projets_difficiles BIGINT, projets_difficiles_min BIGINT, projets_difficiles_max BIGINT, projets_difficiles_statut VARCHAR,
  projets_saisonniers BIGINT, projets_saisonniers_min BIGINT, projets_saisonniers_max BIGINT, projets_saisonniers_statut VARCHAR,
  origine VARCHAR, reprojete BOOLEAN);
create table publie.cube_tensions (annee INTEGER, territoire VARCHAR, metier VARCHAR, niveau VARCHAR, emploi_moyen INTEGER, tension DOUBLE, classe INTEGER,
  intensite_embauches INTEGER, lien_formation INTEGER, manque_main_oeuvre INTEGER, non_durabilite INTEGER, conditions_contraignantes INTEGER,
  inadequation_geographique INTEGER);
create table publie.cube_demandeurs (mois VARCHAR, territoire VARCHAR, demandeurs INTEGER, demandeurs_statut VARCHAR);
create table publie.cube_demandeurs_profil (trimestre VARCHAR, territoire VARCHAR, sexe VARCHAR, age VARCHAR,
  demandeurs BIGINT, demandeurs_min BIGINT, demandeurs_max BIGINT, demandeurs_statut VARCHAR, demandeurs_visible VARCHAR);
create table publie.demandeurs_cellules (trimestre VARCHAR, age VARCHAR, cellule UBIGINT, commune VARCHAR, demandeurs DOUBLE, maille_source VARCHAR);
create table publie.cube_emploi_activites (annee INTEGER, territoire VARCHAR, activite VARCHAR,
  effectif BIGINT, effectif_min BIGINT, effectif_max BIGINT, effectif_statut VARCHAR, effectif_visible VARCHAR,
  etablissements BIGINT, part_premier_etablissement VARCHAR);
create table publie.cube_emploi_prive (annee INTEGER, territoire VARCHAR, activite VARCHAR, niveau VARCHAR, etablissements BIGINT, effectif BIGINT, sans_effectif BIGINT);
create table publie.cube_embauches (pas VARCHAR, periode VARCHAR, territoire VARCHAR, activite VARCHAR, niveau VARCHAR, contrat VARCHAR, embauches BIGINT, embauches_cvs BIGINT);
create table publie.cube_mouvements (periode VARCHAR, territoire VARCHAR, activite VARCHAR, niveau VARCHAR, entrees BIGINT, sorties BIGINT, effectif BIGINT, statut VARCHAR);
create table publie.cube_offres (mois VARCHAR, territoire VARCHAR, metier VARCHAR, duree VARCHAR, offres INTEGER);
create table publie.cube_flux_demandeurs (mois VARCHAR, territoire VARCHAR, metier VARCHAR, categorie VARCHAR, stock_debut_min INTEGER, stock_debut_max INTEGER,
  stock_min INTEGER, stock_max INTEGER, entrees_min INTEGER, entrees_max INTEGER, sorties_min INTEGER, sorties_max INTEGER);
create table publie.cube_series_metiers (annee INTEGER, metier VARCHAR, niveau VARCHAR, demandeurs_a INTEGER, demandeurs_abc INTEGER, emploi INTEGER, tension DOUBLE);
create table publie.cube_population_age (annee INTEGER, territoire VARCHAR, sexe VARCHAR, age VARCHAR, population DOUBLE);
create table publie.cube_projections_population (annee INTEGER, territoire VARCHAR, scenario VARCHAR, age VARCHAR, population DOUBLE);
create table publie.cube_menages_voiture (annee INTEGER, territoire VARCHAR, menages DOUBLE, sans_voiture DOUBLE);
create table publie.cube_postes (annee INTEGER, territoire VARCHAR, activite VARCHAR, taille VARCHAR, taille_min INTEGER, taille_max INTEGER,
  etablissements BIGINT, etablissements_min BIGINT, etablissements_max BIGINT, etablissements_statut VARCHAR, postes BIGINT, postes_min BIGINT, postes_max BIGINT, postes_statut VARCHAR);
create table publie.cube_tissu (millesime VARCHAR, territoire VARCHAR, activite VARCHAR, tranche VARCHAR, etablissements BIGINT);
create table publie.cube_demographie (annee INTEGER, territoire VARCHAR, activite VARCHAR, stock BIGINT, creations BIGINT, fermetures BIGINT, survivants BIGINT);
create table publie.etablissements_cellules (cellule UBIGINT, commune VARCHAR, activite VARCHAR, etablissements INTEGER, employeurs INTEGER, grands INTEGER, inconnus INTEGER,
  salaries_min BIGINT, salaries_max BIGINT);
create table reference.passages_naf (ape VARCHAR, naf25 VARCHAR, etablissements BIGINT, poids DOUBLE);
create table publie.cube_emploi_metiers_age (annee INTEGER, territoire VARCHAR, metier VARCHAR, nomenclature VARCHAR, sexe VARCHAR, age INTEGER, emplois DOUBLE, reprojete BOOLEAN);
create table publie.cube_emploi_metiers_diplome (annee INTEGER, territoire VARCHAR, metier VARCHAR, nomenclature VARCHAR, age VARCHAR, diplome VARCHAR, emplois DOUBLE, reprojete BOOLEAN);
create table publie.cube_navettes (annee INTEGER, maille VARCHAR, de VARCHAR, vers VARCHAR, actifs DOUBLE, reprojete BOOLEAN);
create table publie.cube_effectifs (rentree INTEGER, uai VARCHAR, formation VARCHAR, effectif INTEGER);
create table publie.cube_capacites (rentree INTEGER, uai VARCHAR, formation VARCHAR, capacite INTEGER, voeux1 INTEGER);
create table publie.cube_voeux_bts (session INTEGER, uai VARCHAR, formation VARCHAR, capacite INTEGER, candidatures INTEGER);
create table publie.cube_apprentissage (annee INTEGER, departement VARCHAR, niveau VARCHAR, domaine VARCHAR, taille VARCHAR, contrats BIGINT);
create table publie.cube_apprentis_centres (annee INTEGER, uai VARCHAR, nom VARCHAR, commune VARCHAR, niveau VARCHAR, apprentis BIGINT, situe BOOLEAN, cellule UBIGINT);
create table publie.cube_sanitaire_social (annee INTEGER, territoire VARCHAR, formation VARCHAR, libelle VARCHAR, niveau INTEGER, quota INTEGER, inscrits INTEGER,
  diplomes INTEGER, quota_compare INTEGER, inscrits_compares INTEGER);
create table publie.cube_vae (annee INTEGER, territoire VARCHAR, certificateur VARCHAR, certification VARCHAR, intitule VARCHAR, recevables BIGINT, presentes BIGINT,
  valides BIGINT, partielles BIGINT);
create table publie.cube_decrochage (campagne VARCHAR, territoire VARCHAR, age VARCHAR,
  jeunes BIGINT, jeunes_min BIGINT, jeunes_max BIGINT, jeunes_statut VARCHAR, jeunes_visible VARCHAR);
create table publie.cube_insertion_superieur (millesime VARCHAR, uai VARCHAR, etablissement VARCHAR, departement VARCHAR, diplome VARCHAR, libelle VARCHAR,
  type_diplome VARCHAR, discipline VARCHAR, inscrits INTEGER, sortants INTEGER, poursuivants INTEGER, emploi_6 INTEGER, emploi_12 INTEGER, emploi_18 INTEGER,
  emploi_24 INTEGER, emploi_30 INTEGER);
create table publie.cube_retour_emploi (annee INTEGER, territoire VARCHAR, formacode VARCHAR, libelle VARCHAR, quintile INTEGER);
create table publie.cube_entrees_formation (trimestre VARCHAR, territoire VARCHAR, sexe VARCHAR, age VARCHAR, diplome VARCHAR, financeur VARCHAR, entrees BIGINT);
create table publie.cube_taux_acces (annee INTEGER, territoire VARCHAR, variante VARCHAR, entrants BIGINT, denominateur BIGINT, taux DOUBLE);
create table publie.cube_metiers_2030 (base INTEGER, horizon INTEGER, territoire VARCHAR, nomenclature VARCHAR, metier VARCHAR, libelle VARCHAR, scenario VARCHAR,
  emploi BIGINT, creations BIGINT, departs BIGINT, debutants BIGINT);
create table publie.cube_salaires (annee INTEGER, territoire VARCHAR, pcs VARCHAR, libelle VARCHAR, sexe VARCHAR, classe_effectif VARCHAR, q10 DOUBLE, mediane DOUBLE, q90 DOUBLE);
create table publie.cube_insertion (millesime VARCHAR, territoire VARCHAR, voie VARCHAR, formation VARCHAR, effectif INTEGER, sortants INTEGER,
  poursuivants INTEGER, emploi_6 INTEGER, emploi_12 INTEGER, emploi_18 INTEGER, emploi_24 INTEGER, interruption INTEGER, reunion VARCHAR, reunion_emploi VARCHAR);
create table publie.cube_insertion_reunies (millesime VARCHAR, territoire VARCHAR, voie VARCHAR, champ VARCHAR, reunion VARCHAR, cfd VARCHAR, diplome VARCHAR, niveau INTEGER,
  domaine_nsf VARCHAR, domaine_libelle VARCHAR, formations INTEGER, effectif INTEGER, sortants INTEGER, poursuivants INTEGER, emploi_6 INTEGER, emploi_12 INTEGER, emploi_18 INTEGER,
  emploi_24 INTEGER, reunion_emploi VARCHAR);
create table publie.cube_insertion_etablissement (millesime VARCHAR, uai VARCHAR, nom VARCHAR, voie VARCHAR, taux_poursuite INTEGER, taux_emploi_6 INTEGER,
  taux_attendu INTEGER, valeur_ajoutee INTEGER, part_poursuite INTEGER, part_emploi_6 INTEGER, part_autres INTEGER, statut VARCHAR);
create table reference.fonctions_usage (fonction VARCHAR, libelle VARCHAR, etape VARCHAR, rang INTEGER);
create table reference.profils_usage (profil VARCHAR, libelle VARCHAR, rang INTEGER);
create table publie.cube_visites (origine VARCHAR, pas VARCHAR, periode VARCHAR, axe VARCHAR, modalite VARCHAR, visites BIGINT, visiteurs BIGINT,
  actions BIGINT, rebonds BIGINT, duree_s BIGINT);
create table publie.cube_fonctions (origine VARCHAR, pas VARCHAR, periode VARCHAR, fonction VARCHAR, territoire VARCHAR, profil VARCHAR,
  visites BIGINT, actions BIGINT);
create table publie.cube_recherches (pas VARCHAR, periode VARCHAR, recherche VARCHAR, recherches BIGINT, sans_resultat BIGINT);
create table publie.cube_avis (service VARCHAR, indicateur VARCHAR, periode VARCHAR, annee INTEGER, reponses BIGINT, points DOUBLE, favorables BIGINT,
  defavorables BIGINT);
create table publie.cube_themes (service VARCHAR, annee INTEGER, theme VARCHAR, mentions BIGINT, positives BIGINT, neutres BIGINT, negatives BIGINT, sans_ton BIGINT);
create table publie.cube_telephone (plateforme VARCHAR, pas VARCHAR, periode VARCHAR, recus BIGINT, a_traiter BIGINT, decroches BIGINT,
  attente_p50_s DOUBLE, attente_p90_s DOUBLE);
create table publie.cube_telephone_profils (plateforme VARCHAR, periode VARCHAR, axe VARCHAR, modalite VARCHAR, valeur DOUBLE, unite VARCHAR, rang INTEGER);
create table publie.cube_cep (trimestre VARCHAR, reseau VARCHAR, territoire VARCHAR, niveau INTEGER, public VARCHAR, beneficiaires BIGINT, repondants BIGINT,
  satisfaits BIGINT, jours BIGINT, suivis_6_mois BIGINT, situation_favorable_6_mois BIGINT);
create table publie.cube_accueil (mois VARCHAR, reseau VARCHAR, structure VARCHAR, territoire VARCHAR, canal VARCHAR, public VARCHAR, personnes BIGINT);
create table publie.cube_actions_collectives (mois VARCHAR, type VARCHAR, territoire VARCHAR, actions BIGINT, etablissements BIGINT, participants BIGINT);
create table publie.cube_reorientations (mois VARCHAR, reseau VARCHAR, destination VARCHAR, orientes BIGINT, aboutis BIGINT, non_renseignes BIGINT);
create table publie.cube_reseau_emploi (periode VARCHAR, territoire VARCHAR, indicateur VARCHAR, libelle VARCHAR, valeur DOUBLE, unite VARCHAR, cible DOUBLE);
create table publie.cube_exploitation (mois VARCHAR, service VARCHAR, disponibilite DOUBLE, p75_ms DOUBLE, rgaa DOUBLE);
`;
