/** A public that one seeks figures about: the words for it, and the requests that tell it apart. */
export interface Public {
  readonly code: string;
  readonly nom: string;
  /** Ways of saying it, separated by commas: the words of one must all be there, as roots. */
  readonly mots: string;
  /** Requests that tell this public apart, the most direct first. */
  readonly requetes: readonly string[];
}

export const PUBLICS: readonly Public[] = [
  {
    code: 'jeunes',
    nom: 'Jeunes',
    mots: 'jeunes, jeune, moins de 25 ans, moins de 30 ans, adolescents, jeunes sans diplôme, NEET, décrocheurs, sans qualification',
    requetes: ['cprdfop/jeunes_sans_solution', 'gpec/demandeurs_profil', 'cprdfop/emploi_6_12_18_24_mois']
  },
  {
    code: 'femmes',
    nom: 'Femmes et hommes',
    mots: 'femmes, femme, égalité femmes hommes, parité, mixité, filles, féminisation',
    requetes: ['gpec/feminisation_metiers', 'gpec/segregation_genre', 'cprdfop/filles_garcons_voie_pro']
  },
  {
    code: 'seniors',
    nom: 'Seniors',
    mots: 'seniors, senior, plus de 50 ans, plus de 55 ans, 50 ans et plus, 55 ans et plus, fin de carrière',
    requetes: ['gpec/seniors_metiers', 'gpec/demandeurs_profil', 'gpec/renouvellement_metiers']
  },
  {
    code: 'demandeurs_longue_duree',
    nom: 'Demandeurs d’emploi de longue durée',
    mots: 'chômeurs longue durée, chômage longue durée, demandeurs d’emploi longue durée, DELD, longue durée, inscrits depuis plus d’un an',
    requetes: ['gpec/demandeurs_profil', 'gpec/taux_ecoulement', 'gpec/evolution_demandeurs_emploi']
  },
  {
    code: 'boeth',
    nom: 'Bénéficiaires de l’obligation d’emploi (BOETH), personnes handicapées',
    mots: 'BOETH, RQTH, travailleurs handicapés, personnes handicapées, handicapés, handicap, situation de handicap, AAH, obligation d’emploi',
    requetes: ['spro/cep_parcours', 'spro/lieux_accueil', 'spro/aides_locales']
  },
  {
    code: 'QPV',
    nom: 'Habitants des quartiers prioritaires (QPV)',
    mots: 'QPV, quartiers prioritaires, quartier prioritaire, habitants des quartiers, politique de la ville, quartiers de la ville',
    requetes: ['reference/quartiers_prioritaires', 'cprdfop/equite_acces_formation', 'spro/cep_parcours']
  },
  {
    code: 'RSA',
    nom: 'Allocataires du RSA',
    mots: 'RSA, allocataires du RSA, bénéficiaires du RSA, bRSA, minima sociaux',
    requetes: ['spro/reseau_emploi', 'gpec/evolution_demandeurs_emploi', 'spro/cep_parcours']
  },
  {
    code: 'salaries',
    nom: 'Salariés',
    mots: 'salariés en reconversion, salariés, actifs en reconversion, reconversion des salariés',
    requetes: ['spro/cep_parcours', 'cprdfop/entrees_cpf', 'gpec/metiers_voisins']
  },
  {
    code: 'apprentis',
    nom: 'Apprentis',
    mots: 'apprentis, alternants',
    requetes: ['cprdfop/apprentissage', 'cprdfop/apprentis_carte', 'cprdfop/contrats_interrompus']
  }
];
