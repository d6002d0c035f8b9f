// Written by `npm run catalogue` from the files of search/: not by hand.
import type { SearchWords } from './tables.ts';

export const WORDS: SearchWords = {
 "kinds": [
  {
   "code": "absent",
   "prior": 4
  },
  {
   "code": "lieu_accueil",
   "prior": 3
  },
  {
   "code": "comparaison",
   "prior": 4,
   "most": 4
  },
  {
   "code": "territoire",
   "prior": 3,
   "most": 8
  },
  {
   "code": "metier",
   "prior": 1,
   "most": 4,
   "before": "(?:m[ée]tier|profession|fiche m[ée]tier|travailler comme|devenir)\\s+(?:{de}|comme )?|m[ée]tiers\\s+{de}"
  },
  {
   "code": "filiere",
   "prior": 2.5,
   "before": "(?:secteurs?|fili[èe]res?|branches?)\\s+(?:d[’']activit[ée]s? )?(?:{de}|en )?"
  },
  {
   "code": "formation",
   "prior": -20,
   "most": 4
  },
  {
   "code": "etablissement",
   "prior": 2,
   "most": 4,
   "before": "(?:lyc[ée]es?|lp|lpo|lgt|mfr|uai|maison familiale(?: rurale)?|coll[èe]ge|établissement)\\s+(?:(?:pro(?:f(?:essionnel)?)?|polyvalent|général|technologique|agricole|privé|public)s?\\s+)*{de}?"
  },
  {
   "code": "ailleurs",
   "prior": 0,
   "most": 3
  },
  {
   "code": "question",
   "prior": 0,
   "most": 5
  },
  {
   "code": "public",
   "prior": 1
  },
  {
   "code": "competence",
   "prior": -22,
   "most": 1,
   "before": "(?:comp[ée]tences?|savoir[- ]faire)\\s*:?\\s*(?:{de}|en )?"
  }
 ],
 "measures": [
  {
   "code": "difficulte",
   "nom": "difficultés de recrutement",
   "mots": "difficultés recrutement, difficile recruter, difficiles à pourvoir, difficulté recruter, peine à recruter",
   "requetes": [
    "gpec/difficultes_saisonnalite",
    "gpec/difficultes_territoires",
    "gpec/tension_et_causes"
   ],
   "metier": "gpec/projets_metier?metier={fap228}&detail=aucun",
   "filiere": "gpec/projets_regroupements?filtre=code={code}"
  },
  {
   "code": "saisonnier",
   "nom": "emplois saisonniers",
   "mots": "saisonniers, saisonnière, recrutements saisonnière, part recrutements saisonnière, saison, emploi été, job été, recrutement saisonnier",
   "requetes": [
    "gpec/difficultes_saisonnalite",
    "gpec/profil_saisonnier",
    "gpec/projets_recrutement"
   ]
  },
  {
   "code": "recrutement",
   "nom": "projets de recrutement",
   "mots": "recrute, recrutent, recruter, recrutement, embauche, embauchent, embaucher, manque, manquera, manquent, manquer, manquants, recherchés, recherchées, besoin main œuvre, manque main œuvre, BMO, postes à pourvoir, cherche, recherchent",
   "requetes": [
    "gpec/projets_recrutement",
    "gpec/projets_evolution",
    "gpec/embauches_activite"
   ],
   "metier": "gpec/projets_metier?metier={fap228}&detail=aucun",
   "filiere": "gpec/projets_regroupements?filtre=code={code}"
  },
  {
   "code": "tension",
   "nom": "tensions",
   "mots": "tension, tensions, pénurie, pénurie main œuvre, métiers en tension",
   "requetes": [
    "gpec/tension_et_causes",
    "gpec/tensions_bassin",
    "gpec/matrice_tension_volume"
   ],
   "metier": "gpec/tension_metier?metier={fap225}",
   "filiere": "gpec/tensions_filiere?filiere={code}"
  },
  {
   "code": "salaire",
   "nom": "salaire",
   "mots": "salaire, salaires, gagne, gagner, gagnent, payé, paie, paye, payer, rémunération, revenu",
   "requetes": [
    "gpec/salaires_metiers",
    "gpec/salaires_moyens",
    "gpec/contexte_metier"
   ],
   "metier": "gpec/contexte_metier?metier={fap225}&quoi=salaire",
   "seul": true
  },
  {
   "code": "chomage",
   "nom": "chômage",
   "mots": "chômage, taux chômage",
   "requetes": [
    "gpec/taux_chomage",
    "gpec/chomage_territoires",
    "gpec/evolution_demandeurs_emploi"
   ]
  },
  {
   "code": "demandeurs",
   "nom": "demandeurs d’emploi",
   "mots": "demandeurs emploi, demandeur emploi, chômeurs, chômeur, inscrits France Travail, DEFM",
   "requetes": [
    "gpec/evolution_demandeurs_emploi",
    "gpec/demandeurs_territoires",
    "gpec/demandeurs_profil"
   ],
   "metier": "gpec/demandeurs_metier_longue?metier={fap225}"
  },
  {
   "code": "population",
   "nom": "habitants",
   "mots": "habitants, population, combien habitants, démographie",
   "requetes": [
    "reference/population_legale",
    "reference/population_age",
    "reference/population_annees"
   ]
  },
  {
   "code": "insertion",
   "nom": "emploi des sortants",
   "mots": "insertion, insèrent, insérer, taux insertion, débouchés, débouché, taux emploi, trouvent emploi, trouver emploi après, devenir sortants, que deviennent",
   "requetes": [
    "cprdfop/emploi_6_12_18_24_mois",
    "cprdfop/poursuite_devenir_favorable",
    "cprdfop/quadrant_insertion_poursuite"
   ],
   "formation": "cprdfop/formation_emploi?formation={code}"
  },
  {
   "code": "poursuite",
   "nom": "poursuite d’études",
   "mots": "poursuite études, poursuivre études, poursuivent études, continuer études",
   "requetes": [
    "cprdfop/poursuite_devenir_favorable",
    "cprdfop/quadrant_insertion_poursuite"
   ],
   "formation": "cprdfop/formation_devenir?formation={code}"
  },
  {
   "code": "vacantes",
   "nom": "places vacantes",
   "mots": "places vacantes, places libres, places vides, places restantes, sans candidats, places disponibles, manque élèves",
   "requetes": [
    "cprdfop/places_vacantes",
    "cprdfop/places_vacantes_bts",
    "cprdfop/taux_remplissage",
    "cprdfop/taux_pression"
   ],
   "formation": "cprdfop/formation_rentrees?formation={code}"
  },
  {
   "code": "demande",
   "nom": "demande des formations",
   "mots": "formations demandées, demandées, vœux, attractives, attractivité, candidatures, sélectives",
   "requetes": [
    "cprdfop/taux_pression",
    "cprdfop/taux_demande_bts"
   ],
   "formation": "cprdfop/formation_rentrees?formation={code}"
  },
  {
   "code": "places",
   "nom": "places et élèves",
   "mots": "places, nombre places, élèves, effectif, effectifs, capacité, inscrits",
   "requetes": [
    "cprdfop/taux_remplissage",
    "cprdfop/places_vacantes",
    "cprdfop/carte_offre_formation"
   ],
   "formation": "cprdfop/formation_rentrees?formation={code}"
  },
  {
   "code": "apprentissage",
   "nom": "apprentissage",
   "mots": "apprentissage, alternance, apprentis, alternants, CFA, contrats apprentissage",
   "requetes": [
    "cprdfop/apprentissage_departements",
    "cprdfop/apprentissage",
    "cprdfop/offre_apprentissage",
    "cprdfop/apprentis_carte"
   ]
  },
  {
   "code": "departs",
   "nom": "âge et départs",
   "mots": "retraite, retraites, départs retraite, départ retraite, partir retraite, départs, relève, vieillissement, pyramide âges, âge",
   "requetes": [
    "gpec/seniors_metiers",
    "gpec/renouvellement_metiers",
    "gpec/pyramide_ages_metier",
    "gpec/postes_a_pourvoir_2030"
   ],
   "metier": "gpec/publics_metier?metier={fap225}"
  },
  {
   "code": "reclassement",
   "nom": "reclassement",
   "mots": "licenciement, licencier, licenciés, plan social, PSE, reclasser, reclassement, reconversion, reconvertir, suppression postes, évoluer, métiers proches, changer métier, passerelle, passerelles",
   "requetes": [
    "gpec/reclassement",
    "gpec/metiers_voisins"
   ],
   "metier": "gpec/metiers_voisins?metier={rome}"
  },
  {
   "code": "ouverture",
   "nom": "ouvrir ou fermer une formation",
   "mots": "ouvrir, fermer, ouverture, fermeture, ouvrir section, fermer section, ouverture section, ouvrir formation, fermer formation, supprimer section",
   "requetes": [
    "cprdfop/simulateur_places",
    "cprdfop/fermeture_la_moins_couteuse"
   ]
  },
  {
   "code": "pression",
   "nom": "premiers vœux par place",
   "mots": "pression, taux pression",
   "requetes": [
    "cprdfop/taux_pression"
   ]
  },
  {
   "code": "ruptures",
   "nom": "contrats interrompus",
   "mots": "rupture, ruptures, contrats rompus, contrats apprentissage rompus, contrats interrompus, ruptures contrat, rupture contrat apprentissage, abandons",
   "requetes": [
    "cprdfop/contrats_interrompus",
    "cprdfop/interruptions_centres"
   ]
  },
  {
   "code": "acces_formation",
   "nom": "accès à la formation",
   "mots": "accès formation, formation chômeurs, formation demandeurs emploi, entrées formation, chômeurs formés",
   "requetes": [
    "cprdfop/taux_acces_formation",
    "cprdfop/entrees_formation",
    "cprdfop/equite_acces_formation"
   ]
  },
  {
   "code": "taille",
   "nom": "taille des établissements",
   "mots": "TPE, PME, taille entreprise, taille établissement, entreprises salariés, grandes entreprises, petites entreprises",
   "requetes": [
    "gpec/postes_par_taille",
    "gpec/tissu_par_taille"
   ]
  },
  {
   "code": "creations",
   "nom": "créations et fermetures d’établissements",
   "mots": "création entreprise, créations entreprises, défaillances, faillites, fermeture entreprise, fermetures entreprises, entreprises ferment",
   "requetes": [
    "gpec/demographie_etablissements",
    "gpec/dependance_premier_etablissement"
   ]
  },
  {
   "code": "cout",
   "nom": "coût des formations",
   "mots": "coût, coûte, coûts, prix, tarif",
   "requetes": [
    "cprdfop/cout_intensite"
   ]
  },
  {
   "code": "aides",
   "nom": "aides à qui se forme",
   "mots": "bourse, bourses, aide financière, aides financières, aide permis, aide régionale, aides régionales, subvention",
   "requetes": [
    "spro/aides_locales"
   ]
  },
  {
   "code": "navettes",
   "nom": "navettes",
   "mots": "navettes, déplacements domicile travail, trajets domicile travail, domicile travail, navetteurs",
   "requetes": [
    "gpec/navettes"
   ]
  },
  {
   "code": "reussite",
   "nom": "réussite aux examens",
   "mots": "réussite, taux réussite, réussir, reçus bac, résultats bac, classement lycées, meilleurs lycées, palmarès lycées",
   "requetes": [
    "cprdfop/valeur_ajoutee_bac",
    "cprdfop/valeur_ajoutee"
   ]
  },
  {
   "code": "etablissements",
   "nom": "lycées et centres",
   "mots": "lycée, lycées, établissement, établissements, MFR, LP, lycée agricole, lycée professionnel, lycée pro, lycée général, lycée technologique, lycée polyvalent, lycée hôtelier, lycée public, lycée privé",
   "requetes": [
    "cprdfop/etablissements_formation",
    "cprdfop/contexte_lycees"
   ]
  },
  {
   "code": "transformation",
   "nom": "ouvertures et fermetures",
   "mots": "ferment, ouvrent, formations fermées, formations ouvertes, taux transformation",
   "requetes": [
    "cprdfop/transformation_places",
    "cprdfop/carte_formations"
   ]
  },
  {
   "code": "continue",
   "nom": "formation continue",
   "mots": "formation continue, sessions formation, GRETA, AFPA",
   "requetes": [
    "cprdfop/offre_active",
    "cprdfop/carte_sessions"
   ]
  },
  {
   "code": "non_formes",
   "nom": "métiers sans formation locale",
   "mots": "métiers sans formation, sans formation",
   "requetes": [
    "cprdfop/metiers_sans_formation"
   ]
  },
  {
   "code": "accueil",
   "nom": "être orienté",
   "mots": "orienter, orienté, orientation, conseiller orientation, lieu accueil, être reçu, être conseillé",
   "requetes": [
    "spro/lieux_accueil",
    "spro/distance_accueil",
    "spro/maillage_accueil"
   ]
  },
  {
   "code": "accueil_minutes",
   "nom": "minutes jusqu’à un accueil",
   "mots": "minutes lieu accueil, minutes accueil, minutes trajet accueil, loin lieu accueil, minutes mission locale, minutes France Travail",
   "requetes": [
    "spro/accueil_minutes",
    "spro/permanence_minutes",
    "spro/distance_accueil"
   ]
  },
  {
   "code": "permanence",
   "nom": "permanences",
   "mots": "permanence, ouvrir permanence, tenir permanence",
   "requetes": [
    "spro/permanence_minutes",
    "spro/accueil_minutes"
   ]
  },
  {
   "code": "motifs",
   "nom": "personnes reçues",
   "mots": "motifs visite, motifs venue, personnes reçues, motifs accueil, publics accueillis, publics accueille",
   "requetes": [
    "spro/personnes_recues"
   ]
  },
  {
   "code": "engagement",
   "nom": "usage du site d’orientation",
   "mots": "visiteurs portail, visiteurs site, cherchent visiteurs, cherchent visiteurs portail",
   "requetes": [
    "spro/engagement",
    "spro/frequentation"
   ]
  },
  {
   "code": "projections",
   "nom": "postes à pourvoir d’ici 2030",
   "mots": "départs retraite ici 2030, départs 2030, retraite 2030, postes pourvoir 2030, besoins 2030, métiers 2030",
   "requetes": [
    "gpec/postes_a_pourvoir_2030"
   ]
  },
  {
   "code": "emploi",
   "nom": "emploi",
   "mots": "emploi, emplois, salariés, nombre emplois, nombre salariés",
   "requetes": [
    "gpec/emploi_prive_portrait",
    "gpec/emploi_par_activite",
    "gpec/portrait_zone"
   ],
   "metier": "gpec/emplois_metier?metier={fap225}",
   "filiere": "gpec/emploi_regroupements?filtre=code={code}"
  }
 ],
 "routes": [
  {
   "code": "apprentissage",
   "nom": "en apprentissage",
   "mots": "apprentissage, alternance, apprenti, apprentis, apprentie, alternant, alternants, contrat pro, CFA"
  },
  {
   "code": "scolaire",
   "nom": "par la voie scolaire",
   "mots": "voie scolaire, temps plein, initial, formation initiale"
  },
  {
   "code": "continue",
   "nom": "en formation continue",
   "mots": "formation continue, adulte, adultes, AFPA, GRETA"
  },
  {
   "code": "vae",
   "nom": "par la VAE",
   "mots": "VAE, validation acquis"
  },
  {
   "code": "distance",
   "nom": "à distance",
   "mots": "à distance, distance, en ligne, CNED, e-learning"
  }
 ],
 "publics": [
  {
   "code": "femmes",
   "nom": "Femmes et hommes",
   "mots": "femmes, femme, égalité femmes hommes, parité, mixité, filles, garçons, hommes, féminisation",
   "requetes": [
    "gpec/feminisation_metiers",
    "gpec/segregation_genre",
    "cprdfop/filles_garcons_voie_pro"
   ],
   "page": {
    "nom": "femmes",
    "de": "des femmes",
    "fichier": "le même fichier par sexe"
   }
  },
  {
   "code": "jeunes",
   "nom": "Jeunes",
   "mots": "jeunes, jeune, moins de 25 ans, moins de 30 ans, adolescents, jeunes sans diplôme, NEET, décrocheurs, sans qualification, jeunes ni emploi ni formation",
   "requetes": [
    "cprdfop/jeunes_sans_solution",
    "gpec/demandeurs_profil",
    "cprdfop/emploi_6_12_18_24_mois"
   ],
   "page": {
    "nom": "moins de 25 ans",
    "de": "des moins de 25 ans",
    "fichier": "le même fichier par âge"
   }
  },
  {
   "code": "seniors",
   "nom": "Seniors",
   "mots": "seniors, senior, plus de 50 ans, plus de 55 ans, 50 ans et plus, 55 ans et plus, fin de carrière",
   "requetes": [
    "gpec/seniors_metiers",
    "gpec/demandeurs_profil",
    "gpec/renouvellement_metiers"
   ],
   "page": {
    "nom": "50 ans et plus",
    "de": "des 50 ans et plus",
    "fichier": "le même fichier par âge"
   }
  },
  {
   "code": "sans_diplome",
   "nom": "Personnes sans diplôme, ou en dessous du baccalauréat",
   "mots": "sans diplôme, infra-bac, infra bac, peu diplômés, non diplômés, peu qualifiés, faible niveau de qualification, premiers niveaux de qualification, bas niveaux de qualification",
   "requetes": [
    "cprdfop/entrees_formation",
    "cprdfop/equite_publics",
    "gpec/diplomes_metier"
   ],
   "page": {
    "nom": "sans diplôme, ou en dessous du bac",
    "de": "des personnes en dessous du baccalauréat",
    "fichier": "le même fichier par diplôme"
   }
  },
  {
   "code": "demandeurs_longue_duree",
   "nom": "Demandeurs d’emploi de longue durée",
   "mots": "chômeurs longue durée, chômage longue durée, demandeurs d’emploi longue durée, DELD, longue durée, inscrits depuis plus d’un an",
   "requetes": [
    "gpec/demandeurs_profil",
    "gpec/taux_ecoulement",
    "gpec/evolution_demandeurs_emploi"
   ],
   "page": {
    "nom": "demandeurs d’emploi de longue durée",
    "de": "des inscrits depuis un an ou plus",
    "fichier": "un fichier de France Travail par territoire et ancienneté d’inscription"
   }
  },
  {
   "code": "RSA",
   "nom": "Allocataires du RSA",
   "mots": "RSA, allocataires du RSA, bénéficiaires du RSA, bRSA, minima sociaux",
   "requetes": [
    "cprdfop/entrees_formation",
    "spro/reseau_emploi_fiche",
    "spro/cep_parcours"
   ],
   "page": {
    "nom": "allocataires du RSA",
    "de": "des allocataires du RSA",
    "fichier": "un fichier de la Cnaf ou de France Travail par territoire et droit au RSA"
   }
  },
  {
   "code": "boeth",
   "nom": "Bénéficiaires de l’obligation d’emploi (BOETH), personnes handicapées",
   "mots": "BOETH, RQTH, travailleurs handicapés, personnes handicapées, handicapés, handicap, situation de handicap, AAH, obligation d’emploi",
   "requetes": [
    "spro/cep_parcours",
    "cprdfop/entrees_formation",
    "spro/lieux_accueil",
    "spro/aides_locales"
   ],
   "page": {
    "nom": "personnes handicapées (obligation d’emploi)",
    "de": "des bénéficiaires de l’obligation d’emploi",
    "fichier": "un fichier de France Travail ou de l’Agefiph par territoire et bénéfice de l’obligation d’emploi"
   }
  },
  {
   "code": "QPV",
   "nom": "Habitants des quartiers prioritaires (QPV)",
   "mots": "QPV, quartiers prioritaires, quartier prioritaire, habitants des quartiers, politique de la ville, quartiers de la ville",
   "requetes": [
    "reference/quartiers_prioritaires",
    "cprdfop/equite_publics",
    "spro/cep_parcours"
   ],
   "page": {
    "nom": "habitants des quartiers prioritaires",
    "de": "des habitants des quartiers prioritaires",
    "fichier": "un fichier de France Travail ou de l’Insee par quartier prioritaire"
   }
  },
  {
   "code": "FRR",
   "nom": "Habitants des communes France ruralités revitalisation (FRR)",
   "mots": "FRR, ZRR, France ruralités revitalisation, zone de revitalisation rurale, habitants des zones rurales",
   "requetes": [
    "reference/communes_frr",
    "cprdfop/equite_publics"
   ],
   "page": {
    "nom": "habitants des communes FRR",
    "de": "des habitants des communes FRR",
    "fichier": "le même fichier par commune de résidence"
   }
  },
  {
   "code": "salaries",
   "nom": "Salariés",
   "mots": "salariés en reconversion, salariés, actifs en reconversion, reconversion des salariés",
   "requetes": [
    "spro/cep_parcours",
    "cprdfop/entrees_cpf",
    "gpec/metiers_voisins"
   ]
  },
  {
   "code": "apprentis",
   "nom": "Apprentis",
   "mots": "apprentis, alternants",
   "requetes": [
    "cprdfop/apprentissage",
    "cprdfop/apprentis_carte",
    "cprdfop/contrats_interrompus"
   ]
  }
 ],
 "absences": [
  {
   "code": "chomage_commune",
   "titre": "Le taux de chômage d’une commune",
   "mots": "taux chômage, chômage",
   "sauf": "demandeurs, chômeurs, formation, accès, durée",
   "phrase": "L’Insee ne publie pas de taux de chômage de la commune ni de l’intercommunalité : voici celui de la zone d’emploi.",
   "porte": "/catalogue/gpec/taux_chomage",
   "mailles": [
    "zone_emploi",
    "departement",
    "region",
    "pays"
   ]
  },
  {
   "code": "offres_temps_reel",
   "titre": "Les offres d’emploi du moment",
   "mots": "offres emploi, offre emploi, annonces emploi, postuler, trouver emploi, trouver travail, cherche emploi, cherche travail, candidater, job",
   "sauf": "demandeurs, ratio, évolution, collectées, métiers, bassin, statistiques, saisonnier, étudiant",
   "phrase": "Maille ne montre pas d’annonces : elles sont sur francetravail.fr. Il a les projets de recrutement des employeurs, par métier et par bassin.",
   "porte": "/catalogue/gpec/projets_recrutement"
  },
  {
   "code": "droits_cpf",
   "titre": "Les droits d’une personne à la formation",
   "mots": "solde compte formation, mon compte formation, mon cpf, solde cpf, mes droits formation, droits cpf, utiliser cpf, mes droits",
   "phrase": "Le solde d’un compte est une donnée personnelle : il se lit sur moncompteformation.gouv.fr. Maille a le nombre d’entrées en formation par le CPF.",
   "porte": "/catalogue/cprdfop/entrees_cpf"
  },
  {
   "code": "allocation",
   "titre": "L’allocation ou les droits d’une personne",
   "mots": "mon allocation, mes allocations, allocation chômage, montant allocation, calcul allocation, indemnité chômage, indemnisation, mon RSA, montant RSA, actualisation, ARE, mon indemnité, prime activité, ma retraite, mes droits chômage, simulation allocation, toucher chômage, combien chômage",
   "phrase": "Les droits d’une personne se demandent à l’organisme qui les verse (France Travail, caisse d’allocations familiales) ; Maille n’a que des nombres par territoire.",
   "porte": "/catalogue/gpec/demandeurs_territoires"
  },
  {
   "code": "inscription",
   "titre": "Une démarche : s’inscrire, prendre rendez-vous",
   "mots": "inscription, inscrire, rendez vous, prendre rdv, dossier inscription, numéro téléphone, horaires ouverture",
   "sauf": "taux, nombre, évolution, abandon",
   "phrase": "Maille ne prend ni inscription ni rendez-vous : il dit où sont les lieux d’accueil.",
   "porte": "/catalogue/spro/lieux_accueil"
  },
  {
   "code": "entreprise_nommee",
   "titre": "Une entreprise nommée",
   "mots": "entreprises qui recrutent, liste entreprises, nom entreprises, annuaire entreprises, siret, effectif entreprise nommée",
   "phrase": "Les figures sont par territoire et par activité : le secret statistique interdit celles d’une entreprise. Les établissements sont dans l’annuaire public annuaire-entreprises.data.gouv.fr.",
   "porte": "/catalogue/gpec/tissu_par_taille"
  },
  {
   "code": "economie_sociale",
   "titre": "L’emploi de l’économie sociale et solidaire",
   "mots": "ESS, économie sociale solidaire, économie sociale",
   "sauf": "master, licence, formation, diplôme, titre, conseiller, familiale",
   "phrase": "Les fichiers que Maille lit rangent les employeurs par activité, et ne disent pas lesquels sont de l’économie sociale et solidaire : la chambre régionale (Cress) les compte.",
   "porte": "/catalogue/gpec/emploi_prive_portrait"
  },
  {
   "code": "horaires",
   "titre": "Les horaires et le travail de nuit",
   "mots": "travail nuit, travailler nuit, travail dimanche, horaires décalés, horaires travail",
   "phrase": "Aucun fichier lu ne compte les horaires de travail ; l’enquête Emploi de l’Insee les donne pour la France. La page d’un métier dit ses conditions quand le ROME les cite.",
   "porte": "/metiers"
  },
  {
   "code": "cv",
   "titre": "Un CV, une lettre, un entretien",
   "mots": "faire cv, modèle cv, lettre motivation, préparer entretien, mon cv",
   "phrase": "Maille n’aide pas à écrire une candidature : les conseillers des lieux d’accueil le font.",
   "porte": "/catalogue/spro/lieux_accueil"
  },
  {
   "code": "illettrisme",
   "titre": "Les personnes en situation d’illettrisme, ou qui apprennent le français",
   "mots": "illettrisme, illettrés, illettré, analphabétisme, allophones, allophone, français langue étrangère, FLE, français langue intégration, savoirs de base, compétences de base, CléA, apprendre à lire",
   "sauf": "professeur, formateur, formatrice, enseignant, médecin, certification",
   "phrase": "Aucun fichier lu ne les compte par territoire. L’Agence nationale de lutte contre l’illettrisme (enquête de l’Insee, par région), le centre ressources illettrisme et la Direction régionale chargée de l’intégration savent qui forme et combien. Maille a les entrées en formation par niveau de diplôme, et les lieux d’accueil.",
   "porte": "/catalogue/cprdfop/entrees_formation"
  }
 ],
 "networks": [
  {
   "code": "agence_france_travail",
   "nom": "Agence France Travail",
   "mots": "agence France Travail, France Travail, agence pôle emploi, pôle emploi, ANPE, agence emploi"
  },
  {
   "code": "mission_locale",
   "mots": "mission locale, ML"
  },
  {
   "code": "cap_emploi",
   "mots": "Cap emploi"
  },
  {
   "code": "apec",
   "mots": "Apec"
  },
  {
   "code": "cio",
   "nom": "CIO",
   "mots": "CIO, centre d’information et d’orientation, centre d’orientation"
  },
  {
   "code": "information_jeunesse",
   "mots": "information jeunesse, info jeunesse, point information jeunesse, PIJ, BIJ, CRIJ"
  },
  {
   "code": "cite_metiers",
   "mots": "cité des métiers"
  },
  {
   "code": "mife",
   "mots": "MIFE, maison de l’information sur la formation"
  },
  {
   "code": "maison_emploi",
   "mots": "maison de l’emploi"
  },
  {
   "code": "conseil_vae",
   "mots": "conseil en VAE, point relais conseil"
  },
  {
   "code": "france_services",
   "nom": "France services",
   "mots": "France services, maison France services, espace France services"
  },
  {
   "code": "gare",
   "nom": "Gare",
   "mots": "gare"
  }
 ],
 "diplomas": [
  {
   "code": "cap",
   "words": [
    "CAP",
    "certificat d’aptitude professionnelle"
   ],
   "also": [
    "capa"
   ]
  },
  {
   "code": "capa",
   "words": [
    "CAPA",
    "CAP agricole"
   ]
  },
  {
   "code": "bep",
   "words": [
    "BEP",
    "brevet d’études professionnelles"
   ]
  },
  {
   "code": "bacpro",
   "words": [
    "bac pro",
    "BAC PRO",
    "bac professionnel",
    "baccalauréat professionnel",
    "baccalauréat pro",
    "bacpro"
   ],
   "also": [
    "bacproa"
   ]
  },
  {
   "code": "bacproa",
   "words": [
    "bac pro agricole"
   ]
  },
  {
   "code": "bactechno",
   "words": [
    "bac techno",
    "bac technologique",
    "baccalauréat technologique"
   ]
  },
  {
   "code": "bp",
   "words": [
    "BP",
    "brevet professionnel"
   ],
   "also": [
    "bpa"
   ]
  },
  {
   "code": "bpa",
   "words": [
    "BPA",
    "brevet professionnel agricole",
    "brevet professionnel agricole (niveau 3)"
   ]
  },
  {
   "code": "bts",
   "words": [
    "BTS",
    "brevet de technicien supérieur"
   ],
   "also": [
    "btsa"
   ]
  },
  {
   "code": "btsa",
   "words": [
    "BTSA",
    "BTS agricole",
    "brevet de technicien supérieur agricole"
   ]
  },
  {
   "code": "bma",
   "words": [
    "BMA",
    "brevet des métiers d’art"
   ]
  },
  {
   "code": "bm",
   "words": [
    "BM",
    "brevet de maîtrise"
   ]
  },
  {
   "code": "dma",
   "words": [
    "DMA",
    "diplôme des métiers d’art"
   ]
  },
  {
   "code": "dnmade",
   "words": [
    "DNMADE",
    "DN MADE",
    "diplôme national des métiers d’art et du design"
   ]
  },
  {
   "code": "mc",
   "words": [
    "MC",
    "mention complémentaire"
   ],
   "also": [
    "cs"
   ]
  },
  {
   "code": "cs",
   "words": [
    "CS",
    "certificat de spécialisation",
    "certificat de spécialisation agricole"
   ],
   "also": [
    "mc"
   ]
  },
  {
   "code": "tp",
   "words": [
    "TP",
    "titre professionnel",
    "titre pro"
   ],
   "also": [
    ""
   ]
  },
  {
   "code": "dut",
   "words": [
    "DUT",
    "diplôme universitaire de technologie"
   ],
   "also": [
    "but"
   ]
  },
  {
   "code": "but",
   "words": [
    "BUT",
    "bachelor universitaire de technologie"
   ],
   "also": [
    "dut"
   ]
  },
  {
   "code": "deust",
   "words": [
    "DEUST",
    "diplôme d’études universitaires scientifiques et techniques",
    "diplome d’etudes universitaires de sciences et technologie"
   ]
  },
  {
   "code": "bpjeps",
   "words": [
    "BPJEPS",
    "BP JEPS",
    "brevet professionnel de la jeunesse de l’éducation populaire et du sport"
   ]
  },
  {
   "code": "de",
   "words": [
    "DE",
    "diplôme d’État",
    "diplôme d’Etat de"
   ],
   "also": [
    ""
   ]
  },
  {
   "code": "licencepro",
   "words": [
    "licence pro",
    "licence professionnelle"
   ]
  },
  {
   "code": "licence",
   "words": [
    "licence"
   ],
   "also": [
    "licencepro"
   ]
  },
  {
   "code": "master",
   "words": [
    "master"
   ]
  },
  {
   "code": "cqp",
   "words": [
    "CQP",
    "certificat de qualification professionnelle"
   ],
   "also": [
    ""
   ]
  },
  {
   "code": "ingenieur",
   "words": [
    "titre ingénieur",
    "diplôme d’ingénieur",
    "école d’ingénieur",
    "école d’ingénieurs"
   ]
  },
  {
   "code": "formation",
   "words": [
    "formation",
    "diplôme",
    "cursus",
    "études de",
    "titre",
    "école",
    "institut"
   ]
  }
 ],
 "words": {
  "acronyms": {
   "AS": "aide-soignant",
   "ASH": "agent de service hospitalier, agent des services hospitaliers",
   "AES": "accompagnant éducatif et social",
   "AESH": "accompagnant des élèves en situation de handicap",
   "ATSEM": "agent territorial spécialisé des écoles maternelles, agent spécialisé des écoles maternelles",
   "AVS": "auxiliaire de vie sociale",
   "AMP": "aide médico-psychologique",
   "IDE": "infirmier",
   "IADE": "infirmier anesthésiste",
   "IBODE": "infirmier de bloc opératoire",
   "ADVF": "assistant de vie aux familles",
   "TISF": "technicien de l’intervention sociale et familiale",
   "ASS": "assistant de service social",
   "CESF": "conseiller en économie sociale et familiale",
   "EJE": "éducateur de jeunes enfants",
   "ME": "moniteur éducateur",
   "MNS": "maître nageur sauveteur",
   "CIP": "conseiller en insertion professionnelle",
   "CPE": "conseiller principal d’éducation",
   "ADV": "administration des ventes",
   "RH": "ressources humaines",
   "DRH": "directeur des ressources humaines",
   "DAF": "directeur administratif et financier",
   "VRP": "voyageur représentant placier",
   "CVC": "chauffage ventilation climatisation, climatisation",
   "PL, SPL": "poids lourd",
   "VL": "automobile, véhicule léger",
   "VUL": "véhicule léger",
   "HGV": "poids lourd",
   "CACES, cariste": "cariste, chariot",
   "CNC": "commande numérique",
   "QHSE": "qualité hygiène sécurité environnement",
   "IT, SI": "informatique, systèmes d’information",
   "IA": "intelligence artificielle",
   "IAA, agro, agroalimentaire": "agroalimentaire, industrie agroalimentaire, industrie alimentaire",
   "BTP": "bâtiment, travaux publics",
   "TP": "travaux publics",
   "ESS": "économie sociale et solidaire",
   "HCR": "hôtellerie restauration",
   "TIC, NTIC": "numérique, informatique"
  },
  "familiar": {
   "nounou, nourrice, gardienne d’enfants, baby-sitter, babysitter": "assistant maternel, garde d’enfants",
   "toubib": "médecin",
   "généraliste, docteur": "médecin généraliste, médecin",
   "prof, enseignant": "professeur, enseignant",
   "maîtresse d’école, maître d’école, instit, instituteur, professeur des écoles": "professeur des écoles, enseignant des écoles, instituteur",
   "pion": "surveillant, assistant d’éducation",
   "mécano, garagiste": "mécanicien automobile, mécanicien",
   "auto": "automobile",
   "mécanique auto, mécanique automobile, mécanicien auto, mécanicien automobile, réparation auto, réparation automobile": "maintenance des véhicules, mécanique automobile, réparation automobile",
   "banquier, banquière": "conseiller bancaire, employé de banque, cadre de banque",
   "assureur, assureuse": "agent d’assurance, conseiller en assurances, assurances",
   "moto": "motocycle",
   "routier, camionneur, chauffeur poids lourd, chauffeur PL, conducteur PL": "conducteur de poids lourd, conducteur routier, chauffeur routier",
   "camion": "poids lourd",
   "soignant": "aide-soignant, infirmier",
   "car scolaire, autocar, car, bus": "transport en commun, bus, autocar",
   "chauffeur, conducteur": "conducteur, chauffeur",
   "femme de ménage, homme de ménage, technicien de surface, agent de ménage": "agent d’entretien, nettoyeur, employé de ménage",
   "agent d’entretien": "agent de propreté, nettoyeur de locaux",
   "éboueur, ripeur": "agent de collecte des déchets",
   "flic, policier": "agent de police, gardien de la paix, policier",
   "pompier": "sapeur-pompier, pompier",
   "vigile, agent de sécu": "agent de sécurité",
   "caissière, caissier, hôtesse de caisse": "caissier, hôte de caisse",
   "infirmière, infirmier": "infirmier, infirmier en soins généraux",
   "menuisier, menuisière": "menuisier, ouvrier en menuiserie",
   "infirmière libérale, infirmier libéral": "infirmier libéral, infirmier",
   "dame de cantine, cantinière, cantine": "agent de restauration, aide de cuisine",
   "plongeur, plonge": "plongeur en restauration",
   "cuistot, cuisto, chef cuistot": "cuisinier",
   "serveur, serveuse": "serveur en restauration, serveur",
   "barman, barmaid": "barman",
   "paysan, fermier, cultivateur": "agriculteur, exploitant agricole",
   "jardinier paysagiste, jardinier": "jardinier, ouvrier paysagiste",
   "marin pêcheur, pêcheur": "marin pêcheur, matelot à la pêche",
   "développeur, codeur, programmeur": "développeur informatique, développeur, développement en informatique",
   "informaticien, informaticienne": "technicien informatique, ingénieur informatique, informaticien",
   "secrétaire, assistante administrative": "secrétaire",
   "comptable, compta": "comptable",
   "maths, math": "mathématiques",
   "kiné, kinésithérapeute": "masseur-kinésithérapeute",
   "ortho, orthophoniste": "orthophoniste",
   "psy, psychologue": "psychologue",
   "véto, vétérinaire": "vétérinaire",
   "croque-mort": "agent funéraire, porteur funéraire",
   "coiffeuse, coiffeur": "coiffeur",
   "ouvrier, ouvrière": "ouvrier, agent de fabrication, opérateur",
   "soudeur, soudeuse": "soudeur",
   "abattoir, tueur": "abattage, abattoir",
   "aide ménagère, auxiliaire de vie, aide à domicile": "aide à domicile, auxiliaire de vie",
   "personnes âgées, seniors dépendants": "personnes âgées, personnes dépendantes, aide à domicile",
   "animaux": "animaux, éleveur, soigneur, vétérinaire",
   "conduire": "conducteur, conduite"
  },
  "requests": {
   "toutes les données, tous les chiffres, tableau de données": "tableau de tous les indicateurs",
   "chômeur, chômage, sans emploi, inscrit à France Travail, DE, DEFM, DELD": "demandeur d’emploi, demandeur d’emploi inscrit",
   "RSA, allocataire, bénéficiaire du RSA": "demandeur d’emploi",
   "femme, féminin, parité, égalité professionnelle, homme": "féminisation, sexe, genre",
   "égalité femmes hommes, inégalité femmes hommes": "féminisation des métiers, ségrégation de genre",
   "mixité, mixte": "féminisation, ségrégation de genre",
   "senior, retraite, départ en retraite, vieillissement, fin de carrière": "55 ans et plus, âge, départ",
   "relève, remplacement": "renouvellement",
   "jeune, adolescent, mineur": "jeune, élève",
   "décrocheur, décrochage, décrochage scolaire, décrocheur scolaire, NEET, obligation de formation, PSAD, FOQUALE, rupture scolaire": "jeune sans solution",
   "internaute, utilisateur": "usager, utilisateur",
   "habitant, démographie": "population",
   "actif, main-d’œuvre": "population en âge de travailler, emploi",
   "tranche d’âge": "âge",
   "embauche, embaucher, recruter, recruteur": "recrutement, embauche",
   "recrutement": "projet de recrutement par métier",
   "recrute, recrutent, embauchent, métier qui recrute, métiers qui recrutent, métiers recrutent": "projet de recrutement par métier",
   "BMO, intention d’embauche, besoin en main-d’œuvre, besoin de recrutement": "projet de recrutement, projet de recrutement par métier",
   "saisonnier, saison, été": "saisonnalité, saisonnier",
   "difficile, difficulté": "difficile, difficulté",
   "difficile à pourvoir, difficile à recruter, dur à recruter": "difficile à pourvoir, difficulté, tension",
   "pénurie, pénurie de main-d’œuvre, manque de main-d’œuvre, métier en tension, métier pénurique": "tension",
   "salaire, rémunération, paie, paye, payé, smic, revenu, gagner, gagne, gagnent": "salaire",
   "DPAE, déclaration préalable à l’embauche, contrat de travail, CDI, CDD, emploi durable": "embauche, nature de contrat",
   "intérim, intérimaire, travail temporaire": "embauche, contrat",
   "turnover, turn-over, roulement, stabilité": "rotation",
   "entreprise, société, employeur": "établissement, employeur",
   "TPE, PME, ETI, taille d’entreprise": "établissement par taille",
   "création d’entreprise, défaillance, faillite, survie": "démographie d’établissement",
   "fermeture d’entreprise, entreprise qui ferme, entreprises qui ferment": "fermeture d’un établissement, démographie d’établissement",
   "fermeture, licenciement, plan social, PSE, plan de sauvegarde": "dépendance, établissement",
   "secteur, secteur d’activité, branche, industrie, NAF, APE": "activité",
   "filière": "filière, regroupement",
   "prospective, avenir, horizon, futur, projection": "projection, 2030, projeté",
   "reconversion, reclassement, passerelle, métier proche, mobilité professionnelle": "métier voisin, reclasser",
   "shift-share, structurelle-résiduelle, analyse structurelle": "effet structurel et résiduel",
   "LQ, quotient de localisation, indice de spécificité, spécifique": "spécialisation, indice de spécificité",
   "Krugman, Herfindahl, Theil, diversification": "spécialisation, diversité",
   "Duncan, mismatch": "inadéquation géographique, ségrégation",
   "trajet, domicile-travail, mobilité, mobilité pendulaire, migration alternante, navetteur": "navette",
   "GEPP, GPEC, GPECT, gestion prévisionnelle": "GEPP, GPEC, emploi salarié par activité",
   "offre d’emploi, annonce, emploi vacant": "offre collectée",
   "STMT, stock": "demandeur d’emploi",
   "savoir-faire": "compétence",
   "artisanat, commerce, agriculture, tourisme, bâtiment, BTP, numérique, santé": "activité, métier",
   "alternance, alternant, apprenti, apprentie, contrat pro": "apprentissage",
   "CFA, centre de formation d’apprentis, apprenti par établissement": "apprenti en centre de formation",
   "rupture, rupture de contrat, contrat rompu, abandon": "contrat interrompu",
   "lycée, lycée professionnel, LP, LPO, UAI, école, collège": "établissement de formation, formation initiale",
   "voie professionnelle, CAP, bac pro, bac professionnel, carte des formations": "formation initiale",
   "BTS, STS, Parcoursup, post-bac": "BTS, Parcoursup",
   "Affelnet, vœu, candidature, attractif, attractivité": "vœu, pression, demande",
   "place libre, place vide, place disponible, place restante": "place vacante, place",
   "remplissage, taux d’occupation, plein, rempli": "remplissage, occupation, plein",
   "ouverture de formation, fermeture de formation, ouvrir, fermer": "simulateur d’ouverture ou de fermeture",
   "insertion, insertion professionnelle, insérer, InserJeunes, débouché, taux d’emploi, devenir": "emploi à 6 12 18 24 mois, insertion, devenir, débouché",
   "université, étudiant, licence, master, InserSup, enseignement supérieur": "supérieur",
   "VAE, acquis de l’expérience": "validation des acquis de l’expérience",
   "CPF, compte personnel de formation, Mon Compte Formation": "CPF, compte personnel",
   "PRIC, PRF, AFPR, POEI, stagiaire": "entrée en formation, formation continue",
   "formation des demandeurs d’emploi, formation des chômeurs, accès à la formation": "demandeur d’emploi en formation",
   "session, FPC, formation professionnelle continue, LHEO, Carif-Oref, offre régionale": "session de formation continue",
   "coût, prix, tarif, financement, budget": "coût, coûte",
   "durée, heure": "heure, durée",
   "infirmier, infirmière, aide-soignant, aide-soignante, éducateur, IFSI, IFAS, sage-femme, paramédical, soignant, travail social": "formation sanitaire et sociale",
   "désert, zone blanche, éloignement, éloigné, proximité, accessibilité, accès": "distance, accessible, couverture, accès",
   "transport, voiture, permis": "voiture, distance, navette",
   "2SFCA, APL, accessibilité potentielle": "place de formation accessible, 2SFCA",
   "IVAL": "valeur ajoutée",
   "Orion": "quadrant",
   "CPRDFOP, contrat de plan, objectif, cible": "objectif",
   "OREF, diagnostic, portrait, fiche territoire": "portrait",
   "SPRO, AIO, orientation, SPEL": "orientation",
   "CEP": "conseil en évolution professionnelle",
   "CIO, mission locale, agence, Cap emploi, Apec, point d’accueil, structure d’accueil, France services, ML": "lieu d’accueil",
   "France Travail": "lieu d’accueil",
   "portail, site internet, site web, Matomo, audience, trafic, visite, visiteur": "site d’orientation, visite",
   "NPS, CSAT, recommandation, taux net": "taux net, satisfait",
   "JDMA, Je donne mon avis, avis, note": "satisfaction, avis",
   "satisfaction, mécontent, content": "satisfaction, satisfait",
   "verbatim, commentaire libre, avis libre": "commentaire",
   "téléphone, appel, numéro vert, plateforme, hotline, joignable": "téléphone, téléphonique",
   "forum, salon, portes ouvertes, événement, atelier, intervention scolaire": "action collective",
   "carte de contrôle, limite de contrôle, signal d’alerte, tendance inhabituelle, Shewhart": "limite de variation habituelle",
   "tableau de bord, tableau de bord du SPRO, indicateur du service": "indicateur et objectif du service",
   "RGAA, accessibilité numérique, disponibilité, panne, temps de chargement": "qualité d’exploitation",
   "réorientation, ré-aiguillage, réaiguillage, prescription": "réorientation",
   "RPE, CREFOP, CLE, loi plein emploi, plein emploi": "réseau pour l’emploi",
   "ZE, zone d’emploi": "zone d’emploi, territoire",
   "BE, bassin": "bassin",
   "EPCI, intercommunalité, communauté de communes, agglomération": "intercommunalité, territoire",
   "QPV, quartier, politique de la ville": "quartier prioritaire",
   "FRR, ruralité, rural, zone rurale, campagne": "France ruralités revitalisation, FRR",
   "rectorat, académique": "académie",
   "bourse, subvention, aide financière, aide régionale": "aide locale à la formation, aide locale",
   "H3, hexagone, carroyage, cellule, carreau": "hexagone",
   "FAP, PCS, ROME, Formacode, RNCP, nomenclature, code métier": "nomenclature, code, ROME, métier",
   "certification, diplôme, titre professionnel": "diplôme, certification, formation",
   "secret, secret statistique, anonymisation, confidentialité, RGPD": "secret",
   "zonage, découpage, code géographique, COG": "territoire à interroger par code",
   "donnée manquante, donnée absente, complétude, exhaustivité": "couverture",
   "producteur, fournisseur, provenance, licence des données": "source, d’où viennent les chiffres",
   "millésime, fraîcheur, mise à jour, date des données, année": "millésime",
   "Flores, Sirene, SIRET": "établissement",
   "Insee, recensement, RP": "recensement"
  },
  "about": "entreprise société prévision terminale permis partent partiront apprendre travailler travaille faire choisir chercher cherche trouver suivre étudier vouloir veux veut voudrais aimerais aime devenir être occuper pouvoir peut peux aller vont va exercer où lieu nombre nb taux part pourcentage chiffre statistique évolution avenir quantité métier profession poste boulot job emploi travail formation former formé école étude offre meilleur mieux plus liste carte près chez côté autour pourquoi comment moi proche pro professionnel besoin secteur filière domaine branche région département ville territoire bassin zone après avant compétence minute heure kilomètre km mois euro qui que quel combien il elle on année an section ouvrir fermer partir retraite"
 }
};
