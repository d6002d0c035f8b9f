import type { Public } from './vocabulary.ts';
import type { FacetName } from './facets.ts';

/** Said wherever the figures of the demo go. */
export const SYNTHETIC = 'Données synthétiques : ces chiffres ne décrivent aucun territoire réel.';

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
