import { MAILLES } from '../../catalogue/levels.ts';
import { ARCHIVE_FORMATS, THEME_NAMES } from '../../catalogue/request/names.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ApiLimits } from '../../catalogue/api/openapi-document.ts';
import { MOST_ANSWERS } from '../../catalogue/parameters/selection.ts';
import type { ServerConfig } from '../../server/config.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import type { Doors } from '../door.ts';
import { CHANGES_SCHEMAS, changesPaths } from './changes.ts';
import { CONCORDANCE_SCHEMAS, concordancePaths } from './concordance.ts';
import { FINDINGS_SCHEMAS, findingsPaths } from './findings.ts';
import { listParameters } from './catalogue.ts';
import { fileAddresses } from './files.ts';
import { describeParameter } from './parameter.ts';
import { PROBLEM, reading } from './reading.ts';
import { coursePaths } from './courses.ts';
import { searchPaths } from './search.ts';
import { SITING_SCHEMAS, sitingPaths } from './siting.ts';
import {
  ANSWER_SCHEMAS,
  groupParameter,
  HELD_PARAMETER,
  object,
  OCCUPATION,
  TERRITORY,
  VIEW_PARAMETERS
} from './schemas.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import { ZONE_PREFIX } from '../../catalogue/parameters/resolve-zone.ts';
import { cellAt } from '../../h3/cell.ts';
import { encodeZone } from '../../h3/zone/encode.ts';

const BINARY = { type: 'string', format: 'binary' };
/** By format; the others are binary. */
const CONTENT_SCHEMAS: Readonly<Record<string, object>> = {
  json: { $ref: '#/components/schemas/Reponse' },
  csv: { type: 'string' },
  'csv-fr': { type: 'string' },
  geojson: { type: 'object' },
  'sdmx-csv': { type: 'string' },
  csvw: { type: 'object' },
  tableschema: { type: 'object' }
};

/** The OpenAPI 3.1 description of the whole interface, one path per request, for the snapshot in service. */
export function openApiDocument(
  catalogue: Iterable<CataloguedRequest>,
  reference: Reference,
  { doors, formats }: Doors,
  config: ServerConfig
): object {
  const entries = [...catalogue];
  const { region, region_nom: regionName } = reference.summary;
  const commune = reference.territories.find(({ maille }) => maille === 'commune')?.valeur ?? region;
  const paths: Record<string, object> = {
    '/api/v1/requests': reading(
      'Requêtes du catalogue : recherche, filtres, nombre de requêtes par valeur de filtre',
      'application/json',
      listParameters(reference)
    ),
    '/api/v1/catalogue/{id}': reading('En-tête, colonnes, sources et SQL d’une requête', 'application/json', [
      {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string' },
        description: 'Identifiant, barre oblique comprise',
        example: entries[0]?.definition.id ?? ''
      }
    ]),
    '/api/v1/occupations': reading(
      'Métiers (FAP 2009, FAP 2021, ROME) par leur nom ou par une appellation du ROME, et les requêtes qui répondent de l’un d’eux',
      'application/json',
      [
        {
          name: 'q',
          in: 'query',
          required: true,
          schema: { type: 'string', maxLength: 120 },
          description: 'Nom d’un métier, tel qu’on le dit',
          example: 'cuisinier'
        }
      ],
      object({ metiers: { type: 'array', items: OCCUPATION } })
    ),
    ...coursePaths(reference),
    ...searchPaths(regionName),
    '/api/v1/territories': reading(
      'Territoires par nom ou par code, sans tenir compte des accents ; ou ceux de plusieurs codes exacts',
      'application/json',
      [
        {
          name: 'q',
          in: 'query',
          required: false,
          schema: { type: 'string', maxLength: 200 },
          description: 'Nom ou code ; obligatoire sans `codes`',
          example: regionName
        },
        {
          name: 'codes',
          in: 'query',
          required: false,
          schema: { type: 'string' },
          description:
            'Codes typés, séparés par des virgules : leurs territoires seuls, dans cet ordre sans `q` ; un code inconnu est laissé de côté',
          example: region
        }
      ],
      object({ territoires: { type: 'array', items: TERRITORY }, voisins: { type: 'boolean' } })
    ),
    '/api/v1/territories/{code}': reading(
      'Le territoire d’un code typé',
      'application/json',
      [
        {
          name: 'code',
          in: 'path',
          required: true,
          schema: { type: 'string' },
          description: 'Code typé',
          example: region
        }
      ],
      TERRITORY
    ),
    '/api/v1/contours': reading(
      'Contours d’une maille, d’un territoire, ou d’une maille dans un territoire',
      'application/geo+json',
      [
        {
          name: 'maille',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: MAILLES },
          example: 'departement'
        },
        { name: 'territoire', in: 'query', required: false, schema: { type: 'string' }, example: region }
      ]
    ),
    '/api/v1/zones': reading(
      'Une zone faite de territoires, d’un cercle, de cellules : sa taille, son contour, ce qu’elle contient ; se redonne en territoire=zone:…',
      'application/json',
      [
        {
          name: 'zone',
          in: 'query',
          required: false,
          schema: { type: 'string', pattern: '^(zone:)?[0-9A-Za-z_-]+$' },
          description: 'Zone à modifier',
          example: exampleZone(reference)
        },
        {
          name: 'ajouter',
          in: 'query',
          required: false,
          schema: { type: 'string' },
          description: 'Codes de territoires, séparés par des virgules',
          example: region
        },
        {
          name: 'retirer',
          in: 'query',
          required: false,
          schema: { type: 'string' },
          description: 'Codes de territoires, séparés par des virgules',
          example: commune
        },
        {
          name: 'autour',
          in: 'query',
          required: false,
          schema: { type: 'string' },
          description: 'Commune (code typé) ou latitude,longitude',
          example: commune
        },
        {
          name: 'rayon',
          in: 'query',
          required: false,
          schema: { type: 'number', maximum: 100 },
          description: 'Kilomètres autour',
          example: 10
        },
        {
          name: 'resolution',
          in: 'query',
          required: false,
          schema: { type: 'integer', minimum: 5, maximum: reference.domains.finestZone },
          description: 'Résolution des cellules',
          example: reference.domains.finestZone
        }
      ]
    ),
    '/api/v1/archives/{id}': reading(
      'Toutes les réponses d’un thème pour un territoire, dans une archive',
      'application/zip',
      [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string', enum: Object.keys(THEME_NAMES) },
          description: 'Thème',
          example: 'reference'
        },
        {
          name: 'territoire',
          in: 'query',
          required: false,
          schema: { type: 'string' },
          description: 'Code typé',
          example: region
        },
        {
          name: 'format',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: Object.keys(ARCHIVE_FORMATS), default: 'csv-fr' },
          description: 'Format de chaque réponse'
        }
      ]
    ),
    ...sitingPaths(reference),
    ...changesPaths(entries[0]?.definition, region),
    ...concordancePaths(),
    ...findingsPaths(region),
    '/api/v1/snapshots': reading(
      'Instantanés gardés, dont on peut encore demander les réponses (paramètre instantane)',
      'application/json',
      [],
      object({
        en_service: { type: 'string' },
        gardes: {
          type: 'array',
          items: object({ id: { type: 'string' }, construit_le: { type: 'string', format: 'date-time' } })
        }
      })
    ),
    ...Object.assign({}, ...doors.map(({ paths: own }) => own?.(entries, region) ?? {})),
    '/api/v1/snapshot': reading('Instantané en service : millésimes, sources, licences', 'application/json', []),
    '/health': reading('État du service', 'application/json', [])
  };
  for (const [path, { summary, content, parameters }] of Object.entries(fileAddresses(entries)))
    paths[path] = reading(summary, content, parameters);
  for (const { definition } of entries)
    paths[`/api/v1/requests/${definition.id}`] = requestPath(definition, reference, formats);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maille',
      version: config.release,
      'x-limites': limitsOf(config),
      summary: 'Diagnostics territoriaux sur l’emploi, la formation et l’orientation.',
      description: `Lecture seule. Instantané ${reference.summary.id} (${reference.summary.region_nom})${reference.summary.demo ? ' : données synthétiques' : ''}.`,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: {
        ...ANSWER_SCHEMAS,
        ...CHANGES_SCHEMAS,
        ...CONCORDANCE_SCHEMAS,
        ...SITING_SCHEMAS,
        ...FINDINGS_SCHEMAS
      },
      parameters: { ...VIEW_PARAMETERS, ...HELD_PARAMETER }
    }
  };
}

/** What one may ask of this server at most; `x-` marks what OpenAPI has no word for. */
function limitsOf({ addressLimit, rowLimit, timeoutMs, concurrency, queue }: ServerConfig): ApiLimits {
  return {
    adresse: addressLimit,
    lignes: rowLimit,
    reponses: MOST_ANSWERS,
    delai_ms: timeoutMs,
    simultanees: concurrency,
    attente: queue
  };
}

function requestPath(request: RequestDefinition, reference: Reference, formats: Doors['formats']): object {
  const offered = formats.filter((format) => format.unavailable(request) === null);
  const parameters = [
    ...request.parametres.map((parameter) => describeParameter(parameter, reference)),
    ...[groupParameter(request) ?? []].flat(),
    ...Object.keys({ ...VIEW_PARAMETERS, ...HELD_PARAMETER }).map((name) => ({
      $ref: `#/components/parameters/${name}`
    })),
    {
      name: 'notes',
      in: 'query',
      required: false,
      schema: { type: 'string', enum: ['oui', 'non'], default: 'oui' },
      description: 'Avec format=csv-fr : provenance sous les lignes, ou les lignes seules, pour un programme',
      example: 'oui'
    },
    {
      name: 'format',
      in: 'query',
      required: false,
      schema: { type: 'string', enum: offered.map(({ name }) => name), default: 'json' },
      description: 'Format de la réponse'
    }
  ];
  const content = Object.fromEntries(
    offered.map(({ name, contentType }) => [
      contentType.split(';')[0] ?? contentType,
      { schema: CONTENT_SCHEMAS[name] ?? BINARY }
    ])
  );
  return {
    get: {
      operationId: request.id.replaceAll('/', '_'),
      tags: [request.id.split('/')[0] ?? ''],
      summary: request.titre,
      description: [
        request.question,
        request.formule && `Formule : ${request.formule}.`,
        request.champ,
        ...request.notes
      ]
        .filter(Boolean)
        .join('\n\n'),
      parameters,
      responses: {
        '200': { description: 'Réponse', content },
        '304': { description: 'Inchangée depuis l’ETag donné' },
        '400': PROBLEM,
        '406': PROBLEM,
        '414': PROBLEM,
        '422': PROBLEM,
        '500': PROBLEM,
        '503': PROBLEM,
        '504': PROBLEM
      }
    }
  };
}

/** A zone of one cell, at the first position known. */
function exampleZone({ territories, domains }: Reference): string {
  const place = territories.find(({ lat, lng }) => lat !== null && lng !== null);
  return ZONE_PREFIX + encodeZone(BigUint64Array.of(cellAt(place?.lat ?? 48, place?.lng ?? -3, domains.finestZone)));
}
