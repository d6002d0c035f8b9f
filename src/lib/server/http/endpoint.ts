import { tmpdir } from 'node:os';
import type { RequestEvent } from '@sveltejs/kit';
import { describeFailure, isFull, isUnreadable, oneLine } from '../failure.ts';
import { RequestProblem } from '../problem.ts';
import { respondWithProblem } from './http.ts';

type Work<T> = (event: RequestEvent) => Promise<T> | T;

/** The document of an address, made by one function: its route writes it as JSON, a page of this process is given it as it is. */
export interface DocumentRoute {
  (event: RequestEvent): Promise<Response>;
  readonly document: Work<unknown>;
}

/** Makes a route handler that answers every failure as a problem document; the unexpected is logged, never shown. */
export function endpoint(work: Work<Response>): (event: RequestEvent) => Promise<Response> {
  return async (event) => {
    try {
      return await work(event);
    } catch (error) {
      return respondWithProblem(problemOf(error, event), event.url);
    }
  };
}

/** The same, whose document is handed over in memory too. */
export function documentRoute(document: Work<unknown>, work: Work<Response>): DocumentRoute {
  return Object.assign(endpoint(work), { document });
}

/** What is told of a failure. */
export function problemOf(error: unknown, { locals: { engine, requestId }, url }: RequestEvent): RequestProblem {
  if (error instanceof RequestProblem) return error;
  if (isFull(error)) {
    engine.report(oneLine(`[${requestId}] ${url.pathname} : ${tmpdir()} est plein ; libérez-le, ou agrandissez-le.`));
    return new RequestProblem(
      507,
      'Le dossier temporaire du serveur est plein : revenez plus tard, ou demandez un format qui s’en passe, CSV ou JSON.',
      [],
      { 'retry-after': '60' }
    );
  }
  engine.report(describeFailure(error, requestId, url));
  if (isUnreadable(error)) {
    // Its bytes are verified now; another snapshot answers the next one.
    engine.store.doubt();
    return new RequestProblem(503, 'L’instantané n’a pas pu être lu ; réessayez dans quelques secondes.', [], {
      'retry-after': '5'
    });
  }
  return new RequestProblem(
    500,
    `La demande a échoué ; le journal du serveur en garde la trace sous le numéro ${requestId}.`
  );
}
