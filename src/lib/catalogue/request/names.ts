import type { Public } from './vocabulary.ts';
import type { FacetName } from '../search/facets.ts';

/** Said wherever the figures of the demo go: a page, an answer, a file, a portal that takes one dataset without the others. */
export const SYNTHETIC = 'Données synthétiques : ces chiffres ne décrivent aucun territoire réel.';

/** Names of the domains that have vintages. */
export const DOMAIN_NAMES: Readonly<Record<string, string>> = {
  bmo: 'Projets de recrutement',
  tensions: 'Tensions sur le marché du travail',
  tensions_bassins: 'Tensions par bassin d’emploi',
  demandeurs: 'Demandeurs d’emploi, série ouverte',
  demandeurs_profil: 'Demandeurs d’emploi par sexe et âge',
  emploi: 'Emploi salarié par activité',
  emploi_prive: 'Emploi salarié privé par activité',
  postes: 'Postes salariés par taille d’établissement (Flores)',
  tissu: 'Établissements par taille (Sirene)',
  embauches: 'Déclarations d’embauche par trimestre',
  embauches_mensuelles: 'Déclarations d’embauche par mois',
  mouvements: 'Mouvements de main-d’œuvre',
  offres: 'Offres d’emploi collectées',
  demandeurs_flux: 'Entrées et sorties des listes de demandeurs d’emploi',
  taux_chomage: 'Taux de chômage localisés',
  series_metiers: 'Séries nationales longues par métier',
  metiers_2030: 'Postes à pourvoir à l’horizon 2030',
  salaires: 'Salaires par profession',
  recensement: 'Emplois par métier, sexe et âge (recensement)',
  recensement_diplomes: 'Emplois par métier et diplôme (recensement)',
  population_age: 'Population par sexe et âge (recensement)',
  estimations_population: 'Population estimée au 1ᵉʳ janvier',
  menages_voiture: 'Ménages sans voiture (recensement)',
  activite_communes: 'Emplois et actifs par commune (recensement)',
  niveau_de_vie: 'Niveau de vie des communes',
  navettes: 'Navettes domicile-travail',
  effectifs: 'Effectifs en formation',
  eleves_pro: 'Élèves de la voie professionnelle par sexe',
  capacites: 'Capacités et vœux',
  voeux_bts: 'Candidatures en BTS (Parcoursup)',
  apprentissage: 'Contrats d’apprentissage',
  apprentis_centres: 'Apprentis par centre de formation',
  sanitaire_social: 'Formations sanitaires et sociales',
  vae: 'Validation des acquis de l’expérience',
  decrochage: 'Jeunes sans solution',
  insertion: 'Insertion des sortants',
  insertion_etablissement: 'Insertion par établissement',
  insertion_centres: 'Devenir des apprentis par centre',
  ival: 'Résultats des lycées au baccalauréat',
  ips_lycees: 'Indice de position sociale des lycées',
  insertion_superieur: 'Insertion des diplômés du supérieur',
  retour_emploi: 'Retour à l’emploi après formation',
  entrees_formation: 'Entrées des demandeurs d’emploi en formation',
  sessions: 'Sessions de formation continue',
  entrees_cpf: 'Entrées en formation par le CPF',
  usage: 'Usage du site d’orientation',
  recherches: 'Recherches sur le site d’orientation',
  avis: 'Avis d’usagers',
  themes: 'Thèmes des commentaires',
  telephone: 'Appels téléphoniques',
  telephone_profils: 'Publics et réponses au téléphone',
  cep: 'Conseil en évolution professionnelle',
  accueil: 'Personnes reçues',
  actions: 'Actions collectives',
  reorientations: 'Réorientations',
  reseau_emploi: 'Indicateurs du réseau pour l’emploi',
  exploitation: 'Qualité d’exploitation',
  population: 'Population',
  lieux_accueil: 'Lieux d’accueil',
  lieux_proximite: 'Gares et espaces France services'
};

/** Whom a request serves. */
export const PUBLIC_NAMES: Readonly<Record<Public, string>> = {
  planificateurs: 'Planificateurs de la formation',
  analystes: 'Analystes de l’Oref',
  comites: 'Comités du SPRO'
};

/** Whom the requests of a theme serve, unless their header says otherwise. */
export const THEME_PUBLICS: Readonly<Record<string, readonly Public[]>> = {
  gpec: ['analystes'],
  cprdfop: ['planificateurs'],
  spro: ['comites'],
  reference: ['planificateurs', 'analystes', 'comites']
};

/** What an answer shows besides its table. */
export const DRAWING_NAMES: Readonly<Record<string, string>> = {
  carte: 'Avec une carte',
  graphique: 'Avec un graphique',
  tableau: 'Tableau seul'
};

export const YES_NO: Readonly<Record<string, string>> = { oui: 'Répondent ici', non: 'Sans réponse ici' };

export const FACET_NAMES: Readonly<Record<FacetName, string>> = {
  theme: 'Thème',
  public: 'Pour qui',
  maille: 'Niveau',
  dessin: 'Présentation',
  disponible: 'Réponse',
  acces: 'D’où viennent les fichiers',
  millesime: 'Millésime',
  source: 'Fichier'
};

/** Names of the folders of requests. */
export const THEME_NAMES: Readonly<Record<string, string>> = {
  gpec: 'Emploi et compétences (GPEC territoriale)',
  cprdfop: 'Formation et orientation professionnelles (CPRDFOP)',
  spro: 'Service public régional de l’orientation (SPRO)',
  reference: 'Références'
};

/** Formats of the answers in an archive, the usual one first. */
export const ARCHIVE_FORMATS: Readonly<Record<string, string>> = {
  'csv-fr': 'CSV pour tableur français',
  csv: 'CSV',
  xlsx: 'Excel',
  json: 'JSON',
  parquet: 'Parquet',
  arrow: 'Arrow'
};
