/** Name of the address that holds an answer to one snapshot: no parameter of a request may have it. */
export const SNAPSHOT_NAME = 'instantane';

/** Characters of an identifier that are enough to name a snapshot, as citations write it. */
export const LEAST_OF_ID = 8;

/** The same query, held to a snapshot: it gives that answer, or says that the snapshot is no longer kept. */
export function pinnedQuery(query: string, id: string): string {
  const others = query.split('&').filter((pair) => pair !== '' && !pair.startsWith(`${SNAPSHOT_NAME}=`));
  return [...others, `${SNAPSHOT_NAME}=${encodeURIComponent(id)}`].join('&');
}

/** The same address, held to a snapshot. */
export function withSnapshot(address: string, id: string): string {
  const [path = '', query = ''] = address.split('?');
  return `${path}?${pinnedQuery(query, id)}`;
}
