import type { Maille } from '../levels.ts';

/** A thing that one seeks and that Maille has not: what is said instead of a page that is not it. */
export interface Absence {
  /** What is counted when somebody looks for it: never the words typed. */
  readonly code: string;
  /** What the reader is looking for, in a title: « … ». */
  readonly titre: string;
  /** Ways of asking for it, separated by commas: the words of one must all be there, as roots. */
  readonly mots: string;
  /** Words that show that something else is meant, as `mots`. */
  readonly sauf?: string;
  /** Whole sentences: why it is not here, and who has it. */
  readonly phrase: string;
  /** The nearest thing that Maille has. */
  readonly porte: string;
  /** The figure exists at these levels only: it is absent of a place that has none of them under its name. */
  readonly mailles?: readonly Maille[];
}

/** Known absences, in words that readers type; a new one also has a query in `tests/search/queries.json`. */
export const ABSENCES: readonly Absence[] = [
  {
    code: 'chomage_commune',
    titre: 'Le taux de chômage d’une commune',
    mots: 'taux chômage, chômage',
    sauf: 'demandeurs, chômeurs, formation, accès, durée',
    phrase:
      'L’Insee ne publie pas de taux de chômage de la commune ni de l’intercommunalité : voici celui de la zone d’emploi.',
    porte: '/catalogue/gpec/taux_chomage',
    mailles: ['zone_emploi', 'departement', 'region', 'pays']
  },
  {
    code: 'offres_temps_reel',
    titre: 'Les offres d’emploi du moment',
    mots: 'offres emploi, offre emploi, annonces emploi, postuler, trouver emploi, trouver travail, cherche emploi, cherche travail, candidater, job',
    sauf: 'demandeurs, ratio, évolution, collectées, métiers, bassin, statistiques, saisonnier, étudiant',
    phrase:
      'Maille ne montre pas d’annonces : elles sont sur francetravail.fr. Il a les projets de recrutement des employeurs, par métier et par bassin.',
    porte: '/catalogue/gpec/projets_recrutement'
  },
  {
    code: 'droits_cpf',
    titre: 'Les droits d’une personne à la formation',
    mots: 'solde compte formation, mon compte formation, mon cpf, solde cpf, mes droits formation, droits cpf, utiliser cpf, mes droits',
    phrase:
      'Le solde d’un compte est une donnée personnelle : il se lit sur moncompteformation.gouv.fr. Maille a le nombre d’entrées en formation par le CPF.',
    porte: '/catalogue/cprdfop/entrees_cpf'
  },
  {
    code: 'allocation',
    titre: 'L’allocation ou les droits d’une personne',
    mots: 'mon allocation, mes allocations, allocation chômage, montant allocation, calcul allocation, indemnité chômage, indemnisation, mon RSA, montant RSA, actualisation, ARE, mon indemnité, prime activité, ma retraite, mes droits chômage, simulation allocation, toucher chômage, combien chômage',
    phrase:
      'Les droits d’une personne se demandent à l’organisme qui les verse (France Travail, caisse d’allocations familiales) ; Maille n’a que des nombres par territoire.',
    porte: '/catalogue/gpec/demandeurs_territoires'
  },
  {
    code: 'inscription',
    titre: 'Une démarche : s’inscrire, prendre rendez-vous',
    mots: 'inscription, inscrire, rendez vous, prendre rdv, dossier inscription, numéro téléphone, horaires ouverture',
    sauf: 'taux, nombre, évolution, abandon',
    phrase: 'Maille ne prend ni inscription ni rendez-vous : il dit où sont les lieux d’accueil.',
    porte: '/catalogue/spro/lieux_accueil'
  },
  {
    code: 'entreprise_nommee',
    titre: 'Une entreprise nommée',
    mots: 'entreprises qui recrutent, liste entreprises, nom entreprises, annuaire entreprises, siret, effectif entreprise nommée',
    phrase:
      'Les figures sont par territoire et par activité : le secret statistique interdit celles d’une entreprise. Les établissements sont dans l’annuaire public annuaire-entreprises.data.gouv.fr.',
    porte: '/catalogue/gpec/tissu_par_taille'
  },
  {
    code: 'economie_sociale',
    titre: 'L’emploi de l’économie sociale et solidaire',
    mots: 'ESS, économie sociale solidaire, économie sociale',
    sauf: 'master, licence, formation, diplôme, titre, conseiller, familiale',
    phrase:
      'Les fichiers que Maille lit rangent les employeurs par activité, et ne disent pas lesquels sont de l’économie sociale et solidaire : la chambre régionale (Cress) les compte.',
    porte: '/catalogue/gpec/emploi_prive_portrait'
  },
  {
    code: 'cv',
    titre: 'Un CV, une lettre, un entretien',
    mots: 'faire cv, modèle cv, lettre motivation, préparer entretien, mon cv',
    phrase: 'Maille n’aide pas à écrire une candidature : les conseillers des lieux d’accueil le font.',
    porte: '/catalogue/spro/lieux_accueil'
  }
];
