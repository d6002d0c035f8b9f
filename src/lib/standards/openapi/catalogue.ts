import { PUBLICS } from '../../catalogue/request/vocabulary.ts';
import { SOURCE_ACCESSES } from '../../catalogue/access.ts';
import { MAILLES } from '../../catalogue/levels.ts';
import { ARCHIVE_FORMATS, DRAWING_NAMES, THEME_NAMES, YES_NO } from '../../catalogue/request/names.ts';
import type { FacetName } from '../../catalogue/request/facets.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import { document, inPath, oneOf, query, reading, TEXT } from './reading.ts';

/** Addresses of the catalogue of requests. @param first id of a request to give as an example */
export function cataloguePaths(reference: Reference, first: string): Record<string, object> {
  return {
    '/api/v1/requests': document(
      'Requêtes du catalogue : recherche, filtres, nombre de requêtes par valeur de filtre',
      'Requetes',
      listParameters(reference)
    ),
    '/api/v1/catalogue/{id}': document('En-tête, colonnes, sources et SQL d’une requête', 'Requete', [
      inPath('id', 'Identifiant, barre oblique comprise', first)
    ]),
    '/api/v1/tableau': reading(
      'Tous les indicateurs des territoires d’une maille, une ligne chacun',
      'application/json',
      [
        query('maille', 'Maille des lignes', 'departement', oneOf(MAILLES)),
        query('indicateurs', 'Noms, séparés par des virgules ; * pour tous', '*'),
        query('forme', 'Une ligne par territoire, ou par chiffre', 'large', oneOf(['large', 'long'], 'large')),
        query('format', 'Format, comme de toute réponse', undefined)
      ]
    ),
    '/api/v1/archives/{id}': reading(
      'Toutes les réponses d’un thème pour un territoire, dans une archive',
      'application/zip',
      [
        inPath('id', 'Thème', 'reference', oneOf(Object.keys(THEME_NAMES))),
        query('territoire', 'Code typé', reference.summary.region),
        query('format', 'Format de chaque réponse', undefined, oneOf(Object.keys(ARCHIVE_FORMATS), 'csv-fr'))
      ]
    )
  };
}

/** What `/api/v1/requests` may be asked, with values that this snapshot accepts. */
function listParameters({ sources, vintages }: Reference): object[] {
  const source =
    sources.find(({ presente, referentiel }) => presente && !referentiel)?.source ?? sources[0]?.source ?? '';
  const year = /\d{4}/.exec(vintages.at(-1)?.millesime ?? '')?.[0] ?? '2025';
  return [
    query(
      'q',
      'Mots cherchés, en français : accents, pluriels et formes indifférents, synonymes et sigles compris ; ou un code (G19), un identifiant. Les requêtes sont alors rendues de la plus proche à la moins proche.',
      'apprentis',
      { ...TEXT, maxLength: 120 }
    ),
    several('theme', 'Thèmes', oneOf(Object.keys(THEME_NAMES)), 'cprdfop'),
    several('public', 'Publics que la requête sert', oneOf(PUBLICS), 'planificateurs'),
    several('maille', 'Niveaux de territoire acceptés', oneOf(MAILLES), 'region'),
    several(
      'dessin',
      'Avec une carte, avec un graphique, ou en tableau seul',
      oneOf(Object.keys(DRAWING_NAMES)),
      'graphique'
    ),
    several(
      'disponible',
      'Les requêtes qui répondent dans cet instantané, ou les autres',
      oneOf(Object.keys(YES_NO)),
      'oui'
    ),
    several(
      'acces',
      'D’où viennent les fichiers de ses chiffres : publiés, reçus sous convention, remplis par la Région',
      oneOf(SOURCE_ACCESSES),
      'ouvert'
    ),
    several(
      'millesime',
      'Années que cet instantané contient pour la requête',
      { type: 'string', pattern: '^\\d{4}$' },
      year
    ),
    several(
      'source',
      'Fichiers de producteurs d’où viennent les chiffres, présents ou non',
      oneOf(sources.map((one) => one.source)),
      source
    )
  ];
}

/** Values separated by commas: a request has one of them. Different parameters narrow one another. */
function several(name: FacetName, description: string, items: object, example: string): object {
  return {
    ...query(name, `${description} ; plusieurs valeurs se séparent par des virgules`, [example], {
      type: 'array',
      items,
      minItems: 1
    }),
    style: 'form',
    explode: false
  };
}
