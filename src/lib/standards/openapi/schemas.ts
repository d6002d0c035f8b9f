import { LEAST_OF_ID, SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import { groupKeys, TOGETHER } from '../../catalogue/parameters/grouping.ts';
import { LONGEST_PAGE } from '../../catalogue/parameters/paging.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { ROLES } from '../../catalogue/request/vocabulary.ts';
import { STATUS_CODES } from '../../disclosure/status.ts';

const TEXT = { type: 'string' };
const OPTIONAL_TEXT = { type: ['string', 'null'] };
const FLAG = { type: 'boolean' };
const TEXTS = { type: 'array', items: TEXT };

/** An object all of whose fields are always there. */
export function object(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', required: Object.keys(properties), properties };
}

/** What tells a snapshot, as `catalogue/api/answer.ts` types it. */
export const SNAPSHOT = object({
  id: TEXT,
  profil: TEXT,
  region: TEXT,
  region_nom: TEXT,
  demo: FLAG,
  construit_le: TEXT
});

/** A territory, as `catalogue/api/documents.ts` types it. */
export const TERRITORY = object({
  territoire: TEXT,
  maille: TEXT,
  nom: TEXT,
  lieu: TEXT,
  departement: OPTIONAL_TEXT,
  region: OPTIONAL_TEXT,
  population: { type: ['number', 'null'] }
});

export const OCCUPATION = object({
  metier: TEXT,
  nomenclature: TEXT,
  libelle: TEXT,
  appellation: OPTIONAL_TEXT,
  requetes: { type: 'array', items: object({ id: TEXT, titre: TEXT, adresse: TEXT }) }
});

const COURSE_PARTS = {
  formation: TEXT,
  nom: TEXT,
  libelle: TEXT,
  diplome: OPTIONAL_TEXT,
  niveau: { type: ['integer', 'null'] },
  nsf_libelle: OPTIONAL_TEXT
};

export const COURSE_SUMMARY = object(COURSE_PARTS);

/** A course, as `catalogue/api/documents.ts` types it. */
export const COURSE = object({
  ...COURSE_PARTS,
  versions: {
    type: 'array',
    items: object({ formation: TEXT, ouverture: OPTIONAL_TEXT, fermeture: OPTIONAL_TEXT, citee: FLAG })
  },
  certifications: TEXTS,
  certifinfo: TEXTS,
  famille: OPTIONAL_TEXT,
  annee_commune: { anyOf: [COURSE_SUMMARY, { type: 'null' }] },
  remplace: { type: 'array', items: COURSE_SUMMARY },
  remplace_par: { type: 'array', items: COURSE_SUMMARY },
  meme_fiche: { type: 'array', items: COURSE_SUMMARY }
});

/** JSON Schemas of an answer and of a problem, as `answer.ts` types them. */
export const ANSWER_SCHEMAS = {
  Reponse: object({
    requete: object({
      id: TEXT,
      version: TEXT,
      titre: TEXT,
      question: TEXT,
      code: TEXT,
      formule: OPTIONAL_TEXT,
      champ: OPTIONAL_TEXT,
      notes: TEXTS,
      lecture: OPTIONAL_TEXT,
      graphique: { type: ['object', 'null'] },
      carte: { type: ['object', 'null'] },
      enquete: FLAG
    }),
    parametres: { type: 'object', additionalProperties: TEXT },
    parametres_libelles: { type: 'object', additionalProperties: TEXT },
    adresse: TEXT,
    citation: TEXT,
    vue: TEXTS,
    instantane: object({ id: TEXT, profil: TEXT, region: TEXT, region_nom: TEXT, demo: FLAG, construit_le: TEXT }),
    sources: {
      type: 'array',
      items: object({
        source: TEXT,
        titre: TEXT,
        producteur: TEXT,
        licence: TEXT,
        adresse: TEXT,
        millesime: TEXT,
        millesime_demande: OPTIONAL_TEXT,
        synthetique: FLAG,
        referentiel: FLAG,
        vie_mois: { type: ['integer', 'null'] }
      })
    },
    etat: { enum: ['complet', 'partiel', 'vide', 'source_absente', 'sans_objet', 'non_disponible'] },
    motifs: TEXTS,
    non_lues: TEXTS,
    signalements: TEXTS,
    couverture: TEXTS,
    avertissement: OPTIONAL_TEXT,
    colonnes: {
      type: 'array',
      items: object({
        nom: TEXT,
        libelle: TEXT,
        role: { enum: ROLES },
        type: { enum: ['booleen', 'entier', 'cellule', 'decimal', 'texte', 'date'] },
        temps: { enum: ['jour', 'mois', 'trimestre', null] },
        unite: OPTIONAL_TEXT,
        protege: FLAG,
        bornes: FLAG,
        ic: FLAG,
        visible: FLAG,
        ecart: FLAG,
        de: { type: ['array', 'null'], items: TEXT }
      })
    },
    lignes: {
      type: 'array',
      items: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } }
    },
    tronque: FLAG,
    page: {
      anyOf: [
        object({
          total: { type: 'integer' },
          limit: { type: ['integer', 'null'] },
          offset: { type: 'integer' },
          premiere: OPTIONAL_TEXT,
          precedente: OPTIONAL_TEXT,
          suivante: OPTIONAL_TEXT,
          derniere: OPTIONAL_TEXT
        }),
        { type: 'null' }
      ]
    },
    territoires_visibles: { type: 'array', items: object({ territoire: TEXT, nom: TEXT, adresse: OPTIONAL_TEXT }) },
    statuts: { type: 'array', items: object({ code: { enum: STATUS_CODES }, signe: TEXT, libelle: TEXT }) }
  }),
  Probleme: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'instance'],
    properties: {
      type: TEXT,
      title: TEXT,
      status: { type: 'integer' },
      detail: TEXT,
      instance: TEXT,
      essayez: TEXT,
      problemes: { type: 'array', items: object({ parametre: TEXT, message: TEXT, suggestions: TEXTS }) }
    }
  }
};

function viewParameter(name: string, description: string, example: string): object {
  return {
    name,
    in: 'query',
    required: false,
    description: `${description}, par exemple \`${example}\``,
    schema: { ...TEXT, maxLength: 1000 }
  };
}

/** How any table may be laid out by its reader, the same for every request. */
export const VIEW_PARAMETERS = {
  filtre: viewParameter(
    'filtre',
    'Lignes gardées : colonne, opérateur (>= <= != > < = ~), valeur, séparées par « ; » ; une ligne dont le chiffre caché ne tranche pas est gardée',
    'projets>=100;metier~aide'
  ),
  pivot: viewParameter('pivot', 'Une dimension en colonnes, puis les chiffres', 'parametre_annee:projets'),
  tri: viewParameter('tri', 'Ordre des lignes, « - » devant pour décroissant', '-projets,metier'),
  colonnes: viewParameter(
    'colonnes',
    'Colonnes gardées, dans cet ordre ; un chiffre vient avec son statut et ses bornes, et avec ses autres compagnons sauf si l’un d’eux est nommé',
    'metier,projets'
  ),
  limit: pageParameter(
    'limit',
    'Lignes d’une page ; l’en-tête Link et « page » donnent les autres, X-Total-Count et « page.total » le nombre de lignes',
    { minimum: 1, maximum: LONGEST_PAGE }
  ),
  offset: pageParameter('offset', 'Lignes passées avant la première de la page', { minimum: 0 })
};

/** Any answer may be held to a snapshot. */
export const HELD_PARAMETER = {
  [SNAPSHOT_NAME]: {
    name: SNAPSHOT_NAME,
    in: 'query',
    required: false,
    description: `Instantané dont on veut la réponse, parmi ceux que garde le service (/api/v1/snapshots) ; ${LEAST_OF_ID} caractères de son identifiant suffisent. 410 quand il n’est plus gardé, avec la même demande à celui en service`,
    schema: { ...TEXT, pattern: '^\\w{8,64}$' }
  }
};

function pageParameter(name: string, description: string, limits: { minimum: number; maximum?: number }): object {
  return { name, in: 'query', required: false, description, schema: { type: 'integer', ...limits } };
}

/** How the rows of one request are put together; null for one none of whose figures adds up. */
export function groupParameter({ colonnes }: RequestDefinition): object | null {
  const keys = groupKeys(colonnes);
  const added = colonnes.filter(({ somme }) => somme !== undefined);
  if (keys === null) return null;
  const [example = TOGETHER] = keys;
  const described = viewParameter(
    'group_by',
    `Colonnes par lesquelles réunir les lignes, parmi : ${[...keys, TOGETHER].join(', ')}, et celles qui disent de quelle valeur demandée vient une ligne (parametre_territoire) ; ${added.map(({ nom }) => nom).join(', ')} s’ajoutent entre leurs bornes, et ce qui s’en calcule est refait sur leurs sommes`,
    example
  );
  return { ...described, example };
}
