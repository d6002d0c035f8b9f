const KEPT = Symbol('kept on the server');

/** The same object, which is not written for a browser. */
export function markKept<T extends object>(data: T): T {
  return Object.defineProperty(data, KEPT, { value: true });
}

/** Whether an object was marked so. */
export function isKept(thing: unknown): boolean {
  return typeof thing === 'object' && thing !== null && KEPT in thing;
}
