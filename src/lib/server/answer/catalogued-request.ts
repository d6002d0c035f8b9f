import type { RequestDefinition } from '../../catalogue/request/request.ts';

export interface CataloguedRequest {
  readonly definition: RequestDefinition;
  /** The select alone. */
  readonly sql: string;
  /** The whole file, header included. */
  readonly source: string;
}
