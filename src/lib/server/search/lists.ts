/** Adds a value to those that a key has. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** The first of each key. */
export function onePer<T>(all: readonly T[], keyOf: (one: T) => unknown): T[] {
  const seen = new Set<unknown>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}
