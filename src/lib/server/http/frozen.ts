/** The same thing, that nobody changes. Lists of numbers, which are positions, are left as they are: frozen, each number would take a place of its own. */
export function frozen<T>(thing: T): T {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing;
  if (Array.isArray(thing) && typeof thing[0] === 'number') return thing;
  for (const part of Object.values(thing)) frozen(part);
  return Object.freeze(thing);
}
