import type { RequestDefinition } from '../../catalogue/request/request.ts';

/** A request of the catalogue with its text. */
export interface CataloguedRequest {
  readonly definition: RequestDefinition;
  /** The select alone. */
  readonly sql: string;
  /** The whole file, header included. */
  readonly source: string;
}
