/** A public that one seeks figures about: the words for it, and the requests that tell it apart. */
export interface Public {
  readonly code: string;
  readonly nom: string;
  /** Ways of saying it, separated by commas: the words of one must all be there, as roots. */
  readonly mots: string;
  /** Requests that tell this public apart, the most direct first. */
  readonly requetes: readonly string[];
  /** How pages are read for it, with `?public=`; null for a public that they do not tell apart. */
  readonly page: PublicOnPages | null;
}

/** A public as the pages of a territory, an occupation, a course and a sector name it. */
export interface PublicOnPages {
  /** In a form and in a title: « femmes ». */
  readonly nom: string;
  /** Its share, in a sentence: « des femmes ». */
  readonly de: string;
  /** The file that would tell it apart where those read do not. */
  readonly fichier: string;
}

export const PUBLICS: readonly Public[] = [
  {
    code: 'jeunes',
    nom: 'Jeunes',
    mots: 'jeunes, jeune, moins de 25 ans, moins de 30 ans, adolescents, jeunes sans diplôme, NEET, décrocheurs, sans qualification, jeunes ni emploi ni formation',
    requetes: ['cprdfop/jeunes_sans_solution', 'gpec/demandeurs_profil', 'cprdfop/emploi_6_12_18_24_mois'],
    page: { nom: 'moins de 25 ans', de: 'des moins de 25 ans', fichier: 'le même fichier par âge' }
  },
  {
    code: 'femmes',
    nom: 'Femmes et hommes',
    mots: 'femmes, femme, égalité femmes hommes, parité, mixité, filles, garçons, hommes, féminisation',
    requetes: ['gpec/feminisation_metiers', 'gpec/segregation_genre', 'cprdfop/filles_garcons_voie_pro'],
    page: { nom: 'femmes', de: 'des femmes', fichier: 'le même fichier par sexe' }
  },
  {
    code: 'seniors',
    nom: 'Seniors',
    mots: 'seniors, senior, plus de 50 ans, plus de 55 ans, 50 ans et plus, 55 ans et plus, fin de carrière',
    requetes: ['gpec/seniors_metiers', 'gpec/demandeurs_profil', 'gpec/renouvellement_metiers'],
    page: { nom: '50 ans et plus', de: 'des 50 ans et plus', fichier: 'le même fichier par âge' }
  },
  {
    code: 'demandeurs_longue_duree',
    nom: 'Demandeurs d’emploi de longue durée',
    mots: 'chômeurs longue durée, chômage longue durée, demandeurs d’emploi longue durée, DELD, longue durée, inscrits depuis plus d’un an',
    requetes: ['gpec/demandeurs_profil', 'gpec/taux_ecoulement', 'gpec/evolution_demandeurs_emploi'],
    page: {
      nom: 'demandeurs d’emploi de longue durée',
      de: 'des inscrits depuis un an ou plus',
      fichier: 'un fichier de France Travail par territoire et ancienneté d’inscription'
    }
  },
  {
    code: 'boeth',
    nom: 'Bénéficiaires de l’obligation d’emploi (BOETH), personnes handicapées',
    mots: 'BOETH, RQTH, travailleurs handicapés, personnes handicapées, handicapés, handicap, situation de handicap, AAH, obligation d’emploi',
    requetes: ['spro/cep_parcours', 'cprdfop/entrees_formation', 'spro/lieux_accueil', 'spro/aides_locales'],
    page: {
      nom: 'personnes handicapées (obligation d’emploi)',
      de: 'des bénéficiaires de l’obligation d’emploi',
      fichier: 'un fichier de France Travail ou de l’Agefiph par territoire et bénéfice de l’obligation d’emploi'
    }
  },
  {
    code: 'QPV',
    nom: 'Habitants des quartiers prioritaires (QPV)',
    mots: 'QPV, quartiers prioritaires, quartier prioritaire, habitants des quartiers, politique de la ville, quartiers de la ville',
    requetes: ['reference/quartiers_prioritaires', 'cprdfop/equite_publics', 'spro/cep_parcours'],
    page: {
      nom: 'habitants des quartiers prioritaires',
      de: 'des habitants des quartiers prioritaires',
      fichier: 'un fichier de France Travail ou de l’Insee par quartier prioritaire'
    }
  },
  {
    code: 'RSA',
    nom: 'Allocataires du RSA',
    mots: 'RSA, allocataires du RSA, bénéficiaires du RSA, bRSA, minima sociaux',
    requetes: ['cprdfop/entrees_formation', 'spro/reseau_emploi', 'spro/cep_parcours'],
    page: {
      nom: 'allocataires du RSA',
      de: 'des allocataires du RSA',
      fichier: 'un fichier de la Cnaf ou de France Travail par territoire et droit au RSA'
    }
  },
  {
    code: 'sans_diplome',
    nom: 'Personnes sans diplôme, ou en dessous du baccalauréat',
    mots: 'sans diplôme, infra-bac, infra bac, peu diplômés, non diplômés, peu qualifiés, faible niveau de qualification, premiers niveaux de qualification, bas niveaux de qualification',
    requetes: ['cprdfop/entrees_formation', 'cprdfop/equite_publics', 'gpec/diplomes_metier'],
    page: {
      nom: 'sans diplôme, ou en dessous du bac',
      de: 'des personnes en dessous du baccalauréat',
      fichier: 'le même fichier par diplôme'
    }
  },
  {
    code: 'FRR',
    nom: 'Habitants des communes France ruralités revitalisation (FRR)',
    mots: 'FRR, ZRR, France ruralités revitalisation, zone de revitalisation rurale, habitants des zones rurales',
    requetes: ['reference/communes_frr', 'cprdfop/equite_publics'],
    page: {
      nom: 'habitants des communes FRR',
      de: 'des habitants des communes FRR',
      fichier: 'le même fichier par commune de résidence'
    }
  },
  {
    code: 'salaries',
    nom: 'Salariés',
    mots: 'salariés en reconversion, salariés, actifs en reconversion, reconversion des salariés',
    requetes: ['spro/cep_parcours', 'cprdfop/entrees_cpf', 'gpec/metiers_voisins'],
    page: null
  },
  {
    code: 'apprentis',
    nom: 'Apprentis',
    mots: 'apprentis, alternants',
    requetes: ['cprdfop/apprentissage', 'cprdfop/apprentis_carte', 'cprdfop/contrats_interrompus'],
    page: null
  }
];

const ORDER = ['femmes', 'jeunes', 'seniors', 'sans_diplome', 'demandeurs_longue_duree', 'RSA', 'boeth', 'QPV', 'FRR'];

/** The anchor of what a page says for one public. */
export const PUBLIC_ANCHOR = 'pour-ce-public';

/** Those that pages tell apart, in the order of their form. */
export const PAGE_PUBLICS: readonly (Public & { readonly page: PublicOnPages })[] = ORDER.flatMap((code) =>
  PUBLICS.flatMap((one) => (one.code === code && one.page !== null ? [{ ...one, page: one.page }] : []))
);
