import type { DuckDBConnection } from '@duckdb/node-api';

/** What is made on several connections at once. */
interface Order<T> {
  readonly id: (one: T) => string;
  /** Ids of what must be made before; those that are not in the list are there already. */
  readonly needs: (one: T) => readonly string[];
  /** Has the machine to itself. */
  readonly isAlone?: (one: T) => boolean;
}

/** Gives each connection the first thing that can be made. @throws Error of the first in order that failed */
export async function runReady<T>(
  connections: readonly DuckDBConnection[],
  all: readonly T[],
  { id, needs, isAlone = () => false }: Order<T>,
  make: (connection: DuckDBConnection, one: T) => Promise<void>
): Promise<void> {
  const known = new Set(all.map(id));
  const made = new Set<string>();
  const waiting = new Set(all);
  const free = [...connections];
  const running = new Map<T, Promise<void>>();
  const failures: { at: number; error: unknown }[] = [];
  const isReady = (one: T): boolean => needs(one).every((need) => made.has(need) || !known.has(need));
  const next = (): T | undefined => {
    if (failures.length > 0 || free.length === 0) return undefined;
    if ([...running.keys()].some(isAlone)) return undefined;
    const first = [...waiting].find(isReady);
    return first !== undefined && isAlone(first) && running.size > 0 ? undefined : first;
  };
  const start = (one: T): void => {
    const connection = free.shift() as DuckDBConnection;
    waiting.delete(one);
    running.set(
      one,
      make(connection, one)
        .then(() => void made.add(id(one)))
        .catch((error: unknown) => void failures.push({ at: all.indexOf(one), error }))
        .finally(() => {
          running.delete(one);
          free.push(connection);
        })
    );
  };
  for (;;) {
    for (let one = next(); one !== undefined; one = next()) start(one);
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  const [first] = failures.sort((a, b) => a.at - b.at);
  if (first !== undefined) throw first.error;
}
