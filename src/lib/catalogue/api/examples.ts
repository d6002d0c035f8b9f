/** What one may ask at most, as the server in service is set. */
export interface ApiLimits {
  /** Characters of an address, from its path on. */
  readonly adresse: number;
  /** Rows of one answer; more are cut, and said so. */
  readonly lignes: number;
  /** Answers put together by one address. */
  readonly reponses: number;
  /** Milliseconds before a query is interrupted. */
  readonly delai_ms: number;
  /** Queries run at once, and waiting before one is refused. */
  readonly simultanees: number;
  readonly attente: number;
}

const PROJECTS = '/api/v1/requests/gpec/projets_recrutement';

/** Ten addresses that any snapshot answers, and what each gives: a request, its shapes, then what leads to it. */
export const EXAMPLES: readonly { readonly address: string; readonly gives: string }[] = [
  {
    address: PROJECTS,
    gives: 'La réponse d’une requête du catalogue, pour la région : lignes, bornes, statuts, sources, citation (JSON)'
  },
  {
    address: `${PROJECTS}?filtre=projets>=100&tri=-projets`,
    gives: 'Les lignes d’au moins cent projets, les plus nombreux d’abord'
  },
  { address: `${PROJECTS}?colonnes=metier,projets&limit=10`, gives: 'Dix lignes, deux colonnes' },
  {
    address: `${PROJECTS}?format=csv-fr`,
    gives: 'La même, pour un tableur français ; csv, xlsx, arrow, parquet, sdmx-csv aussi'
  },
  { address: `${PROJECTS}?format=tableschema`, gives: 'Ce que dit chaque colonne du CSV (Table Schema)' },
  { address: '/api/v1/requests?q=apprentissage', gives: 'Les requêtes du catalogue qui répondent à des mots' },
  {
    address: '/api/v1/catalogue/gpec/projets_recrutement',
    gives: 'Ce qu’est une requête : paramètres et leurs valeurs, colonnes, sources, SQL'
  },
  { address: '/api/v1/territories?q=brest', gives: 'Les territoires d’un nom, avec leur code' },
  { address: '/api/v1/contours?maille=departement', gives: 'Des contours, en GeoJSON' },
  { address: '/api/v1/snapshot', gives: 'L’instantané en service, ses sources et leurs millésimes' }
];
