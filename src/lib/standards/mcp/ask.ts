import type { RequestEvent } from '@sveltejs/kit';
import { addressQuery } from '../../catalogue/api/address-query.ts';
import type { Answer, ProblemDocument } from '../../catalogue/api/answer.ts';

/** What is given to an address of the API; what is undefined is left out. */
export type Given = Readonly<Record<string, string | undefined>>;

/** Asks a document of the API as a page does: in memory, by the same admission, bounds and protection. @throws Refused */
export type Ask = <T>(path: string, given?: Given) => Promise<T>;

/** The API refused, or a tool did: said to the assistant as it is. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    detail: string,
    /** An address near the one refused, which is answered. */
    readonly better: string | null = null
  ) {
    super(detail);
  }
}

export function askOf({ fetch }: Pick<RequestEvent, 'fetch'>): Ask {
  return async <T>(path: string, given: Given = {}) => {
    const pairs = Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const]
    );
    const query = addressQuery(pairs.map(([name, value]) => [encodeURIComponent(name), value] as const));
    const response = await fetch(`/api/v1/${path}${query === '' ? '' : `?${query}`}`);
    const document = (await response.json()) as unknown;
    if (response.ok) return document as T;
    const { detail, essayez } = document as ProblemDocument;
    throw new Refused(response.status, detail, essayez ?? null);
  };
}

/** The part of an address that names a thing: nothing in it leads elsewhere. */
export function named(id: string): string {
  return id
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%3A', ':'))
    .join('/');
}

/** What an address may hold that a tool says by an argument of its own, or has none of; a text says what to do. */
const NOT_PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['format', 'la réponse est toujours en JSON ; un fichier se prend à l’adresse de la citation'],
  ['forme', 'l’outil « tableau » n’en a qu’une'],
  ['notes', 'les notes d’un fichier ; « decrire » donne celles de la requête'],
  ['limit', 'dites « lignes », de 1 à 40'],
  ['offset', 'dites « decalage »']
]);

/** Parameters of a request, as an assistant gives them. @throws Refused naming each word that is none of them */
export function asParameters(given: Given = {}): Given {
  const refused = Object.keys(given).flatMap((name) => {
    const why = NOT_PARAMETERS.get(name);
    return why === undefined ? [] : [`« ${name} » n’est pas un paramètre : ${why}`];
  });
  if (refused.length > 0) throw new Refused(400, `${refused.join(' ; ')}.`);
  return given;
}

export function askRequest(ask: Ask, id: string, given: Given): Promise<Answer> {
  return ask<Answer>(`requests/${named(id)}`, given);
}

/** A parameter of a request, as its header or its document says it. */
interface SubjectParameter {
  readonly nom: string;
  readonly libelle?: string | undefined;
  readonly sujet?: boolean | undefined;
  readonly defaut?: string | null | undefined;
}

/**
 * What chooses the subject is said, never supposed: a page opens on an occupation, a claim is about one.
 * @throws Refused naming each parameter that is not given, and what the page would take
 */
export function requireSubject(parameters: readonly SubjectParameter[], given: Given): void {
  const missing = parameters.filter(
    ({ nom, sujet, defaut }) => sujet === true && (defaut ?? null) !== null && given[nom] === undefined
  );
  if (missing.length === 0) return;
  const said = missing.map(({ nom, libelle = nom, defaut }) => `${nom} (${libelle} ; sur la page : ${String(defaut)})`);
  throw new Refused(400, `Dites dans « parametres » : ${said.join(', ')}. Ce dont on parle n’est pas supposé.`);
}

/** What stands for what the API refuses: another level, another time. */
export function refusedAs<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Refused && error.status < 500) return instead;
    throw error;
  };
}
