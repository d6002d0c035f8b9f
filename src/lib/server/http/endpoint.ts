import type { RequestEvent } from '@sveltejs/kit';
import { describeFailure } from '../failure.ts';
import { RequestProblem } from '../problem.ts';
import { respondWithProblem } from './http.ts';

/** Makes a route handler that answers every failure as a problem document; the unexpected is logged, never shown. */
export function endpoint(
  work: (event: RequestEvent) => Promise<Response> | Response
): (event: RequestEvent) => Promise<Response> {
  return async (event) => {
    try {
      return await work(event);
    } catch (error) {
      if (error instanceof RequestProblem) return respondWithProblem(error, event.url);
      event.locals.engine.report(describeFailure(error, event.locals.requestId, event.url));
      const detail = `La demande a échoué ; le journal du serveur en garde la trace sous le numéro ${event.locals.requestId}.`;
      return respondWithProblem(new RequestProblem(500, detail), event.url);
    }
  };
}
