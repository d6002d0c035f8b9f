import { COMMON_WORDS } from '../../catalogue/parameters/common-words.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ApiLimits } from '../../catalogue/api/examples.ts';
import { MOST_ANSWERS } from '../../catalogue/parameters/selection.ts';
import type { ServerConfig } from '../../server/config.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import type { Doors } from '../door.ts';
import { sentence } from '../../text/grammar.ts';
import { THEME_NAMES } from '../../catalogue/request/names.ts';
import { cataloguePaths } from './catalogue.ts';
import { documentSchemas } from './components.ts';
import { BINARY, filePaths } from './files.ts';
import { findingsPaths } from './findings.ts';
import { describeParameter } from './parameter.ts';
import { document, oneOf, PROBLEM, query, reading, TEXT } from './reading.ts';
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
  tableschema: { type: 'object' }
};
const PARAMETERS = { ...VIEW_PARAMETERS, ...HELD_PARAMETER };

/** Said once, for every request. */
const COMMON = `Toute requête accepte aussi ${[...COMMON_WORDS.keys()].map((word) => `« ${word} »`).join(', ')} à la place de son propre mot pour un territoire, une maille, un millésime ; l’adresse canonique garde le sien.`;

/** Groups of the addresses that are not requests, which have those of their themes. */
const SERVICE = {
  catalogue: 'Le catalogue des requêtes',
  recherche: 'Trouver un territoire, un métier, une formation, une chose par son nom',
  lieux: 'Contours, zones, où ouvrir',
  suivi: 'Ce qui change, constats, chiffres publiés',
  fichiers: 'Figures, tables, instantané',
  normes: 'DCAT, SDMX, OGC API'
} as const;

/**
 * The OpenAPI 3.1 description of the interface, one path per request, for the snapshot in service.
 * @param part one theme, or `service` for what is of none; everything without it
 */
export function openApiDocument(
  catalogue: Iterable<CataloguedRequest>,
  reference: Reference,
  { doors, formats }: Doors,
  config: ServerConfig,
  part: string | null = null
): object {
  const entries = [...catalogue];
  const requests = entries.map(({ definition }) => definition);
  const { region, id, region_nom: regionName, demo } = reference.summary;
  const service: Record<keyof typeof SERVICE, Record<string, object>> = {
    catalogue: cataloguePaths(reference, requests[0]?.id ?? ''),
    recherche: searchPaths(reference),
    lieux: { ...zonePaths(reference), ...sitingPaths(reference) },
    suivi: {
      '/api/v1/changes': document(
        'Ce que l’instantané en service a changé, par tableau publié : lignes ajoutées, disparues, changées ; derniers événements',
        'Changements'
      ),
      '/flux.atom': reading('Flux Atom de ce qui change', 'application/atom+xml', [], TEXT),
      ...findingsPaths(region)
    },
    normes: Object.assign({}, ...doors.map(({ paths }) => paths?.(entries, region) ?? {})) as Record<string, object>,
    fichiers: { ...filePaths(entries), '/health': reading('État du service', 'application/json', []) }
  };
  const paths = {
    ...Object.fromEntries(
      Object.entries(service).flatMap(([tag, described]) =>
        Object.entries(described).map(([path, item]) => [path, named(path, tag, item as PathItem)])
      )
    ),
    ...Object.fromEntries(
      requests.map((request) => [`/api/v1/requests/${request.id}`, requestPath(request, reference, formats)])
    )
  };
  const kept = Object.fromEntries(
    Object.entries(paths).filter(([, { get }]) => part === null || partOf(get.tags[0] ?? '') === part)
  );
  const schemas = {
    ...documentSchemas(),
    ...Object.fromEntries(requests.map((request) => [rowName(request), rowSchema(request)]))
  };
  const parameters = PARAMETERS;
  const tags = new Set(Object.values(kept).flatMap(({ get }) => get.tags));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maille',
      version: config.release,
      'x-limites': limitsOf(config),
      summary: 'Diagnostics territoriaux sur l’emploi, la formation et l’orientation.',
      description: `Lecture seule. Instantané ${id} (${regionName})${demo ? ' : données synthétiques' : ''}. La version est celle du logiciel. Par thème : ?theme=. ${COMMON}`,
      contact: contactOf(reference),
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
    },
    servers: [{ url: '/' }],
    security: [],
    tags: [...Object.entries(THEME_NAMES), ...Object.entries(SERVICE)]
      .filter(([name]) => tags.has(name))
      .map(([name, description]) => ({ name, description })),
    paths: kept,
    components: part === null ? { schemas, parameters } : usedIn(kept, { schemas, parameters })
  };
}

interface PathItem {
  readonly get: { readonly summary: string; readonly tags?: readonly string[] };
}

/** The part of the description that an address is in. */
function partOf(tag: string): string {
  return tag in SERVICE ? 'service' : tag;
}

/** `/api/v1/catalogue/{id}` is `catalogue_id`. */
function named(path: string, tag: string, { get }: PathItem): { readonly get: PathItem['get'] & { tags: string[] } } {
  const operationId = path
    .replace(/^\/(api\/)?(v1\/)?/, '')
    .split(/\W+/)
    .filter(Boolean)
    .join('_');
  return { get: { operationId, tags: [tag], description: sentence(get.summary), ...get } as never };
}

/** What these addresses refer to, and what that refers to. */
function usedIn<T extends Readonly<Record<string, Readonly<Record<string, object>>>>>(paths: object, components: T): T {
  const found = new Set<string>();
  const follow = (part: object): void => {
    for (const [, kind = '', name = ''] of JSON.stringify(part).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      if (found.has(`${kind}/${name}`)) continue;
      found.add(`${kind}/${name}`);
      follow(components[kind]?.[name] ?? {});
    }
  };
  follow(paths);
  return Object.fromEntries(
    Object.entries(components).map(([kind, all]) => [
      kind,
      Object.fromEntries(Object.entries(all).filter(([name]) => found.has(`${kind}/${name}`)))
    ])
  ) as T;
}

/** Whom to ask: as the legal notice says it. */
function contactOf({ legal, summary }: Reference): object {
  const said = legal.contact?.trim() ?? '';
  const email = /^(?:mailto:)?([^\s@]+@[^\s@]+)$/.exec(said)?.[1];
  return {
    name: legal.editeur ?? `Maille, ${summary.region_nom}`,
    ...(email === undefined ? {} : { email }),
    ...(/^https?:\/\/\S+$/.test(said) ? { url: said } : {})
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

function requestPath(
  request: RequestDefinition,
  reference: Reference,
  formats: Doors['formats']
): { readonly get: { readonly tags: string[]; readonly operationId: string } & Readonly<Record<string, unknown>> } {
  const offered = formats.filter((format) => format.unavailable(request) === null);
  const names = offered.map(({ name }) => name);
  const parameters = [
    ...request.parametres.map((parameter) => describeParameter(parameter, reference)),
    ...[groupParameter(request) ?? []].flat(),
    ...Object.keys(PARAMETERS).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    query(
      'notes',
      'Avec format=csv-fr : les lignes seules, ou la provenance sous elles, pour qui lit',
      'non',
      oneOf(['non', 'oui'], 'non')
    ),
    query(
      'forme',
      'Avec format=json : le document, ou le seul tableau de ses lignes, dont les liens (en-tête Link) mènent au document',
      'document',
      oneOf(['document', 'lignes'], 'document')
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
