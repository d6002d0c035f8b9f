const KEPT = Symbol('kept on the server');

/** Data of a page without a script: nothing of it is written for a browser, which would take a twentieth of the time of a page. */
export function keptOnServer<T extends object>(data: T): T {
  return Object.defineProperty(data, KEPT, { value: true });
}

/** Whether data were given so. */
export function isKeptOnServer(thing: unknown): boolean {
  return typeof thing === 'object' && thing !== null && KEPT in thing;
}
