/** What is counted of a thing or of a place, as one asks for it. */
export interface Measure {
  readonly code: string;
  readonly nom: string;
  /** Ways of asking, separated by commas: the words of one must all be there, as roots. */
  readonly mots: string;
  /** Requests of that subject, the most direct first: those that have rows here come before the others. */
  readonly requetes: readonly string[];
  /** Of a thing, the request that has its figure: « requête?paramètre={code} », `{code}` in the list that it takes. */
  readonly metier?: string;
  readonly formation?: string;
  readonly filiere?: string;
  /** The figure is asked rather than the page of the thing. */
  readonly seul?: true;
}

const PROJECTS = 'gpec/projets_metier?metier={fap228}&detail=aucun';

/** The first one that is said whole is meant; of several, the one with the longest way of asking. */
export const MEASURES: readonly Measure[] = [
  {
    code: 'difficulte',
    nom: 'difficultés de recrutement',
    mots: 'difficultés recrutement, difficile recruter, difficiles à pourvoir, difficulté recruter, peine à recruter',
    requetes: ['gpec/difficultes_saisonnalite', 'gpec/difficultes_territoires', 'gpec/tension_et_causes'],
    metier: PROJECTS,
    filiere: 'gpec/projets_regroupements?filtre=code={code}'
  },
  {
    code: 'saisonnier',
    nom: 'emplois saisonniers',
    mots: 'saisonniers, saison, emploi été, job été, recrutement saisonnier',
    requetes: ['gpec/difficultes_saisonnalite', 'gpec/profil_saisonnier', 'gpec/projets_recrutement']
  },
  {
    code: 'recrutement',
    nom: 'projets de recrutement',
    mots: 'recrute, recrutent, recruter, recrutement, embauche, embauchent, embaucher, manque, manquera, manquent, manquer, manquants, recherchés, recherchées, besoin main œuvre, manque main œuvre, BMO, postes à pourvoir, cherche, recherchent',
    requetes: ['gpec/projets_recrutement', 'gpec/projets_evolution', 'gpec/embauches_activite'],
    metier: PROJECTS,
    filiere: 'gpec/projets_regroupements?filtre=code={code}'
  },
  {
    code: 'tension',
    nom: 'tensions',
    mots: 'tension, tensions, pénurie, pénurie main œuvre, métiers en tension',
    requetes: ['gpec/tension_et_causes', 'gpec/tensions_bassin', 'gpec/matrice_tension_volume'],
    metier: 'gpec/tension_metier?metier={fap225}',
    filiere: 'gpec/tensions_filiere?filiere={code}'
  },
  {
    code: 'salaire',
    nom: 'salaire',
    mots: 'salaire, salaires, gagne, gagner, gagnent, payé, paie, paye, payer, rémunération, revenu',
    requetes: ['gpec/salaires_metiers', 'gpec/contexte_metier'],
    metier: 'gpec/contexte_metier?metier={fap225}&quoi=salaire',
    seul: true
  },
  {
    code: 'chomage',
    nom: 'chômage',
    mots: 'chômage, taux chômage',
    requetes: ['gpec/taux_chomage', 'gpec/chomage_territoires', 'gpec/evolution_demandeurs_emploi']
  },
  {
    code: 'demandeurs',
    nom: 'demandeurs d’emploi',
    mots: 'demandeurs emploi, demandeur emploi, chômeurs, chômeur, inscrits France Travail, DEFM',
    requetes: ['gpec/evolution_demandeurs_emploi', 'gpec/demandeurs_territoires', 'gpec/demandeurs_profil'],
    metier: 'gpec/demandeurs_metier_longue?metier={fap225}'
  },
  {
    code: 'population',
    nom: 'habitants',
    mots: 'habitants, population, combien habitants, démographie',
    requetes: ['reference/population_legale', 'reference/population_age', 'reference/population_annees']
  },
  {
    code: 'insertion',
    nom: 'emploi des sortants',
    mots: 'insertion, insèrent, insérer, taux insertion, débouchés, débouché, taux emploi, trouvent emploi, trouver emploi après, devenir sortants, que deviennent',
    requetes: [
      'cprdfop/emploi_6_12_18_24_mois',
      'cprdfop/poursuite_devenir_favorable',
      'cprdfop/quadrant_insertion_poursuite'
    ],
    formation: 'cprdfop/formation_emploi?formation={code}'
  },
  {
    code: 'poursuite',
    nom: 'poursuite d’études',
    mots: 'poursuite études, poursuivre études, poursuivent études, continuer études',
    requetes: ['cprdfop/poursuite_devenir_favorable', 'cprdfop/quadrant_insertion_poursuite'],
    formation: 'cprdfop/formation_devenir?formation={code}'
  },
  {
    code: 'vacantes',
    nom: 'places vacantes',
    mots: 'places vacantes, places libres, places vides, places restantes, sans candidats, places disponibles, manque élèves',
    requetes: ['cprdfop/places_vacantes', 'cprdfop/taux_remplissage', 'cprdfop/taux_pression'],
    formation: 'cprdfop/formation_rentrees?formation={code}'
  },
  {
    code: 'demande',
    nom: 'demande des formations',
    mots: 'formations demandées, demandées, vœux, attractives, attractivité, candidatures, sélectives',
    requetes: ['cprdfop/taux_pression', 'cprdfop/taux_demande_bts'],
    formation: 'cprdfop/formation_rentrees?formation={code}'
  },
  {
    code: 'places',
    nom: 'places et élèves',
    mots: 'places, nombre places, élèves, effectif, effectifs, capacité, inscrits',
    requetes: ['cprdfop/taux_remplissage', 'cprdfop/places_vacantes', 'cprdfop/carte_offre_formation'],
    formation: 'cprdfop/formation_rentrees?formation={code}'
  },
  {
    code: 'apprentissage',
    nom: 'apprentissage',
    mots: 'apprentissage, alternance, apprentis, alternants, CFA, contrats apprentissage',
    requetes: [
      'cprdfop/apprentissage_departements',
      'cprdfop/apprentissage',
      'cprdfop/offre_apprentissage',
      'cprdfop/apprentis_carte'
    ]
  },
  {
    code: 'departs',
    nom: 'âge et départs',
    mots: 'retraite, retraites, départs retraite, départ retraite, partir retraite, départs, relève, vieillissement, pyramide âges',
    requetes: [
      'gpec/seniors_metiers',
      'gpec/renouvellement_metiers',
      'gpec/pyramide_ages_metier',
      'gpec/postes_a_pourvoir_2030'
    ],
    metier: 'gpec/publics_metier?metier={fap225}'
  },
  {
    code: 'reclassement',
    nom: 'reclassement',
    mots: 'licenciement, licencier, licenciés, plan social, PSE, reclasser, reclassement, reconversion, reconvertir, suppression postes, évoluer, métiers proches, changer métier, passerelle, passerelles',
    requetes: ['gpec/reclassement', 'gpec/metiers_voisins'],
    metier: 'gpec/metiers_voisins?metier={rome}'
  },
  {
    code: 'ouverture',
    nom: 'ouvrir ou fermer une formation',
    mots: 'ouvrir, fermer, ouverture, fermeture, ouvrir section, fermer section, ouverture section, ouvrir formation, fermer formation, supprimer section',
    requetes: ['cprdfop/simulateur_places', 'cprdfop/fermeture_la_moins_couteuse']
  },
  {
    code: 'pression',
    nom: 'premiers vœux par place',
    mots: 'pression, taux pression',
    requetes: ['cprdfop/taux_pression']
  },
  {
    code: 'ruptures',
    nom: 'contrats interrompus',
    mots: 'rupture, ruptures, contrats rompus, contrats interrompus, ruptures contrat, rupture contrat apprentissage, abandons',
    requetes: ['cprdfop/contrats_interrompus', 'cprdfop/interruptions_centres']
  },
  {
    code: 'acces_formation',
    nom: 'accès à la formation',
    mots: 'accès formation, formation chômeurs, formation demandeurs emploi, entrées formation, chômeurs formés',
    requetes: ['cprdfop/taux_acces_formation', 'cprdfop/entrees_formation', 'cprdfop/equite_acces_formation']
  },
  {
    code: 'taille',
    nom: 'taille des établissements',
    mots: 'TPE, PME, taille entreprise, taille établissement, entreprises salariés, grandes entreprises, petites entreprises',
    requetes: ['gpec/postes_par_taille', 'gpec/tissu_par_taille']
  },
  {
    code: 'creations',
    nom: 'créations et fermetures d’établissements',
    mots: 'création entreprise, créations entreprises, défaillances, faillites, fermeture entreprise, fermetures entreprises, entreprises ferment',
    requetes: ['gpec/demographie_etablissements', 'gpec/dependance_premier_etablissement']
  },
  {
    code: 'cout',
    nom: 'coût des formations',
    mots: 'coût, coûte, coûts, prix, tarif',
    requetes: ['cprdfop/cout_intensite']
  },
  {
    code: 'aides',
    nom: 'aides à qui se forme',
    mots: 'bourse, bourses, aide financière, aides financières, aide permis, aide régionale, aides régionales, subvention',
    requetes: ['spro/aides_locales']
  },
  {
    code: 'navettes',
    nom: 'navettes',
    mots: 'navettes, déplacements domicile travail, trajets domicile travail, domicile travail, navetteurs',
    requetes: ['gpec/navettes']
  },
  {
    code: 'reussite',
    nom: 'réussite aux examens',
    mots: 'réussite, taux réussite, réussir, reçus, résultats bac',
    requetes: ['cprdfop/valeur_ajoutee_bac']
  },
  {
    code: 'etablissements',
    nom: 'lycées et centres',
    mots: 'lycée, lycées, établissement, établissements, MFR, LP',
    requetes: ['cprdfop/etablissements_formation', 'cprdfop/contexte_lycees']
  },
  {
    code: 'transformation',
    nom: 'ouvertures et fermetures',
    mots: 'ferment, ouvrent, formations fermées, formations ouvertes, taux transformation',
    requetes: ['cprdfop/transformation_places', 'cprdfop/carte_formations']
  },
  {
    code: 'continue',
    nom: 'formation continue',
    mots: 'formation continue, sessions formation, GRETA, AFPA',
    requetes: ['cprdfop/offre_active', 'cprdfop/carte_sessions']
  },
  {
    code: 'non_formes',
    nom: 'métiers sans formation locale',
    mots: 'métiers sans formation, sans formation',
    requetes: ['cprdfop/metiers_sans_formation']
  },
  {
    code: 'accueil',
    nom: 'être orienté',
    mots: 'orienter, orienté, orientation, conseiller orientation, lieu accueil, être reçu, être conseillé',
    requetes: ['spro/lieux_accueil', 'spro/distance_accueil', 'spro/maillage_accueil']
  },
  {
    code: 'emploi',
    nom: 'emploi',
    mots: 'emploi, emplois, salariés, nombre emplois, nombre salariés',
    requetes: ['gpec/emploi_prive_portrait', 'gpec/emploi_par_activite', 'gpec/portrait_zone'],
    metier: 'gpec/emplois_metier?metier={fap225}',
    filiere: 'gpec/emploi_regroupements?filtre=code={code}'
  }
];
