import { COMMON_WORDS } from '../../catalogue/parameters/common-words.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ApiLimits } from '../../catalogue/api/openapi-document.ts';
import { MOST_ANSWERS } from '../../catalogue/parameters/selection.ts';
import type { ServerConfig } from '../../server/config.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import type { Doors } from '../door.ts';
import { cataloguePaths } from './catalogue.ts';
import { changesPaths } from './changes.ts';
import { documentSchemas } from './components.ts';
import { BINARY, filePaths } from './files.ts';
import { findingsPaths } from './findings.ts';
import { describeParameter } from './parameter.ts';
import { oneOf, PROBLEM, query, reading, TEXT } from './reading.ts';
import { answerSchema, rowName, rowSchema } from './row.ts';
import { searchPaths } from './search.ts';
import { sitingPaths } from './siting.ts';
import { groupParameter, HELD_PARAMETER, VIEW_PARAMETERS } from './view-parameters.ts';
import { zonePaths } from './zones.ts';

/** By format; the others are binary. */
const CONTENT_SCHEMAS: Readonly<Record<string, object>> = {
  csv: TEXT,
  'csv-fr': TEXT,
  geojson: { type: 'object' },
  'sdmx-csv': TEXT,
  csvw: { type: 'object' },
  tableschema: { type: 'object' }
};
const PARAMETERS = { ...VIEW_PARAMETERS, ...HELD_PARAMETER };

/** Said once, for every request. */
const COMMON = `Toute requête accepte aussi ${[...COMMON_WORDS.keys()].map((word) => `« ${word} »`).join(', ')} à la place de son propre mot pour un territoire, une maille, un millésime ; l’adresse canonique garde le sien.`;

/** The OpenAPI 3.1 description of the whole interface, one path per request, for the snapshot in service. */
export function openApiDocument(
  catalogue: Iterable<CataloguedRequest>,
  reference: Reference,
  { doors, formats }: Doors,
  config: ServerConfig
): object {
  const entries = [...catalogue];
  const requests = entries.map(({ definition }) => definition);
  const { region, id, region_nom: regionName, demo } = reference.summary;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maille',
      version: config.release,
      'x-limites': limitsOf(config),
      summary: 'Diagnostics territoriaux sur l’emploi, la formation et l’orientation.',
      description: `Lecture seule. Instantané ${id} (${regionName})${demo ? ' : données synthétiques' : ''}. ${COMMON}`,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
    },
    servers: [{ url: '/' }],
    paths: {
      ...cataloguePaths(reference, requests[0]?.id ?? ''),
      ...searchPaths(reference),
      ...zonePaths(reference),
      ...sitingPaths(reference),
      ...changesPaths(requests[0], region),
      ...findingsPaths(region),
      ...Object.assign({}, ...doors.map(({ paths: own }) => own?.(entries, region) ?? {})),
      ...filePaths(entries),
      '/health': reading('État du service', 'application/json', []),
      ...Object.fromEntries(
        requests.map((request) => [`/api/v1/requests/${request.id}`, requestPath(request, reference, formats)])
      )
    },
    components: {
      schemas: {
        ...documentSchemas(),
        ...Object.fromEntries(requests.map((request) => [rowName(request), rowSchema(request)]))
      },
      parameters: PARAMETERS
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
  const names = offered.map(({ name }) => name);
  const parameters = [
    ...request.parametres.map((parameter) => describeParameter(parameter, reference)),
    ...[groupParameter(request) ?? []].flat(),
    ...Object.keys(PARAMETERS).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    query(
      'notes',
      'Avec format=csv-fr : provenance sous les lignes, ou les lignes seules, pour un programme',
      'oui',
      oneOf(['oui', 'non'], 'oui')
    ),
    query('format', 'Format de la réponse', undefined, oneOf(names, 'json'))
  ];
  const content = Object.fromEntries(
    offered.map(({ name, contentType }) => [
      contentType.split(';')[0] ?? contentType,
      { schema: name === 'json' ? answerSchema(request) : (CONTENT_SCHEMAS[name] ?? BINARY) }
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
        ...Object.fromEntries(['400', '406', '414', '422', '500', '503', '504', '507'].map((code) => [code, PROBLEM]))
      }
    }
  };
}
