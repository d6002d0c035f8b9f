/** What the site's own pages read of `/api/v1/openapi.json`. */
export interface OpenApiDocument {
  readonly info: { readonly version: string; readonly 'x-limites': ApiLimits };
  readonly paths: Readonly<Record<string, { readonly get: OpenApiOperation }>>;
  readonly components: { readonly parameters: Readonly<Record<string, OpenApiParameter>> };
}

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

export interface OpenApiOperation {
  readonly summary: string;
  readonly tags?: readonly string[];
  readonly parameters: readonly (OpenApiParameter | { readonly $ref: string })[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly example?: OpenApiValue;
  readonly schema: OpenApiSchema & { readonly items?: OpenApiSchema };
}

export interface OpenApiSchema {
  readonly enum?: readonly string[];
  readonly default?: OpenApiValue;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

export type OpenApiValue = string | number | readonly string[];
