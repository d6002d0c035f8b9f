import type { Problem, ProblemDocument } from '../catalogue/api/answer.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Demande impossible à lire',
  404: 'Introuvable',
  405: 'Méthode refusée',
  406: 'Format non proposé',
  409: 'Hors de cet instantané',
  410: 'N’est plus gardé',
  412: 'Condition non remplie',
  413: 'Demande trop grosse',
  414: 'Adresse trop longue',
  416: 'Partie hors du fichier',
  422: 'Format sans objet pour cette requête',
  500: 'Erreur du serveur',
  501: 'Non proposé par ce serveur',
  503: 'Service momentanément indisponible',
  504: 'Requête trop longue',
  507: 'Plus de place'
};

/** A failure that is told to the user as it is: never holds a stack, a path or a hidden value. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  /** An address near the one refused, which is answered: its query, on the same path unless another is named. */
  better: { readonly query: string; readonly path?: string } | null = null;

  constructor(
    readonly status: number,
    detail: string,
    readonly problems: readonly Problem[] = [],
    readonly headers: Readonly<Record<string, string>> = {}
  ) {
    super(detail);
  }
}

/** All that is wrong with an address, in one problem. */
export function refusal(problems: readonly Problem[], status = 400): RequestProblem {
  return new RequestProblem(
    status,
    problems.map(({ parametre, message }) => `${parametre} : ${message}`).join(' · '),
    problems
  );
}

/** One thing wrong with an address. */
export function refuseParameter(
  parametre: string,
  message: string,
  suggestions: readonly string[] = [],
  status = 400
): RequestProblem {
  return refusal([{ parametre, message, suggestions }], status);
}

/** What was named is not there. @param said names it; what was perhaps meant follows, or `otherwise` */
export function notFound(
  parametre: string,
  said: string,
  suggestions: readonly string[],
  otherwise: string
): RequestProblem {
  const message = `${said} ; ${suggestions.length > 0 ? `vouliez-vous ${suggestions.map((one) => `« ${one} »`).join(' ou ')} ?` : otherwise}`;
  return new RequestProblem(404, message, [{ parametre, message, suggestions }]);
}

/** RFC 9457 document for a failure; anything unexpected becomes a plain 500. */
export function problemDocument(failure: RequestProblem, instance: string): ProblemDocument {
  const { better } = failure;
  return {
    type: 'about:blank',
    title: TITLES[failure.status] ?? 'Erreur',
    status: failure.status,
    detail: failure.message,
    instance,
    ...(failure.problems.length > 0 ? { problemes: failure.problems } : {}),
    ...(better === null ? {} : { essayez: (better.path ?? instance) + (better.query === '' ? '' : `?${better.query}`) })
  };
}
