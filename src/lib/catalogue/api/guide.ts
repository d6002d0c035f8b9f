import { addressQuery } from './address-query.ts';
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter, OpenApiValue } from './openapi-document.ts';

const REQUESTS_PATH = '/api/v1/requests/';
/** Optional parameters that an example shows, at most: all of them at once may contradict one another. */
const MOST_SHOWN = 2;

/** One address of the interface, as its documentation shows it. */
export interface GuideEndpoint {
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly GuideParameter[];
  readonly formats: readonly string[];
  /** An address that this snapshot answers. */
  readonly example: string;
}

export interface GuideParameter {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  /** The only values accepted; empty when they are too many, or free. */
  readonly values: readonly string[];
  readonly usual: string | null;
  readonly example: string | null;
}

/** A request that the form offers. */
export interface GuideRequest {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
}

/** Every address but those of requests, which one entry stands for. @param sample the request shown */
export function endpointsOf(document: OpenApiDocument, sample: string): GuideEndpoint[] {
  const entries = Object.entries(document.paths);
  const example = document.paths[REQUESTS_PATH + sample];
  const requests =
    example === undefined
      ? []
      : [
          {
            ...endpoint(document, REQUESTS_PATH + sample, example.get),
            path: `${REQUESTS_PATH}{id}`,
            summary: `La réponse d’une requête du catalogue (${requestsOf(document).length} requêtes) ; ici, celle-ci : ${example.get.summary}`
          }
        ];
  return [
    ...requests,
    ...entries
      .filter(([path]) => !path.startsWith(REQUESTS_PATH))
      .map(([path, { get }]) => endpoint(document, path, get))
  ];
}

export function requestsOf(document: OpenApiDocument): GuideRequest[] {
  return Object.entries(document.paths).flatMap(([path, { get }]) =>
    path.startsWith(REQUESTS_PATH)
      ? [{ id: path.slice(REQUESTS_PATH.length), title: get.summary, theme: get.tags?.[0] ?? '' }]
      : []
  );
}

/** The parameters of a request, its format apart; null when there is no such request. */
export function requestParameters(
  document: OpenApiDocument,
  id: string
): { parameters: readonly GuideParameter[]; formats: readonly string[] } | null {
  const operation = document.paths[REQUESTS_PATH + id]?.get;
  if (operation === undefined) return null;
  const all = parametersOf(document, operation).map(described);
  return {
    parameters: all.filter(({ name }) => !['format', 'notes', 'forme'].includes(name)),
    formats: all.find(({ name }) => name === 'format')?.values ?? []
  };
}

/** The address that asks a request with the values given; those left blank take their default. */
export function requestAddress(id: string, values: Readonly<Record<string, string>>, format?: string): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== '');
  return withQuery(REQUESTS_PATH + id, format === undefined ? pairs : [...pairs, ['format', format]]);
}

function endpoint(document: OpenApiDocument, path: string, operation: OpenApiOperation): GuideEndpoint {
  const parameters = parametersOf(document, operation);
  return {
    path,
    summary: operation.summary,
    parameters: parameters.map(described),
    formats: Object.keys(operation.responses['200']?.content ?? {}),
    example: exampleAddress(path, parameters)
  };
}

function exampleAddress(path: string, parameters: readonly OpenApiParameter[]): string {
  const known = parameters.flatMap((parameter) =>
    parameter.example === undefined ? [] : [{ ...parameter, text: written(parameter.example) }]
  );
  const filled = known
    .filter((parameter) => parameter.in === 'path')
    .reduce((made, { name, text }) => made.replace(`{${name}}`, text), path);
  const query = known.filter((parameter) => parameter.in === 'query');
  const optional = query.filter(({ required }) => !required).slice(0, MOST_SHOWN);
  return withQuery(
    filled,
    query.filter((one) => one.required || optional.includes(one)).map(({ name, text }) => [name, text])
  );
}

function withQuery(path: string, pairs: readonly (readonly [string, string])[]): string {
  const query = addressQuery(pairs);
  return query === '' ? path : `${path}?${query}`;
}

/** Parameters written once for all requests are referred to by name. */
function parametersOf(document: OpenApiDocument, { parameters }: OpenApiOperation): OpenApiParameter[] {
  return parameters.flatMap((parameter) => {
    if (!('$ref' in parameter)) return [parameter];
    const found = document.components.parameters[parameter.$ref.split('/').at(-1) ?? ''];
    return found === undefined ? [] : [found];
  });
}

function described({ name, required, description = '', schema, example }: OpenApiParameter): GuideParameter {
  return {
    name,
    required,
    // Written for Markdown, as OpenAPI readers expect.
    description: description.replaceAll('`', ''),
    values: schema.enum ?? schema.items?.enum ?? [],
    usual: schema.default === undefined ? null : written(schema.default),
    example: example === undefined ? null : written(example)
  };
}

function written(value: OpenApiValue): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}
