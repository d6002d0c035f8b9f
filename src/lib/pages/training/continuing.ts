import type { Entry } from '../question.ts';

const DEPARTEMENT = ['departement', 'region'];

/** Continuing training, apprenticeship contracts, accreditation, health and social care: what has an answer, and no more. */
export const CONTINUING: Entry = {
  id: 'continue',
  question: 'Qui se forme ensuite, et comment ?',
  inside: true,
  shown: [
    {
      request: 'cprdfop/offre_active',
      of: 'ici',
      made: { total: { sum: 'sessions' }, ouvertes: { sum: 'places' } },
      says: [
        '{lieu}, {total session de formation continue commence|sessions de formation continue commencent} en {annee}[ ; celles qui disent leurs places en ouvrent {ouvertes}].'
      ],
      figure: {
        title: 'Quand commencent les sessions',
        subtitle: 'Sessions de formation continue par mois de début, {annee}'
      }
    },
    {
      request: 'cprdfop/cout_intensite',
      of: 'ici',
      says: [],
      figure: {
        title: ['Prix horaire médian : {prix_mediane}, tous financeurs', 'Prix horaire médian, par financeur'],
        subtitle: 'Prix affiché médian par heure et par stagiaire, par financeur, {annee}',
        note: 'Prix affichés, et non prix payés ; quartiles dans le tableau.'
      }
    },
    {
      request: 'cprdfop/apprentissage',
      of: DEPARTEMENT,
      made: { total: { sum: 'contrats' } },
      says: ['{lieu}, {total contrat d’apprentissage a débuté|contrats d’apprentissage ont débuté} en {annee}.'],
      figure: {
        title: 'Les contrats d’apprentissage par niveau',
        subtitle: 'Contrats débutés en {annee}, et part du total'
      }
    },
    {
      request: 'cprdfop/entrees_cpf',
      of: ['region'],
      says: [],
      figure: {
        title: 'Les entrées par le compte personnel de formation',
        subtitle: 'Entrées par mois chez les organismes de la région seulement, {annee}',
        note: 'Le fichier dit l’organisme, ni le lieu ni la personne.'
      }
    },
    {
      request: 'cprdfop/retour_emploi_formation',
      of: ['bassin', 'departement', 'region'],
      says: [],
      figure: {
        title: [
          'Retour à l’emploi : {hauts domaine|domaines} sur {lignes} dans les deux cinquièmes les plus élevés',
          'Retour à l’emploi après une formation'
        ],
        subtitle: 'Cinquième publié par domaine, stagiaires rémunérés par France Travail, {annee}',
        note: 'Deux domaines du même cinquième ne se classent pas. Ce n’est pas un effet de la formation.'
      }
    },
    {
      request: 'cprdfop/formations_sanitaires_sociales',
      of: DEPARTEMENT,
      made: { connus: { count: { remplissage: { exact: true } } }, moins: { count: { remplissage: { under: 1 } } } },
      says: [
        {
          when: { connus: { from: 1 } },
          say: '{lieu}, sur {connus formation sanitaire ou sociale|formations sanitaires et sociales} au quota connu, {moins} {moins:a|ont} moins d’inscrits en première année que ce quota, en {annee}.'
        }
      ],
      figure: {
        title: 'Les quotas sanitaires et sociaux',
        subtitle: 'Inscrits en première année rapportés au quota, {annee}'
      }
    },
    {
      request: 'cprdfop/vae',
      of: ['region'],
      says: [],
      figure: {
        title: 'Validation des acquis : dossiers recevables',
        subtitle: 'Dossiers recevables par certification, {annee}',
        note: 'Flux d’une année, et non une cohorte ; présentés et validés sont dans le tableau.'
      }
    },
    {
      request: 'cprdfop/insertion_superieur',
      of: DEPARTEMENT,
      says: [],
      figure: {
        title: 'L’emploi des sortants du supérieur',
        subtitle: 'Part des sortants en emploi salarié, par type de diplôme[, {millesime}]',
        note: 'Rapporté aux sortants ; ne se compare pas aux taux que publie le producteur.'
      }
    }
  ]
};
